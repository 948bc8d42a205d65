import { createSelector } from '@reduxjs/toolkit'
import { keepsOthersOut, type Activity } from '../../shared/domain/activity.ts'
import type { Checkpoint } from '../../shared/domain/checkpoint.ts'
import type { Host } from '../../shared/domain/host.ts'
import type { Inventory } from '../../shared/domain/inventory.ts'
import type { MadeKind } from '../../shared/domain/made-checkpoint.ts'
import type { StartedRun } from '../../shared/domain/machine-run.ts'
import type { Program } from '../../shared/domain/program.ts'
import type { VirtualMachine } from '../../shared/domain/virtual-machine.ts'
import type { RootState } from '../store/create-store.ts'
import { selectHostId, selectIsAllShown, selectVmId } from '../store/selection-slice.ts'
import { panelApi } from './panel-api.ts'

const { endpoints } = panelApi
const NO_HOSTS: readonly Host[] = []
const NO_ACTIVITIES: readonly Activity[] = []
const NO_CHECKPOINTS: readonly Checkpoint[] = []

const hostsEntry = endpoints.listHosts.select({})
const madeEntry = endpoints.listMadeCheckpoints.select({})
const programEntry = endpoints.getProgram.select({})
const activitiesEntry = endpoints.listActivities.select({})
const runsEntry = endpoints.listRuns.select({})

export const selectHosts = (state: RootState): readonly Host[] => hostsEntry(state).data ?? NO_HOSTS

/** The host in use, once hosts are known. */
export const selectHost = (state: RootState): Host | null => {
  const hostId = selectHostId(state)
  return selectHosts(state).find(({ id }) => id === hostId) ?? null
}

/** The hosts whose machines the list shows. */
export const selectShownHosts: (state: RootState) => readonly Host[] = createSelector(
  [selectHosts, selectHost, selectIsAllShown],
  (hosts, host, isAllShown) => (isAllShown ? hosts : host ? [host] : NO_HOSTS),
)

export const selectActivities = (state: RootState): readonly Activity[] =>
  activitiesEntry(state).data ?? NO_ACTIVITIES

/** The activity of an id; `undefined` before the panel has told of it. */
export const selectActivity = (state: RootState, id: string): Activity | undefined =>
  selectActivities(state).find((one) => one.id === id)

/** The run of an id; `undefined` before the panel has told of it. */
export const selectRun = (state: RootState, id: string): StartedRun | undefined =>
  runsEntry(state).data?.find(({ run }) => run.runId === id)

/** Whether the program behind the window cannot be reached. */
export const selectIsProgramLost = (state: RootState): boolean =>
  selectHosts(state).some(
    ({ connection }) =>
      connection.state === 'unavailable' && connection.failure.kind === 'ProgramUnreachable',
  )

/** Returns the kind that each checkpoint made here became, by id; ids are unique among all hosts. */
export const selectMade: (state: RootState) => ReadonlyMap<string, MadeKind> = createSelector(
  [(state: RootState) => madeEntry(state).data],
  (made) => new Map(made?.map(({ checkpointId, became }) => [checkpointId, became])),
)

/** Returns the capabilities of the program here; `null` until the window has read them. */
export const selectProgram = (state: RootState): Program | null => programEntry(state).data ?? null

/** The last reading of a host. */
export const selectInventoryOf = (state: RootState, hostId: string): Inventory | null =>
  endpoints.getInventory.select({ hostId })(state).data ?? null

/** The last reading of the host in use. */
export const selectInventory = (state: RootState): Inventory | null => {
  const hostId = selectHostId(state)
  return hostId === null ? null : selectInventoryOf(state, hostId)
}

const MINUTE = 60_000

/**
 * The moment that ages are reckoned from: the end of the minute of a host's last reading, because no age is told
 * finer than minutes. So a reading that found nothing new renders nothing. `undefined` before the first reading.
 */
export const selectAgesAtOf = (state: RootState, hostId: string): number | undefined => {
  const readAt = selectInventoryOf(state, hostId)?.readAt
  return readAt === undefined ? undefined : Math.ceil(readAt / MINUTE) * MINUTE
}

/** As `selectAgesAtOf`, of the host in use. */
export const selectAgesAt = (state: RootState): number | undefined =>
  selectAgesAtOf(state, selectHostId(state) ?? '')

/** The selected machine, as long as the host has it. */
export const selectMachine: (state: RootState) => VirtualMachine | null = createSelector(
  [(state: RootState) => selectInventory(state)?.machines, selectVmId],
  (machines, vmId) => machines?.find(({ id }) => id === vmId) ?? null,
)

/** The selected machine's checkpoints; the same array as long as none of them changed. */
export const selectCheckpoints: (state: RootState) => readonly Checkpoint[] = createSelector(
  [(state: RootState) => selectInventory(state)?.checkpoints, selectVmId],
  (checkpoints, vmId) => checkpoints?.filter((one) => one.vmId === vmId) ?? NO_CHECKPOINTS,
  {
    memoizeOptions: {
      resultEqualityCheck: (a: readonly Checkpoint[], b: readonly Checkpoint[]) =>
        a.length === b.length && a.every((one, index) => one === b[index]),
    },
  },
)

/** The command of ours that keeps others off a machine, if there is one. */
export const runningOn = (
  activities: readonly Activity[],
  hostId: string,
  vmId: string,
): Activity | undefined =>
  activities.find((one) => keepsOthersOut(one) && one.hostId === hostId && one.vmId === vmId)
