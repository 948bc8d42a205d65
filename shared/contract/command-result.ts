import type { Activity } from '../domain/activity.ts'
import type { CommandName } from '../domain/command-name.ts'
import { panelError } from './host-failure.ts'
import { operations, type OutputOf } from './operations.ts'

/** Returns the result of a command in its agreed form; throws `UnexpectedAnswer` for any other. */
export function parseResult(name: CommandName, vmName: string, result: unknown): unknown {
  const parsed = operations[name].output.safeParse(result)
  if (!parsed.success)
    throw panelError('UnexpectedAnswer', name, { vmName }, { reason: parsed.error.message })
  return parsed.data
}

/** Returns the result that an activity of this command bears; `undefined` while there is none, or it is of another. */
export const resultOf = <N extends CommandName>(
  name: N,
  activity: Activity | undefined,
): OutputOf<N> | undefined =>
  // Services put nothing into an activity that the command's own schema has not parsed.
  activity?.command === name ? (activity.result as OutputOf<N> | undefined) : undefined
