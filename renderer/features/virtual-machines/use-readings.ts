import { useEffect, useMemo } from 'react'
import { shallowEqual } from 'react-redux'
import type { Host } from '../../../shared/domain/host.ts'
import type { HostReading } from '../../api/machine-rows.ts'
import { panelApi } from '../../api/panel-api.ts'
import { useAppDispatch, useAppSelector } from '../../store/hooks.ts'

const { getInventory } = panelApi.endpoints

/**
 * The last readings of hosts that have been read. Each host is asked once and by itself, so that one that never
 * answers keeps no other one waiting; what changes from then on is told by events.
 */
export function useReadings(hosts: readonly Host[]): readonly HostReading[] {
  const dispatch = useAppDispatch()
  const ids = hosts.map(({ id }) => id).join(' ')
  useEffect(() => {
    const asked = ids
      .split(' ')
      .filter(Boolean)
      .map((hostId) => dispatch(getInventory.initiate({ hostId })))
    return () => {
      for (const { unsubscribe } of asked) unsubscribe()
    }
  }, [dispatch, ids])
  const inventories = useAppSelector(
    (state) => hosts.map(({ id }) => getInventory.select({ hostId: id })(state).data),
    shallowEqual,
  )
  return useMemo(
    () =>
      hosts.flatMap((host, index) => {
        const inventory = inventories[index]
        return inventory ? [{ host, inventory }] : []
      }),
    [hosts, inventories],
  )
}
