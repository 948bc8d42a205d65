import { createSelector } from '@reduxjs/toolkit'
import type { Activity } from '../../shared/domain/activity.ts'
import type { Checkpoint } from '../../shared/domain/checkpoint.ts'
import { asksForMeasure } from '../../shared/domain/filter-match.ts'
import { LOST_ID, NOW_ID } from '../../shared/domain/checkpoint-tree.ts'
import type { Inventory } from '../../shared/domain/inventory.ts'
import { rowFits, selectMachineFilter } from '../api/machine-filter.ts'
import { byMachine, rowOf } from '../api/machine-rows.ts'
import { clockDiffers } from '../api/host-state.ts'
import { selectMeasure } from '../api/measures.ts'
import type { MachineMeasure } from '../../shared/domain/virtual-disk.ts'
import { words } from '../../shared/words/words.ts'
import {
  runningOn,
  selectActivities,
  selectCheckpoints,
  selectHost,
  selectInventory,
  selectMachine,
  selectProgram,
} from '../api/selectors.ts'
import type { RootState } from '../store/create-store.ts'
import {
  selectHostId,
  selectNodeId,
  selectNodeIds,
  selectVmId,
  selectVmIds,
} from '../store/selection-slice.ts'
import type { Subjects } from './availability.ts'
import type { OfHost, OfMachine, OfMachines } from './command.ts'

const noCheckpointReason = (nodeId: string | null): string => {
  if (nodeId === NOW_ID) return words.commandReasons.isNow
  return nodeId === LOST_ID ? words.commandReasons.isLost : words.commandReasons.noCheckpoint
}

const NO_CHECKPOINTS: readonly Checkpoint[] = []
const NO_MEASURES: ReadonlyMap<string, MachineMeasure | null | undefined> = new Map()

/** Returns the measures of the selected machines, where the filter asks for them. */
const selectSelectedMeasures = createSelector(
  [(state: RootState) => (asksForMeasure(selectMachineFilter(state)) ? state : null)],
  (state): ReadonlyMap<string, MachineMeasure | null | undefined> => {
    const hostId = state && selectHostId(state)
    if (state === null || hostId === null) return NO_MEASURES
    return new Map(selectVmIds(state).map((vmId) => [vmId, selectMeasure(state, hostId, vmId)]))
  },
)

/** Where several machines are selected that the host still has: those of them that the filter leaves in the list. */
const selectMachines: (state: RootState) => OfMachines | null = createSelector(
  [selectHost, selectInventory, selectVmIds, selectActivities, selectMachineFilter, selectSelectedMeasures],
  (host, inventory: Inventory | null, vmIds, activities: readonly Activity[], filter, measures) => {
    if (!host || !inventory || vmIds.length < 2) return null
    const wanted = new Set(vmIds)
    const groups = byMachine(inventory.checkpoints)
    const selected = inventory.machines
      .filter(({ id }) => wanted.has(id))
      .map((machine): OfMachine => ({
        host,
        machine,
        checkpoints: groups.get(machine.id) ?? NO_CHECKPOINTS,
        running: runningOn(activities, host.id, machine.id),
      }))
    if (selected.length < 2) return null
    const machines = selected.filter(({ machine, checkpoints }) =>
      rowFits(filter, rowOf(host, machine, checkpoints), {
        readAt: inventory.readAt,
        clockDiffers: clockDiffers(host),
        measure: measures.get(machine.id),
      }),
    )
    return { host, machines, hiddenCount: selected.length - machines.length }
  },
)

const severalOf = (
  ofMachine: OfMachine | null,
  checkpoints: readonly Checkpoint[],
  nodeIds: readonly string[],
): Subjects['checkpoints'] => {
  const selected = checkpoints.filter(({ id }) => nodeIds.includes(id))
  return ofMachine && selected.length > 1 ? { ...ofMachine, selected } : null
}

/** Returns the subjects that commands would act on now. */
export const selectSubjects: (state: RootState) => Subjects = createSelector(
  [
    selectHost,
    selectMachine,
    selectMachines,
    selectCheckpoints,
    selectActivities,
    selectProgram,
    (state: RootState) => selectNodeId(state, selectVmId(state)),
    (state: RootState) => selectNodeIds(state, selectVmId(state)),
  ],
  (host, machine, machines, checkpoints, activities, program, nodeId, nodeIds) => {
    const ofHost: OfHost | null = host && { host }
    const ofMachine: OfMachine | null =
      ofHost && machine
        ? { ...ofHost, machine, checkpoints, running: runningOn(activities, ofHost.host.id, machine.id) }
        : null
    const checkpoint = checkpoints.find(({ id }) => id === nodeId)
    return {
      program,
      host: ofHost,
      machine: ofMachine,
      machines,
      checkpoint: ofMachine && checkpoint ? { ...ofMachine, checkpoint } : null,
      checkpoints: severalOf(ofMachine, checkpoints, nodeIds),
      noCheckpointReason: noCheckpointReason(nodeId),
    }
  },
)
