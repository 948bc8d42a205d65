import { useEffect, useMemo, useState } from 'react'
import { asksForSize } from '../../../shared/domain/filter-match.ts'
import type { Host } from '../../../shared/domain/host.ts'
import type { Inventory } from '../../../shared/domain/inventory.ts'
import { visible } from '../../../shared/words/format.ts'
import { filterProblemText } from '../../../shared/words/machine-filter.ts'
import { activityStatus, jobStatus } from '../../../shared/words/machine-status.ts'
import { hostWords, machineWords, paneWords } from '../../../shared/words/screens.ts'
import { failureOf } from '../../api/failure-of.ts'
import { rowFits, selectMachineFilter } from '../../api/machine-filter.ts'
import { createMachineRows, type MachineRow } from '../../api/machine-rows.ts'
import { useGetInventoryQuery, useGetPreferencesQuery } from '../../api/panel-api.ts'
import { runningOn, selectActivities, selectAgesAt, selectInventory } from '../../api/selectors.ts'
import { useHostJobs } from '../../api/use-host-jobs.ts'
import { useAppDispatch, useAppSelector } from '../../store/hooks.ts'
import { selectSort } from '../../store/layout-slice.ts'
import {
  filterChanged,
  machineSelected,
  selectFilter,
  selectVmId,
  selectVmIds,
} from '../../store/selection-slice.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Note } from '../../ui/note.tsx'
import { Pane, PaneHead, PaneMessage } from '../../ui/pane.tsx'
import { HostAway } from '../hosts/host-away.tsx'
import { FILTER_PROBLEM_ID } from '../title-bar/filter-box.tsx'
import { ColumnsButton } from './column-menu.tsx'
import { isColumnId } from './columns.ts'
import { MachineGrid } from './machine-grid.tsx'
import { MachineSkeleton } from './machine-skeleton.tsx'
import styles from './machines-pane.module.css'
import { createSizes } from './sizes.ts'
import { createSortedRows } from './sorted-rows.ts'

const ROW_HEIGHT = { compact: 28, comfortable: 36 } as const
const NO_ROWS: readonly MachineRow[] = []

type MachineLists = Pick<Inventory, 'machines' | 'checkpoints'>

/** The last reading of a host but for its moment, which alone is new in most readings. */
function useInventory(hostId: string) {
  const { machines, checkpoints, error } = useGetInventoryQuery(
    { hostId },
    {
      selectFromResult: ({ data, error: failed }) => ({
        machines: data?.machines,
        checkpoints: data?.checkpoints,
        error: failed,
      }),
    },
  )
  return { inventory: machines && checkpoints ? { machines, checkpoints } : null, error }
}

/** The lines to show: in order, filtered, and the same objects as before where nothing changed. */
function useRows(inventory: MachineLists | null, hostId: string, readAt: number) {
  const [makeRows] = useState(createMachineRows)
  const [sortRows] = useState(createSortedRows)
  const [selectSizes] = useState(createSizes)
  const saved = useAppSelector(selectSort)
  const filter = useAppSelector(selectMachineFilter)
  const column = isColumnId(saved.column) ? saved.column : 'name'
  const sort = { column, descending: saved.descending }
  const needsSizes = column === 'size' || asksForSize(filter)
  const sizes = useAppSelector((state) => selectSizes(state, hostId, needsSizes))
  const all = inventory ? makeRows(inventory) : NO_ROWS
  const rows = sortRows(all, sort, sizes).filter((row) =>
    rowFits(filter, row, readAt, sizes.get(row.id) ?? null),
  )
  const unmeasured = needsSizes
    ? rows.filter(({ id, checkpointCount }) => checkpointCount > 0 && !sizes.has(id)).length
    : 0
  return { all, rows, sort, problems: filter.problems, unmeasured }
}

/** What stands in the status of a line: our own command, what the host does, else the host's words. */
function useStatus(hostId: string): (row: MachineRow) => string {
  const activities = useAppSelector(selectActivities)
  const jobs = useHostJobs(hostId)
  return useMemo(
    () =>
      ({ machine }) => {
        const running = runningOn(activities, hostId, machine.id)
        const job = jobs.find((one) => one.machine.id === machine.id)?.job
        if (running) return activityStatus(running, job)
        return (job && jobStatus(job)) ?? machine.status
      },
    [activities, jobs, hostId],
  )
}

/** How much is selected where that is more than one line, and how much of it the filter hides. */
function selectionNote(rows: readonly MachineRow[], all: readonly MachineRow[], ids: readonly string[]) {
  const wanted = new Set(ids)
  const there = all.filter(({ id }) => wanted.has(id)).length
  if (there < 2) return null
  const hidden = there - rows.filter(({ id }) => wanted.has(id)).length
  return hidden > 0 ? machineWords.selectedHidden(hidden, there) : machineWords.selected(there)
}

/** The list of the host in use, whatever state it is in. */
export const MachinesPane = ({ host }: { readonly host: Host }) => {
  const dispatch = useAppDispatch()
  const { inventory, error } = useInventory(host.id)
  const readAt = useAppSelector((state) => selectAgesAt(state) ?? 0)
  const { data: preferences } = useGetPreferencesQuery({})
  const { all, rows, sort, problems, unmeasured } = useRows(inventory, host.id, readAt)
  const filter = useAppSelector(selectFilter)
  const selectedId = useAppSelector(selectVmId)
  const selectedIds = useAppSelector(selectVmIds)
  const statusOf = useStatus(host.id)
  const isStale = inventory !== null && host.connection.state === 'unavailable'
  const asOf = useAppSelector((state) => (isStale ? (selectInventory(state)?.readAt ?? null) : null))
  const failure = host.connection.state === 'unavailable' ? host.connection.failure : failureOf(error)

  const firstId = rows[0]?.id
  const isNothingSelected = selectedId === null && firstId !== undefined
  useEffect(() => {
    if (isNothingSelected) dispatch(machineSelected({ hostId: host.id, vmId: firstId }))
  }, [dispatch, isNothingSelected, firstId, host.id])

  const problemText = problems.map(filterProblemText).join(' ')
  const clear = (): void => {
    dispatch(filterChanged(''))
  }

  return (
    <Pane label={paneWords.machines}>
      <PaneHead
        title={machineWords.title}
        note={
          inventory && (
            <>
              {machineWords.count(rows.length, all.length)}
              {problemText !== '' && (
                <span id={FILTER_PROBLEM_ID} title={problemText} className={styles['problem']}>
                  <Icon name="warning" />
                  {problemText}
                </span>
              )}
            </>
          )
        }
        end={
          <>
            <span role="status">{selectionNote(rows, all, selectedIds)}</span>
            {unmeasured > 0 && <span>{machineWords.unmeasured(unmeasured)}</span>}
            {asOf !== null && <span>{machineWords.asOf(asOf)}</span>}
            <ColumnsButton />
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
          selectedIds={selectedIds}
          sort={sort}
          rowHeight={ROW_HEIGHT[preferences?.density ?? 'compact']}
          readAt={readAt}
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
