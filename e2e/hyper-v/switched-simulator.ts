import type { Simulator } from '../../shared/simulator/simulator.ts'

/** A simulator that stands for whichever was switched to last, so that one PowerShell serves many worlds. */
export function switchedSimulator(): {
  readonly simulator: Simulator
  readonly switchTo: (next: Simulator) => void
} {
  let current: Simulator | null = null
  const now = (): Simulator => {
    if (current === null) throw new Error('no simulator was switched to')
    return current
  }
  return {
    simulator: {
      world: () => now().world(),
      now: () => now().now(),
      run: (command, args, watch) => now().run(command, args, watch),
      read: (point, work) => now().read(point, work),
      cancelJob: (jobId) => now().cancelJob(jobId),
      change: (change) => now().change(change),
      addFault: (fault) => now().addFault(fault),
      clearFaults: () => now().clearFaults(),
    },
    switchTo: (next) => {
      current = next
    },
  }
}
