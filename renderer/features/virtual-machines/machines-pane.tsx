import { useEffect, useMemo, useState } from 'react'
import { visible } from '../../../shared/words/format.ts'
import { activityText } from '../../../shared/words/activities.ts'
import { hostWords, machineWords, paneWords } from '../../../shared/words/screens.ts'
import { failureOf } from '../../api/failure-of.ts'
import { useGetInventoryQuery, useGetPreferencesQuery } from '../../api/panel-api.ts'
import { runningOn, selectActivities } from '../../api/selectors.ts'
import type { Host } from '../../../shared/domain/host.ts'
import type { Inventory } from '../../../shared/domain/inventory.ts'
import { useAppDispatch, useAppSelector } from '../../store/hooks.ts'
import { selectSort } from '../../store/layout-slice.ts'
import { filterChanged, machineSelected, selectFilter, selectVmId } from '../../store/selection-slice.ts'
import { Button } from '../../ui/button.tsx'
import { Note } from '../../ui/note.tsx'
import { Pane, PaneHead, PaneMessage } from '../../ui/pane.tsx'
import { HostAway } from '../hosts/host-away.tsx'
import { isColumnId } from './columns.ts'
import { MachineGrid } from './machine-grid.tsx'
import { createMachineRows, type MachineRow } from './machine-rows.ts'
import { MachineSkeleton } from './machine-skeleton.tsx'
import styles from './machines-pane.module.css'
import { createSortedRows, filterWords, fitsFilter } from './sorted-rows.ts'
import { createSizes } from './sizes.ts'

const ROW_HEIGHT = { compact: 28, comfortable: 36 } as const

/** The lines to show: in order, filtered, and the same objects as before where nothing changed. */
function useRows(inventory: Inventory | undefined, hostId: string) {
  const [makeRows] = useState(createMachineRows)
  const [sortRows] = useState(createSortedRows)
  const [selectSizes] = useState(createSizes)
  const saved = useAppSelector(selectSort)
  const filter = useAppSelector(selectFilter)
  const column = isColumnId(saved.column) ? saved.column : 'name'
  const sort = { column, descending: saved.descending }
  const sizes = useAppSelector((state) => selectSizes(state, hostId, column === 'size'))
  const all = inventory ? makeRows(inventory) : []
  const words = filterWords(filter)
  const rows = sortRows(all, sort, sizes).filter((row) => fitsFilter(row, words))
  const unmeasured =
    column === 'size'
      ? rows.filter(({ id, checkpointCount }) => checkpointCount > 0 && !sizes.has(id)).length
      : 0
  return { all, rows, sort, filter, unmeasured }
}

/** The list of the host in use, whatever state it is in. */
export const MachinesPane = ({ host }: { readonly host: Host }) => {
  const dispatch = useAppDispatch()
  const { data: inventory, error } = useGetInventoryQuery({ hostId: host.id })
  const { data: preferences } = useGetPreferencesQuery({})
  const { all, rows, sort, filter, unmeasured } = useRows(inventory, host.id)
  const selectedId = useAppSelector(selectVmId)
  const activities = useAppSelector(selectActivities)
  const isStale = inventory !== undefined && host.connection.state === 'unavailable'
  const failure = host.connection.state === 'unavailable' ? host.connection.failure : failureOf(error)

  const firstId = rows[0]?.id
  const isNothingSelected = selectedId === null && firstId !== undefined
  useEffect(() => {
    if (isNothingSelected) dispatch(machineSelected({ hostId: host.id, vmId: firstId }))
  }, [dispatch, isNothingSelected, firstId, host.id])

  const statusOf = useMemo(
    () =>
      ({ machine }: MachineRow): string => {
        const running = runningOn(activities, host.id, machine.id)
        return running && machine.operation === null ? `${activityText(running)}...` : machine.status
      },
    [activities, host.id],
  )
  const clear = (): void => {
    dispatch(filterChanged(''))
  }

  return (
    <Pane label={paneWords.machines}>
      <PaneHead
        title={machineWords.title}
        note={inventory && machineWords.count(rows.length, all.length)}
        end={
          <>
            {unmeasured > 0 && <span>{machineWords.unmeasured(unmeasured)}</span>}
            {isStale && <span>{machineWords.asOf(inventory.readAt)}</span>}
          </>
        }
      />
      {isStale && failure && (
        <div className={styles['banner']}>
          <Note tone="warn" role="status">
            {failure.message}
          </Note>
        </div>
      )}
      {inventory && rows.length > 0 && (
        <MachineGrid
          hostId={host.id}
          rows={rows}
          selectedId={selectedId}
          sort={sort}
          rowHeight={ROW_HEIGHT[preferences?.density ?? 'compact']}
          readAt={inventory.readAt}
          isStale={isStale}
          statusOf={statusOf}
        />
      )}
      {inventory && all.length === 0 && <PaneMessage>{machineWords.empty}</PaneMessage>}
      {inventory && all.length > 0 && rows.length === 0 && (
        <PaneMessage actions={<Button onPress={clear}>{machineWords.clearFilter}</Button>}>
          {machineWords.filteredEmpty(visible(filter))}
        </PaneMessage>
      )}
      {!inventory && !failure && <MachineSkeleton label={hostWords.reading(visible(host.name))} />}
      {!inventory && failure && <HostAway host={host} failure={failure} />}
    </Pane>
  )
}
