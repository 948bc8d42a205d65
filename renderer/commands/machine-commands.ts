import { dialogOpened } from '../store/dialog-slice.ts'
import { idsOf, type MachineCommand } from './command.ts'
import { connectMachine, createCheckpointNow } from './host-commands.ts'
import { deleteSavedState, powerCommands } from './power-commands.ts'

/** The commands for one virtual machine, in the order of Hyper-V Manager. */
export const machineCommands: readonly MachineCommand[] = [
  {
    // Its key is Enter on a line of the list.
    id: 'connect',
    scope: 'machine',
    group: 0,
    icon: 'machine',
    keys: [],
    does: 'connectMachine',
    run: connectMachine,
  },
  {
    id: 'settings',
    scope: 'machine',
    group: 0,
    icon: 'settings',
    keys: ['Alt+Enter', 'Ctrl+O'],
    does: 'setCheckpointSettings',
    run: (subject) => (dispatch) => {
      dispatch(dialogOpened({ kind: 'checkpointSettings', ...idsOf(subject) }))
    },
  },
  ...powerCommands,
  {
    id: 'checkpoint',
    scope: 'machine',
    group: 2,
    icon: 'checkpoint',
    keys: ['Ctrl+K'],
    desktopKeys: ['Ctrl+N'],
    does: 'createCheckpoint',
    run: createCheckpointNow,
  },
  {
    id: 'checkpointWithName',
    scope: 'machine',
    group: 2,
    icon: 'checkpointName',
    keys: ['Ctrl+Shift+K'],
    does: 'createCheckpoint',
    run: (subject) => (dispatch) => {
      dispatch(dialogOpened({ kind: 'checkpointName', ...idsOf(subject) }))
    },
  },
  {
    // Neighbours in Hyper-V Manager, where that is how accidents happen: a line and another drawing set it apart.
    id: 'revert',
    scope: 'machine',
    group: 3,
    icon: 'revert',
    keys: ['Ctrl+E'],
    does: 'applyCheckpoint',
    aim: ({ machine, checkpoints }) => ({
      targets: checkpoints.filter(({ id }) => id === machine.parentCheckpointId),
    }),
    run: (subject) => (dispatch) => {
      const checkpointId = subject.machine.parentCheckpointId
      if (checkpointId !== null)
        dispatch(dialogOpened({ kind: 'applyCheckpoint', ...idsOf(subject), checkpointId, revert: true }))
    },
  },
  deleteSavedState,
]
