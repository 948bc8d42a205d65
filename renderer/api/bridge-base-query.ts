import type { BaseQueryFn } from '@reduxjs/toolkit/query/react'
import type { Bridge } from '../../shared/contract/bridge.ts'
import type { Request } from '../../shared/contract/reply.ts'
import type { Failure } from '../../shared/domain/failure.ts'

/** The extra argument of thunks: the only things outside the store that they may reach. */
export interface StoreExtra {
  readonly bridge: Bridge
}

/** Carries a request over the bridge; a failed reply becomes the query's error. The store was made with a `StoreExtra`. */
export const bridgeBaseQuery: BaseQueryFn<Request, unknown, Failure> = async (request, { extra }) => {
  const { bridge } = extra as StoreExtra
  const reply = await bridge.invoke(request)
  return reply.ok ? { data: reply.value } : { error: reply.failure }
}
