import type { CheckpointsFound } from '../command-truth.ts'
import { visible } from '../format.ts'

/** What was found after a command whose end was not seen; `found` is `null` where there is no earlier look to compare with. */
export const foundAfterwards = (
  vmName: string,
  state: string | null,
  found: CheckpointsFound | null,
  isSettled: boolean,
): string => {
  if (state === null) return 'The host could not be read afterwards, so what became of it is not known.'
  const atWork = isSettled ? '' : ' Hyper-V may still be at work on it.'
  return `${visible(vmName)} is ${state} now; ${checkpointsFound(found)}.${atWork}`
}

/** A command of which the host said otherwise, or nothing; `done` says what it has done. */
export const doneAllTheSame = (done: string): string =>
  `${done} That was found when the host was read again; it had told otherwise, or nothing.`

/** A command of which nothing more can be found out; `doing` says what it was to do. */
export const couldNotBeTold = (doing: string): string => `${doing}: whether it was done could not be told.`

/** A command whose machine has not settled. */
export const notKnownYet = (doing: string): string =>
  `${doing}: how it ended is not known yet. The panel goes on looking and tells when it knows.`

function checkpointsFound(found: CheckpointsFound | null): string {
  if (found === null)
    return 'whether its checkpoints have changed cannot be told, for they had not been read before'
  const { made, gone } = found
  if (made.length + gone.length === 0) return 'its checkpoints are the same as before'
  const listed = (names: readonly string[]): string => names.map((name) => `"${visible(name)}"`).join(', ')
  return [
    ...(made.length > 0 ? [`new since the last look: ${listed(made)}`] : []),
    ...(gone.length > 0 ? [`no longer there: ${listed(gone)}`] : []),
  ].join('; ')
}
