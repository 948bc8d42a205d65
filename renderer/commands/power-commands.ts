import { canPower } from '../../shared/domain/power-rules.ts'
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

/** What changes a machine's power state; what throws something away asks first. */
export const powerCommands: readonly MachineCommand[] = [
  {
    id: 'start',
    scope: 'machine',
    group: 1,
    icon: 'now',
    keys: ['Ctrl+S'],
    needs: ['startVirtualMachine'],
    verdict: ({ machine }) => canPower('start', machine),
    run: powerAtOnce('startVirtualMachine'),
  },
  {
    id: 'turnOff',
    scope: 'machine',
    group: 1,
    icon: 'turnOff',
    keys: [],
    needs: ['turnOffVirtualMachine'],
    verdict: ({ machine }) => canPower('turnOff', machine),
    run: ask('turnOff'),
  },
  {
    id: 'shutDown',
    scope: 'machine',
    group: 1,
    icon: 'power',
    keys: [],
    needs: ['shutDownVirtualMachine'],
    verdict: ({ machine }) => canPower('shutDown', machine),
    run: ask('shutDown'),
  },
  {
    id: 'save',
    scope: 'machine',
    group: 1,
    icon: 'saved',
    keys: [],
    needs: ['saveVirtualMachine'],
    verdict: ({ machine }) => canPower('save', machine),
    run: powerAtOnce('saveVirtualMachine'),
  },
  {
    id: 'pause',
    scope: 'machine',
    group: 1,
    icon: 'paused',
    keys: [],
    needs: ['pauseVirtualMachine'],
    verdict: ({ machine }) => canPower('pause', machine),
    run: powerAtOnce('pauseVirtualMachine'),
  },
  {
    id: 'resume',
    scope: 'machine',
    group: 1,
    icon: 'resume',
    keys: [],
    needs: ['resumeVirtualMachine'],
    verdict: ({ machine }) => canPower('resume', machine),
    run: powerAtOnce('resumeVirtualMachine'),
  },
  {
    id: 'reset',
    scope: 'machine',
    group: 1,
    icon: 'reset',
    keys: [],
    needs: ['resetVirtualMachine'],
    verdict: ({ machine }) => canPower('reset', machine),
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
  needs: ['deleteSavedState'],
  verdict: ({ machine }) => canPower('deleteSavedState', machine),
  run: ask('deleteSavedState'),
}
