import { useEffect, useMemo } from 'react'
import { shallowEqual } from 'react-redux'
import type { Host } from '../../../shared/domain/host.ts'
import type { HostReading } from '../../api/machine-rows.ts'
import { panelApi } from '../../api/panel-api.ts'
import { selectAgesAtOf, selectInventoryOf } from '../../api/selectors.ts'
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
  // Without the readings' moments, so that one in which only time went by is none.
  const machines = useAppSelector(
    (state) => hosts.map(({ id }) => selectInventoryOf(state, id)?.machines),
    shallowEqual,
  )
  const checkpoints = useAppSelector(
    (state) => hosts.map(({ id }) => selectInventoryOf(state, id)?.checkpoints),
    shallowEqual,
  )
  const agesAt = useAppSelector((state) => hosts.map(({ id }) => selectAgesAtOf(state, id)), shallowEqual)
  return useMemo(
    () =>
      hosts.flatMap((host, index): readonly HostReading[] => {
        const lists = { machines: machines[index], checkpoints: checkpoints[index] }
        const at = agesAt[index]
        if (!lists.machines || !lists.checkpoints || at === undefined) return []
        const inventory = { machines: lists.machines, checkpoints: lists.checkpoints }
        return [{ host, inventory, agesAt: at }]
      }),
    [hosts, machines, checkpoints, agesAt],
  )
}
