import { visible } from './format.ts'

/** What was found after a command whose end was not seen. */
export const foundAfterwards = (
  vmName: string,
  state: string | null,
  newCheckpoints: readonly string[],
): string => {
  if (state === null) return 'The host could not be read afterwards, so what became of it is not known.'
  const made = newCheckpoints.map((name) => `"${visible(name)}"`).join(', ')
  const checkpoints = made === '' ? 'no new checkpoint was found' : `new since the last look: ${made}`
  return `${visible(vmName)} is ${state} now; ${checkpoints}. Hyper-V may still be at work on it.`
}
