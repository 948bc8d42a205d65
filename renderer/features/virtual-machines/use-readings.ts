import { useEffect, useMemo } from 'react'
import { shallowEqual } from 'react-redux'
import type { Host } from '../../../shared/domain/host.ts'
import type { HostReading, MachineLists } from '../../api/machine-rows.ts'
import { panelApi } from '../../api/panel-api.ts'
import { selectAgesAtOf, selectInventoryOf } from '../../api/selectors.ts'
import { useAppDispatch, useAppSelector } from '../../store/hooks.ts'

const { getInventory } = panelApi.endpoints

type ReadingValues = readonly [
  MachineLists['machines'] | undefined,
  MachineLists['checkpoints'] | undefined,
  number | undefined,
]

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
  // Three values for each host, so that a reading in which only time went by is none.
  const values = useAppSelector(
    (state) =>
      hosts.flatMap(({ id }) => {
        const inventory = selectInventoryOf(state, id)
        return [inventory?.machines, inventory?.checkpoints, selectAgesAtOf(state, id)] as const
      }),
    shallowEqual,
  )
  return useMemo(
    () =>
      hosts.flatMap((host, index): readonly HostReading[] => {
        const [machines, checkpoints, agesAt] = values.slice(index * 3) as ReadingValues
        if (!machines || !checkpoints || agesAt === undefined) return []
        return [{ host, inventory: { machines, checkpoints }, agesAt }]
      }),
    [hosts, values],
  )
}
