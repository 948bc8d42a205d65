import type { Checkpoint } from '../../shared/domain/checkpoint.ts'
import { dialogOpened } from '../store/dialog-slice.ts'
import { idsOf, type CommandThunk, type OfMachine } from './command.ts'

/** Asks about the deletion of some checkpoints; nothing is deleted by this. */
export const openDelete =
  (subject: OfMachine, checkpoints: readonly Checkpoint[], subtree: boolean): CommandThunk =>
  (dispatch) => {
    const checkpointIds = checkpoints.map(({ id }) => id)
    dispatch(dialogOpened({ kind: 'deleteCheckpoints', ...idsOf(subject), checkpointIds, subtree }))
  }
