import type { OutputOf } from '../../contract/operations.ts'
import { formatTime, visible } from '../format.ts'

/** Returns the result of an apply that went well, sentence by sentence. */
export function applyResult(
  { state, appliedAt, kept, started }: OutputOf<'applyCheckpoint'>,
  target: string,
  vmName: string,
): readonly string[] {
  const vm = visible(vmName)
  const applied = `"${visible(target)}" was applied to ${vm} at ${formatTime(appliedAt)}. ${vm} is ${state}.`
  const keep = kept
    ? [`What was there before, as of ${formatTime(kept.at)}, is kept as "${visible(kept.checkpoint.name)}".`]
    : ['What was there before was not kept.']
  const fellBack = kept?.fellBack
    ? ['The guest could not make a production checkpoint, so that one is a standard checkpoint, with memory.']
    : []
  const heartbeat =
    started?.heartbeat === null
      ? [`${vm} was started, but no heartbeat came from its guest. See whether it is well.`]
      : []
  return [applied, ...keep, ...fellBack, ...heartbeat]
}
