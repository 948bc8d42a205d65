import { visible } from '../format.ts'

/** What was found after a command whose end was not seen; `newCheckpoints` is `null` where there is no earlier look to compare with. */
export const foundAfterwards = (
  vmName: string,
  state: string | null,
  newCheckpoints: readonly string[] | null,
): string => {
  if (state === null) return 'The host could not be read afterwards, so what became of it is not known.'
  return `${visible(vmName)} is ${state} now; ${checkpointsFound(newCheckpoints)}. Hyper-V may still be at work on it.`
}

function checkpointsFound(names: readonly string[] | null): string {
  if (names === null)
    return 'whether a checkpoint is new cannot be told, for its checkpoints had not been read before'
  if (names.length === 0) return 'no new checkpoint was found'
  return `new since the last look: ${names.map((name) => `"${visible(name)}"`).join(', ')}`
}
