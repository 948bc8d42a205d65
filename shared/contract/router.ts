import { makeFailure, HostError, type FailureKind } from '../domain/failure.ts'
import { isOperationName, operations, type InputOf, type OperationName, type OutputOf } from './operations.ts'
import { commandName, type CommandName } from '../domain/command-name.ts'
import { request, taken, type Reply, type Taken } from './reply.ts'

type StepName = {
  [N in OperationName]: (typeof operations)[N]['by'] extends 'step' ? N : never
}[OperationName]

/** The name of an operation that a window may ask for. */
export type RoutedName = Exclude<OperationName, StepName>

/** The answer to a window: to a command at a machine that it was taken up, to everything else its output. */
export type AnswerOf<N extends RoutedName> = N extends CommandName ? Taken : OutputOf<N>

/** One function for everything a window may ask for. */
export type Handlers = {
  readonly [N in RoutedName]: (input: InputOf<N>, activityId?: string) => Promise<AnswerOf<N>>
}

const hasActivity = (name: RoutedName): boolean => commandName.safeParse(name).success

const isRouted = (name: string): name is RoutedName => isOperationName(name) && operations[name].by !== 'step'

const failed = (kind: FailureKind, operation = ''): Reply => ({
  ok: false,
  failure: makeFailure(kind, operation, {}),
})

/**
 * Answers any request of any shape with a reply: never throws, never answers `undefined`, and lets nothing through
 * that is not of the agreed form, in either direction. A request's size is the shell's to refuse, before it parses it. `log` gets what went wrong inside.
 */
export function createRouter(
  handlers: Handlers,
  log: (message: string) => void,
): (raw: unknown) => Promise<Reply> {
  async function answer(name: RoutedName, raw: unknown, activityId?: string): Promise<Reply> {
    const { input, output } = operations[name]
    const parsed = input.safeParse(raw)
    if (!parsed.success) {
      const problems = parsed.error.issues.map(
        ({ path, message }) => `${path.join('.') || 'input'}: ${message}`,
      )
      const failure = makeFailure('InvalidInput', name, {}, { reason: problems.join('; ') })
      return { ok: false, failure }
    }
    // Each handler takes what its own schema parsed; TypeScript cannot follow that through a union of names.
    const handle = handlers[name] as (input: unknown, activityId?: string) => Promise<unknown>
    const value = (hasActivity(name) ? taken : output).safeParse(await handle(parsed.data, activityId))
    if (value.success) return { ok: true, value: value.data }
    log(`${name} was answered in another form than agreed: ${value.error.message}`)
    return failed('UnexpectedAnswer', name)
  }

  return async (raw) => {
    const parsed = request.safeParse(raw)
    if (!parsed.success) return failed('InvalidInput')
    const { name, input, activityId } = parsed.data
    if (!isRouted(name)) return failed('UnknownOperation')
    try {
      return await answer(name, input, activityId)
    } catch (error) {
      // What failed for the file of a service knows nothing of the request it was for.
      if (error instanceof HostError)
        return { ok: false, failure: { ...error.failure, operation: error.failure.operation || name } }
      log(`${name} failed inside: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
      return failed('Internal', name)
    }
  }
}
