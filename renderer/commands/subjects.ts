import { createSelector } from '@reduxjs/toolkit'
import { LOST_ID, NOW_ID } from '../../shared/domain/checkpoint-tree.ts'
import { commandReasons } from '../../shared/words/commands.ts'
import {
  runningOn,
  selectActivities,
  selectCheckpoints,
  selectHost,
  selectMachine,
} from '../api/selectors.ts'
import type { RootState } from '../store/create-store.ts'
import { selectNodeId, selectVmId } from '../store/selection-slice.ts'
import type { Subjects } from './availability.ts'

const noCheckpointReason = (nodeId: string | null): string => {
  if (nodeId === NOW_ID) return commandReasons.isNow
  return nodeId === LOST_ID ? commandReasons.isLost : commandReasons.noCheckpoint
}

/** What the commands would act on now. */
export const selectSubjects: (state: RootState) => Subjects = createSelector(
  [
    selectHost,
    selectMachine,
    selectCheckpoints,
    selectActivities,
    (state: RootState) => selectNodeId(state, selectVmId(state)),
  ],
  (host, machine, checkpoints, activities, nodeId) => {
    const ofHost = host && { host }
    const ofMachine =
      ofHost && machine
        ? { ...ofHost, machine, checkpoints, running: runningOn(activities, ofHost.host.id, machine.id) }
        : null
    const checkpoint = checkpoints.find(({ id }) => id === nodeId)
    return {
      host: ofHost,
      machine: ofMachine,
      checkpoint: ofMachine && checkpoint ? { ...ofMachine, checkpoint } : null,
      noCheckpointReason: noCheckpointReason(nodeId),
    }
  },
)
