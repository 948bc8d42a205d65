import { addListener } from '@reduxjs/toolkit'
import { resultOf } from '../../shared/contract/command-result.ts'
import type { OutputOf, RequestOf } from '../../shared/contract/operations.ts'
import { isToldToTheEnd, type Activity } from '../../shared/domain/activity.ts'
import type { CommandName } from '../../shared/domain/command-name.ts'
import { makeFailure, type Failure } from '../../shared/domain/failure.ts'
import { failureOf } from '../api/failure-of.ts'
import { panelApi } from '../api/panel-api.ts'
import { selectActivity, selectIsProgramLost } from '../api/selectors.ts'
import type { RootState } from '../store/create-store.ts'
import { commandGiven, commandLeft, type ToldThere } from '../store/own-commands-slice.ts'
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
) => StoreThunk<Promise<{ readonly error?: Parameters<typeof failureOf>[0] }>>

/** Resolves with an activity once all has been told of it; with `null` where the program went away before. */
const endOf =
  (id: string): StoreThunk<Promise<Activity | null>> =>
  (dispatch, getState) =>
    new Promise((resolve) => {
      const endIn = (state: RootState): Activity | null | undefined => {
        const activity = selectActivity(state, id)
        if (activity && isToldToTheEnd(activity)) return activity
        return selectIsProgramLost(state) ? null : undefined
      }
      const before = endIn(getState())
      if (before !== undefined) {
        resolve(before)
        return
      }
      dispatch(
        addListener({
          // The store's own state, which the listener's types do not know.
          predicate: (_action, state) => endIn(state as RootState) !== undefined,
          effect: (_action, api) => {
            api.unsubscribe()
            resolve(endIn(api.getState() as RootState) ?? null)
          },
        }),
      )
    })

/** Gives a command under an activity whose id is known from the beginning, and waits for the end of that. */
export const giveCommand =
  <N extends CommandName>(
    name: N,
    input: RequestOf<N>,
    { id = crypto.randomUUID(), told }: Giving = {},
  ): StoreThunk<Promise<Answer<N>>> =>
  async (dispatch, getState) => {
    if (told !== undefined) dispatch(commandGiven({ id, told }))
    // One endpoint of the table, with its own input, which types cannot follow through a name.
    const give = panelApi.endpoints[name].initiate as unknown as Give<N>
    const { error } = await dispatch(give({ ...input, activityId: id }))
    const refused = failureOf(error)
    // A reply may be lost whose command was taken up all the same.
    if (refused && !selectActivity(getState(), id)) {
      if (told === undefined) dispatch(toastGiven(failureToast(refused, id)))
      dispatch(commandLeft(id))
      return { failure: refused }
    }
    const end = await dispatch(endOf(id))
    if (end === null) {
      // What becomes of it is told by messages, once the program is back.
      dispatch(commandLeft(id))
      return { failure: makeFailure('RequestUnanswered', name, {}) }
    }
    const result = resultOf(name, end)
    return {
      ...(result === undefined ? {} : { result }),
      ...(end.failure ? { failure: end.failure } : {}),
    }
  }
