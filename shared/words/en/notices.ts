import type { Failure } from '../../domain/failure.ts'

/** Told when a command was carried out but its end could not be written down. */
export const historyLineLost = (): string =>
  'A command ended, but its end could not be written to the history. The command itself is not affected. See to the disk of the data folder.'

/** The answer to whatever is asked while the panel is closing. */
export const panelClosing = (): Failure => ({
  kind: 'HostUnavailable',
  message: 'The request was not carried out. The panel is closing and waits for what is still under way.',
})
