import { descendantsOf } from '../../shared/domain/checkpoint-tree.ts'
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

/** The commands for one checkpoint, in the order of Hyper-V Manager. Their keys act in the tree alone. */
export const checkpointCommands: readonly CheckpointCommand[] = [
  {
    id: 'checkpointSettings',
    scope: 'checkpoint',
    group: 0,
    icon: 'settings',
    keys: [],
    does: 'openCheckpoint',
    run: editing('name'),
  },
  {
    id: 'apply',
    scope: 'checkpoint',
    group: 0,
    icon: 'apply',
    keys: ['Enter'],
    does: 'applyCheckpoint',
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
    does: 'exportCheckpoint',
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
    does: 'renameCheckpoint',
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
    does: 'setCheckpointNotes',
    run: editing('notes'),
  },
  {
    id: 'deleteCheckpoint',
    scope: 'checkpoint',
    group: 2,
    icon: 'delete',
    keys: ['Delete'],
    does: 'deleteCheckpoints',
    run: (subject) => openDelete(subject, [subject.checkpoint], false),
  },
  {
    id: 'deleteSubtree',
    scope: 'checkpoint',
    group: 2,
    icon: 'deleteSubtree',
    keys: ['Shift+Delete'],
    does: 'deleteCheckpoints',
    aim: ({ checkpoint, checkpoints }) => ({
      targets: [checkpoint, ...descendantsOf(checkpoint.id, checkpoints)],
      subtree: true,
    }),
    run: (subject) => openDelete(subject, [subject.checkpoint], true),
  },
]
