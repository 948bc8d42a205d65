import { createSelector } from '@reduxjs/toolkit'
import type { Activity } from '../../shared/domain/activity.ts'
import type { Checkpoint } from '../../shared/domain/checkpoint.ts'
import { LOST_ID, NOW_ID } from '../../shared/domain/checkpoint-tree.ts'
import type { Inventory } from '../../shared/domain/inventory.ts'
import { commandReasons } from '../../shared/words/commands.ts'
import {
  runningOn,
  selectActivities,
  selectCheckpoints,
  selectHost,
  selectInventory,
  selectMachine,
} from '../api/selectors.ts'
import type { RootState } from '../store/create-store.ts'
import { selectNodeId, selectNodeIds, selectVmId, selectVmIds } from '../store/selection-slice.ts'
import type { Subjects } from './availability.ts'
import type { OfHost, OfMachine, OfMachines } from './command.ts'

const noCheckpointReason = (nodeId: string | null): string => {
  if (nodeId === NOW_ID) return commandReasons.isNow
  return nodeId === LOST_ID ? commandReasons.isLost : commandReasons.noCheckpoint
}

/** Those of the selected machines that the host still has, where they are several. */
const selectMachines: (state: RootState) => OfMachines | null = createSelector(
  [selectHost, selectInventory, selectVmIds, selectActivities],
  (host, inventory: Inventory | null, vmIds, activities: readonly Activity[]) => {
    if (!host || !inventory || vmIds.length < 2) return null
    const machines = inventory.machines
      .filter(({ id }) => vmIds.includes(id))
      .map((machine): OfMachine => ({
        host,
        machine,
        checkpoints: inventory.checkpoints.filter(({ vmId }) => vmId === machine.id),
        running: runningOn(activities, host.id, machine.id),
      }))
    return machines.length > 1 ? { host, machines } : null
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

/** What the commands would act on now. */
export const selectSubjects: (state: RootState) => Subjects = createSelector(
  [
    selectHost,
    selectMachine,
    selectMachines,
    selectCheckpoints,
    selectActivities,
    (state: RootState) => selectNodeId(state, selectVmId(state)),
    (state: RootState) => selectNodeIds(state, selectVmId(state)),
  ],
  (host, machine, machines, checkpoints, activities, nodeId, nodeIds) => {
    const ofHost: OfHost | null = host && { host }
    const ofMachine: OfMachine | null =
      ofHost && machine
        ? { ...ofHost, machine, checkpoints, running: runningOn(activities, ofHost.host.id, machine.id) }
        : null
    const checkpoint = checkpoints.find(({ id }) => id === nodeId)
    return {
      host: ofHost,
      machine: ofMachine,
      machines,
      checkpoint: ofMachine && checkpoint ? { ...ofMachine, checkpoint } : null,
      checkpoints: severalOf(ofMachine, checkpoints, nodeIds),
      noCheckpointReason: noCheckpointReason(nodeId),
    }
  },
)
