import { useCallback } from 'react'
import type { Failure } from '../../../shared/domain/failure.ts'
import type { HostEntry } from '../../../shared/domain/host-address.ts'
import { askSecretly } from '../../api/ask-secretly.ts'
import { failureOf } from '../../api/failure-of.ts'
import { panelApi } from '../../api/panel-api.ts'
import { useAppDispatch, useAppStore } from '../../store/hooks.ts'
import type { GivenPassword } from './password-fields.tsx'
import { useSelectHost } from './use-select-host.ts'

type SaveHost = (hostId: string | null, entry: HostEntry, given: GivenPassword) => Promise<Failure | null>

/** Saves a host, signs in to it where a password was given, and puts a new one in use; answers why not where it failed. */
export function useSaveHost(): SaveHost {
  const dispatch = useAppDispatch()
  const store = useAppStore()
  const selectHost = useSelectHost()
  return useCallback(
    async (hostId, entry, { password, remember }) => {
      const { endpoints } = panelApi
      const { data: host, error } = await dispatch(endpoints.saveHost.initiate({ id: hostId, entry }))
      if (!host) return failureOf(error) ?? null
      if (password !== '') {
        const answer = await dispatch(askSecretly('signIn', { hostId: host.id, password, remember }))
        if (!answer.ok) return answer.failure
      }
      const input = { hostId: host.id }
      const { isUninitialized } = endpoints.getInventory.select(input)(store.getState())
      // What was read of it before was read in the old way, perhaps of another computer.
      if (!isUninitialized)
        void dispatch(endpoints.getInventory.initiate(input, { subscribe: false, forceRefetch: true }))
      if (hostId === null) selectHost(host.id)
      return null
    },
    [dispatch, selectHost, store],
  )
}
