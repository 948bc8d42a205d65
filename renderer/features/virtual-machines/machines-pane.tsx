import { useEffect, useMemo, useState, type ReactNode } from 'react'
import type { Failure } from '../../../shared/domain/failure.ts'
import { asksForMeasure } from '../../../shared/domain/filter-match.ts'
import type { Host } from '../../../shared/domain/host.ts'
import { visible } from '../../../shared/words/format.ts'
import { words } from '../../../shared/words/words.ts'
import { clockDiffers } from '../../api/host-state.ts'
import { rowFits, selectMachineFilter } from '../../api/machine-filter.ts'
import { createMergedRows, lineId, type HostReading, type MachineRow } from '../../api/machine-rows.ts'
import { failureOf } from '../../api/failure-of.ts'
import { panelApi, useGetPreferencesQuery } from '../../api/panel-api.ts'
import { runningOn, selectActivities, selectInventoryOf } from '../../api/selectors.ts'
import { useHostJobs } from '../../api/use-host-jobs.ts'
import { useAppDispatch, useAppSelector } from '../../store/hooks.ts'
import { selectSort } from '../../store/layout-slice.ts'
import {
  filterChanged,
  machineSelected,
  selectFilter,
  selectHostId,
  selectVmId,
  selectVmIds,
} from '../../store/selection-slice.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Pane, PaneHead, PaneMessage } from '../../ui/pane.tsx'
import { FILTER_PROBLEM_ID } from './filter-box.tsx'
import { ColumnsButton } from './column-menu.tsx'
import { isColumnId } from './machine-columns.tsx'
import { MachineGrid } from './machine-grid.tsx'
import { MachineSkeleton } from './machine-skeleton.tsx'
import styles from './machines-pane.module.css'
import { createMeasures, sizesOf } from './sizes.ts'
import { createSortedRows } from './sorted-rows.ts'
import { useReadings } from './use-readings.ts'

const ROW_HEIGHT = { compact: 28, comfortable: 36 } as const

/** The lines to show: in order, filtered, and the same objects as before where nothing changed. */
function useRows(hosts: readonly Host[], readings: readonly HostReading[]) {
  const [makeRows] = useState(createMergedRows)
  const [sortRows] = useState(createSortedRows)
  const [selectMeasures] = useState(createMeasures)
  const saved = useAppSelector(selectSort)
  const filter = useAppSelector(selectMachineFilter)
  const column = isColumnId(saved.column) ? saved.column : 'name'
  const sort = { column, descending: saved.descending }
  const needsMeasures = column === 'size' || asksForMeasure(filter)
  const measures = useAppSelector((state) => selectMeasures(state, needsMeasures))
  const sizes = useMemo(() => sizesOf(measures), [measures])
  const wrongClocks = new Set(hosts.filter(clockDiffers).map(({ id }) => id))
  const agesAt = new Map(readings.map((reading) => [reading.host.id, reading.agesAt]))
  const all = makeRows(readings)
  const rows = sortRows(all, sort, sizes).filter((row) =>
    rowFits(filter, row, {
      readAt: agesAt.get(row.host.id) ?? 0,
      clockDiffers: wrongClocks.has(row.host.id),
      measure: measures.get(row.id),
    }),
  )
  const unmeasured = needsMeasures
    ? rows.filter(({ id, checkpointCount }) => checkpointCount !== 0 && !sizes.has(id)).length
    : 0
  return { all, rows, sort, problems: filter.problems, unmeasured }
}

/** Returns a function for a line's status: our own command, its host's work, else the host's words. */
function useStatus(hosts: readonly Host[]): (row: MachineRow) => string {
  const activities = useAppSelector(selectActivities)
  const jobs = useHostJobs(hosts.map(({ id }) => id))
  return useMemo(
    () =>
      ({ host, machine }) => {
        const running = runningOn(activities, host.id, machine.id)
        const job = jobs.find((one) => one.hostId === host.id && one.machine.id === machine.id)?.job
        if (running) return words.activityStatus(running, job)
        return (job && words.jobStatus(job)) ?? machine.status
      },
    [activities, jobs],
  )
}

/** How much is selected where that is more than one line, and how much of it the filter hides. */
function selectionNote(rows: readonly MachineRow[], all: readonly MachineRow[], ids: readonly string[]) {
  const wanted = new Set(ids)
  const there = all.filter(({ id }) => wanted.has(id)).length
  if (there < 2) return null
  const hidden = there - rows.filter(({ id }) => wanted.has(id)).length
  return hidden > 0 ? words.machineWords.selectedHidden(hidden, there) : words.machineWords.selected(there)
}

/** Why the list is as empty as it is. */
const emptyText = (hosts: readonly Host[]): string =>
  hosts.length > 1 ? words.machineWords.allEmpty : words.machineWords.empty

export interface MachinesPaneProps {
  readonly hosts: readonly Host[]
  /** Stands in place of the list where its only host has not answered yet. */
  readonly renderAway: (host: Host, failure: Failure) => ReactNode
  /** Tells of the hosts under the list; `isRead` is whether there is a list. */
  readonly renderNotes: (isRead: boolean) => ReactNode
}

/** The list of the host in use, or of all hosts, whatever state they are in. */
export const MachinesPane = ({ hosts, renderAway, renderNotes }: MachinesPaneProps) => {
  const dispatch = useAppDispatch()
  const readings = useReadings(hosts)
  const { data: preferences } = useGetPreferencesQuery({})
  const { all, rows, sort, problems, unmeasured } = useRows(hosts, readings)
  const filter = useAppSelector(selectFilter)
  const hostId = useAppSelector(selectHostId) ?? ''
  const vmId = useAppSelector(selectVmId)
  const vmIds = useAppSelector(selectVmIds)
  const selectedIds = useMemo(() => vmIds.map((id) => lineId(hostId, id)), [hostId, vmIds])
  const statusOf = useStatus(hosts)
  const [only] = hosts.length === 1 ? hosts : []
  const readingOf = useMemo(
    () =>
      new Map(
        readings.map(({ host, agesAt }) => [
          host.id,
          {
            agesAt,
            isStale: hosts.find(({ id }) => id === host.id)?.connection.state !== 'connected',
          },
        ]),
      ),
    [hosts, readings],
  )
  const isRead = readings.length > 0
  const error = useAppSelector(
    (state) => only && panelApi.endpoints.getInventory.select({ hostId: only.id })(state).error,
  )
  const failure = only?.connection.state === 'unavailable' ? only.connection.failure : failureOf(error)
  const staleId = only && readingOf.get(only.id)?.isStale === true ? only.id : null
  const asOf = useAppSelector((state) =>
    staleId === null ? null : (selectInventoryOf(state, staleId)?.readAt ?? null),
  )
  const away = hosts.filter(({ connection }) => connection.state === 'unavailable')

  const first = rows[0]
  const isNothingSelected = vmId === null && first !== undefined
  useEffect(() => {
    if (isNothingSelected) dispatch(machineSelected({ hostId: first.host.id, vmId: first.machine.id }))
  }, [dispatch, isNothingSelected, first])

  const problemText = problems.map(words.filterProblemText).join(' ')
  const clear = (): void => {
    dispatch(filterChanged(''))
  }

  return (
    <Pane label={words.paneWords.machines}>
      <PaneHead
        title={words.machineWords.title}
        note={
          isRead && (
            <>
              {words.machineWords.count(rows.length, all.length)}
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
            {unmeasured > 0 && <span>{words.machineWords.unmeasured(unmeasured)}</span>}
            {asOf !== null && <span>{words.machineWords.asOf(asOf)}</span>}
            <ColumnsButton />
          </>
        }
      />
      {rows.length > 0 && (
        <MachineGrid
          rows={rows}
          selectedId={vmId === null ? null : lineId(hostId, vmId)}
          selectedIds={selectedIds}
          sort={sort}
          rowHeight={ROW_HEIGHT[preferences?.density ?? 'compact']}
          readings={readingOf}
          statusOf={statusOf}
        />
      )}
      {isRead && all.length === 0 && <PaneMessage>{emptyText(hosts)}</PaneMessage>}
      {all.length > 0 && rows.length === 0 && (
        <PaneMessage actions={<Button onPress={clear}>{words.machineWords.clearFilter}</Button>}>
          {words.machineWords.filteredEmpty(visible(filter))}
        </PaneMessage>
      )}
      {!isRead && !failure && away.length < hosts.length && (
        <MachineSkeleton
          label={only ? words.hostWords.reading(visible(only.name)) : words.machineWords.loading}
        />
      )}
      {!isRead && only && failure && renderAway(only, failure)}
      {renderNotes(isRead)}
    </Pane>
  )
}
