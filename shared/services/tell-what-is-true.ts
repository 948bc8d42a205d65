import { canBeJudged, commandTruth, type AskedCommand } from '../domain/command-truth.ts'
import { isUntold, leavesDoubt } from '../domain/doubt.ts'
import { HostError, type Failure } from '../domain/failure.ts'
import type { Inventory } from '../domain/inventory.ts'
import { activityEndText, activityText } from '../words/activities.ts'
import {
  couldNotBeTold,
  doneAllTheSame,
  foundAfterwards,
  notKnownYet,
  type CheckpointsFound,
} from '../words/command-truth.ts'
import { notDoneText } from '../words/failures.ts'
import type { CommandProgress } from './command-runner.ts'
import { lookUntilSettled, type LookPorts, type Seen } from './look-until-settled.ts'

/** The names of the checkpoints of a machine that only one of two readings has. */
function changed(before: Inventory, after: Inventory, vmId: string): CheckpointsFound {
  const onlyIn = (one: Inventory, other: Inventory): readonly string[] => {
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
  const { vmId, name: vmName } = expected
  const { truth: done, reading: after, isSettled } = seen
  const subject = {
    command,
    vmName,
    ...(expected.target ? { checkpointName: expected.target.name } : {}),
  }
  const state = after?.machines.find(({ id }) => id === vmId)?.state ?? null
  const found = foundAfterwards(vmName, state, before && after && changed(before, after, vmId), isSettled)
  const detail = { ...cause.detail, done, ...(state === null ? {} : { state }) }
  const doing = activityText(subject)
  const sentences = {
    yes: [doneAllTheSame(activityEndText(subject)), found],
    // What a lost answer says of doubt is settled now.
    no: isUntold(cause)
      ? [notDoneText(command, subject), ...(cause.kind === 'Cancelled' ? [cause.message] : []), found]
      : [cause.message],
    unknown: [
      isSettled ? couldNotBeTold(doing) : notKnownYet(doing),
      ...(isUntold(cause) ? [cause.message] : []),
      found,
    ],
  }
  return { ...cause, message: sentences[done].join(' '), detail }
}

/**
 * After a command of one call that may have been carried out although it failed: reads the host by `read` until the
 * machine has settled, and says what is true. What is not known by then is looked at further, and told later. An error
 * that leaves no doubt is answered as it is.
 */
export async function tellWhatIsTrue(
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
