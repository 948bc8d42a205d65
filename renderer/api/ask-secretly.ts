import type { ThunkAction, UnknownAction } from '@reduxjs/toolkit'
import type { OutputOf, RequestOf } from '../../shared/contract/operations.ts'
import type { Failure } from '../../shared/domain/failure.ts'
import type { RootState } from '../store/create-store.ts'
import type { StoreExtra } from './bridge-base-query.ts'
import type { SecretName } from './panel-api.ts'

/** The answer to a request, in the form of a reply. */
type Answer<N extends SecretName> =
  { readonly ok: true; readonly value: OutputOf<N> } | { readonly ok: false; readonly failure: Failure }

/**
 * Asks for what carries a password, over the bridge alone: no action is made of it and nothing of it comes into the
 * store, not even for a moment.
 */
export const askSecretly =
  <N extends SecretName>(
    name: N,
    input: RequestOf<N>,
  ): ThunkAction<Promise<Answer<N>>, RootState, StoreExtra, UnknownAction> =>
  async (_dispatch, _getState, { bridge }) =>
    // The router parses every answer with the operation's own schema.
    (await bridge.invoke({ name, input })) as Answer<N>
