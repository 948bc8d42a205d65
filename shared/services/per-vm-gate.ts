import { makeFailure, HostError } from '../domain/failure.ts'

/** Lets one command at a time at each virtual machine. */
export interface PerVmGate {
  /** Enters for `command`, or throws `Busy` at once naming what is inside; the returned function leaves. */
  readonly enter: (hostId: string, vmId: string, command: string, vmName: string) => () => void
}

/**
 * A gate per virtual machine. A second command is refused and never queued: what its sender saw would no longer
 * be true when its turn came.
 */
export function createPerVmGate(): PerVmGate {
  const inside = new Map<string, string>()
  return {
    enter: (hostId, vmId, command, vmName) => {
      const key = `${hostId}/${vmId}`
      const activity = inside.get(key)
      if (activity !== undefined) throw new HostError(makeFailure('Busy', command, { vmName }, { activity }))
      inside.set(key, command)
      return () => {
        inside.delete(key)
      }
    },
  }
}
