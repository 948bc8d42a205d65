import { APPLY_WAYS } from '../../shared/contract/offer.ts'
import {
  canApplyCheckpoint,
  canDeleteCheckpoint,
  canDeleteSubtree,
  canEditCheckpoint,
  canExportCheckpoint,
  canOpenSettings,
} from '../../shared/domain/checkpoint-rules.ts'
import { dialogOpened } from '../store/dialog-slice.ts'
import { renameBegan } from '../store/rename-slice.ts'
import { idsOf, type CheckpointCommand } from './command.ts'
import { openDelete } from './open-delete.ts'

/** Opens a checkpoint's settings with the focus in one of its fields. */
const editing =
  (field: 'name' | 'notes'): CheckpointCommand['run'] =>
  (subject) =>
  (dispatch) => {
    const checkpointId = subject.checkpoint.id
    dispatch(dialogOpened({ kind: 'editCheckpoint', ...idsOf(subject), checkpointId, field }))
  }

/** What is done to one checkpoint, in the order of Hyper-V Manager. Their keys act in the tree alone. */
export const checkpointCommands: readonly CheckpointCommand[] = [
  {
    id: 'checkpointSettings',
    scope: 'checkpoint',
    group: 0,
    icon: 'settings',
    keys: [],
    needs: ['renameCheckpoint', 'setCheckpointNotes'],
    verdict: ({ machine }) => canOpenSettings(machine),
    run: editing('name'),
  },
  {
    id: 'apply',
    scope: 'checkpoint',
    group: 0,
    icon: 'apply',
    keys: ['Enter'],
    needs: APPLY_WAYS,
    verdict: ({ machine, checkpoint }) => canApplyCheckpoint(machine, checkpoint),
    run: (subject) => (dispatch) => {
      const checkpointId = subject.checkpoint.id
      dispatch(dialogOpened({ kind: 'applyCheckpoint', ...idsOf(subject), checkpointId, revert: false }))
    },
  },
  {
    id: 'exportCheckpoint',
    scope: 'checkpoint',
    group: 0,
    icon: 'exportOut',
    keys: [],
    needs: ['exportCheckpoint'],
    verdict: ({ machine, checkpoint }) => canExportCheckpoint(machine, checkpoint),
    run: (subject) => (dispatch) => {
      const checkpointId = subject.checkpoint.id
      dispatch(dialogOpened({ kind: 'exportCheckpoint', ...idsOf(subject), checkpointId }))
    },
  },
  {
    id: 'renameCheckpoint',
    scope: 'checkpoint',
    group: 0,
    icon: 'rename',
    keys: ['F2'],
    needs: ['renameCheckpoint'],
    verdict: ({ machine, checkpoint }) => canEditCheckpoint(machine, checkpoint),
    run: (subject) => (dispatch) => {
      const { id: checkpointId, name } = subject.checkpoint
      dispatch(renameBegan({ ...idsOf(subject), checkpointId, name }))
    },
  },
  {
    id: 'editNotes',
    scope: 'checkpoint',
    group: 0,
    icon: 'notes',
    keys: [],
    needs: ['setCheckpointNotes'],
    verdict: ({ machine, checkpoint }) => canEditCheckpoint(machine, checkpoint),
    run: editing('notes'),
  },
  {
    id: 'deleteCheckpoint',
    scope: 'checkpoint',
    group: 2,
    icon: 'delete',
    keys: ['Delete'],
    needs: ['deleteCheckpoint'],
    verdict: ({ machine, checkpoint }) => canDeleteCheckpoint(machine, checkpoint),
    run: (subject) => openDelete(subject, [subject.checkpoint], false),
  },
  {
    id: 'deleteSubtree',
    scope: 'checkpoint',
    group: 2,
    icon: 'deleteSubtree',
    keys: ['Shift+Delete'],
    needs: ['deleteCheckpointSubtree'],
    verdict: ({ machine, checkpoint, checkpoints }) => canDeleteSubtree(machine, checkpoint, checkpoints),
    run: (subject) => openDelete(subject, [subject.checkpoint], true),
  },
]
