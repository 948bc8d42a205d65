import type { CheckpointsFound } from '../command-truth.ts'
import { visible } from '../format.ts'

/** What was found after a command whose end was not seen; `found` is `null` where there is no earlier look to compare with. */
export const foundAfterwards = (
  vmName: string,
  state: string | null,
  found: CheckpointsFound | null,
): string => {
  if (state === null) return 'The host could not be read afterwards, so what became of it is not known.'
  return `${visible(vmName)} is ${state} now; ${checkpointsFound(found)}. Hyper-V may still be at work on it.`
}

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
