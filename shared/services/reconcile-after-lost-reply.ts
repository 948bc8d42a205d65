import { canBeJudged, commandTruth, type AskedCommand } from '../domain/command-truth.ts'
import { isUntold, leavesDoubt } from '../domain/doubt.ts'
import { HostError, type Aftermath, type Failure } from '../domain/failure.ts'
import type { Inventory } from '../domain/inventory.ts'
import type { CommandProgress } from './command-runner.ts'
import { lookUntilSettled, type LookPorts, type Seen } from './look-until-settled.ts'

type CheckpointsFound = Extract<Aftermath, { of: 'command' }>['checkpoints']

/** The names of the checkpoints of a machine that only one of two readings has. */
function changed(before: Inventory | null, after: Inventory | null, vmId: string): CheckpointsFound {
  if (!before || !after) return null
  const onlyIn = (one: Inventory, other: Inventory): string[] => {
    const others = new Set(other.checkpoints.map(({ id }) => id))
    return one.checkpoints
      .filter((checkpoint) => checkpoint.vmId === vmId && !others.has(checkpoint.id))
      .map((checkpoint) => checkpoint.name)
  }
  return { made: onlyIn(after, before), gone: onlyIn(before, after) }
}

/** The failure with what was seen of the host after it. */
function told(cause: Failure, asked: AskedCommand, before: Inventory | null, seen: Seen<Inventory>): Failure {
  const { command, expected } = asked
  const { vmId, name: vmName, target } = expected
  const { truth: done, reading: after, isSettled } = seen
  const state = after?.machines.find(({ id }) => id === vmId)?.state
  return {
    ...cause,
    operation: command,
    subject: { ...cause.subject, vmName, ...(target ? { checkpointName: target.name } : {}) },
    done,
    ...(state === undefined ? {} : { state }),
    aftermath: { of: 'command', isSettled, checkpoints: changed(before, after, vmId) },
  }
}

/**
 * After a command of one call that may have been carried out although it failed: reads the host by `read` until the
 * machine has settled, and says what is true. What is not known by then is looked at further, and told later. An error
 * that leaves no doubt is answered as it is.
 */
export async function reconcileAfterLostReply(
  error: unknown,
  {
    hostId,
    before,
    asked,
  }: { readonly hostId: string; readonly before: Inventory | null; readonly asked: AskedCommand },
  ports: LookPorts & { readonly read: () => Promise<Inventory> },
  progress: Pick<CommandProgress, 'looking' | 'goesOn'>,
): Promise<unknown> {
  if (!(error instanceof HostError) || !leavesDoubt(error.failure)) return error
  const { failure } = error
  // Where no reading can tell, the host's own word is the best there is.
  if (!isUntold(failure) && !canBeJudged(asked)) return error
  const { vmId } = asked.expected
  const look = {
    hostId,
    vmId,
    read: ports.read,
    machineOf: ({ machines }: Inventory) => machines.find(({ id }) => id === vmId) ?? null,
    judge: (after: Inventory) => commandTruth(asked, before, after),
    wasTold: !isUntold(failure),
  }
  progress.looking()
  const seen = await lookUntilSettled(ports, look)
  if (!seen.isSettled)
    progress.goesOn(async (stop) => {
      const later = await lookUntilSettled({ ...ports, stop }, look)
      return later.isSettled ? told(failure, asked, before, later) : null
    })
  return new HostError(told(failure, asked, before, seen))
}
