import type { OutputOf, RequestOf } from '../../shared/contract/operations.ts'
import type { CommandName } from '../../shared/domain/command-name.ts'
import type { Failure } from '../../shared/domain/failure.ts'
import { failureOf } from '../api/failure-of.ts'
import { panelApi } from '../api/panel-api.ts'
import { commandGiven, type ToldThere } from '../store/own-commands-slice.ts'
import { failureToast, toastGiven } from '../store/toasts-slice.ts'
import type { StoreThunk } from './command.ts'

/** The outcome of a command: its result, or its failure. */
export interface Answer<N extends CommandName> {
  readonly result?: OutputOf<N>
  readonly failure?: Failure
}

export interface Giving {
  /** The id of its activity; a new one where none is given. */
  readonly id?: string
  /** The part of its end that the caller tells; messages tell the rest. */
  readonly told?: ToldThere
}

type Give<N extends CommandName> = (
  input: RequestOf<N> & { readonly activityId: string },
) => StoreThunk<Promise<{ readonly data?: OutputOf<N>; readonly error?: Parameters<typeof failureOf>[0] }>>

/** Gives a command under an activity whose id is known from the beginning. */
export const giveCommand =
  <N extends CommandName>(
    name: N,
    input: RequestOf<N>,
    { id = crypto.randomUUID(), told }: Giving = {},
  ): StoreThunk<Promise<Answer<N>>> =>
  async (dispatch) => {
    if (told !== undefined) dispatch(commandGiven({ id, told }))
    // One endpoint of the table, with its own input, which types cannot follow through a name.
    const give = panelApi.endpoints[name].initiate as unknown as Give<N>
    const { data, error } = await dispatch(give({ ...input, activityId: id }))
    const failure = failureOf(error)
    // A command that is refused has no activity; of one that has, it is the same message.
    if (failure && told === undefined) dispatch(toastGiven(failureToast(failure, id)))
    return { ...(data === undefined ? {} : { result: data }), ...(failure ? { failure } : {}) }
  }
