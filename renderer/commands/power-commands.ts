import type { AskedPower } from '../../shared/words/power-dialogs.ts'
import { dialogOpened } from '../store/dialog-slice.ts'
import { idsOf, type MachineCommand } from './command.ts'
import { powerAtOnce } from './host-commands.ts'

const ask =
  (command: AskedPower): MachineCommand['run'] =>
  (subject) =>
  (dispatch) => {
    dispatch(dialogOpened({ kind: 'power', command, ...idsOf(subject) }))
  }

/** The commands that change a machine's power state; those that throw something away ask first. */
export const powerCommands: readonly MachineCommand[] = [
  {
    id: 'start',
    scope: 'machine',
    group: 1,
    icon: 'now',
    keys: ['Ctrl+S'],
    does: 'startVirtualMachine',
    run: powerAtOnce('startVirtualMachine'),
  },
  {
    id: 'turnOff',
    scope: 'machine',
    group: 1,
    icon: 'turnOff',
    keys: [],
    does: 'turnOffVirtualMachine',
    run: ask('turnOff'),
  },
  {
    id: 'shutDown',
    scope: 'machine',
    group: 1,
    icon: 'power',
    keys: [],
    does: 'shutDownVirtualMachine',
    run: ask('shutDown'),
  },
  {
    id: 'save',
    scope: 'machine',
    group: 1,
    icon: 'saved',
    keys: [],
    does: 'saveVirtualMachine',
    run: powerAtOnce('saveVirtualMachine'),
  },
  {
    id: 'pause',
    scope: 'machine',
    group: 1,
    icon: 'paused',
    keys: [],
    does: 'pauseVirtualMachine',
    run: powerAtOnce('pauseVirtualMachine'),
  },
  {
    id: 'resume',
    scope: 'machine',
    group: 1,
    icon: 'resume',
    keys: [],
    does: 'resumeVirtualMachine',
    run: powerAtOnce('resumeVirtualMachine'),
  },
  {
    id: 'reset',
    scope: 'machine',
    group: 1,
    icon: 'reset',
    keys: [],
    does: 'resetVirtualMachine',
    run: ask('reset'),
  },
]

/** *Delete Saved State...*, which stands below Revert. */
export const deleteSavedState: MachineCommand = {
  id: 'deleteSavedState',
  scope: 'machine',
  group: 3,
  icon: 'deleteSaved',
  keys: [],
  does: 'deleteSavedState',
  run: ask('deleteSavedState'),
}
