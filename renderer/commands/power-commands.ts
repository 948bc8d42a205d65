import { canPower } from '../../shared/domain/power-rules.ts'
import { dialogOpened } from '../store/dialog-slice.ts'
import { idsOf, type MachineCommand } from './command.ts'
import { startMachine } from './host-commands.ts'

/** What changes a machine's power state. */
export const powerCommands: readonly MachineCommand[] = [
  {
    id: 'start',
    scope: 'machine',
    group: 1,
    icon: 'now',
    keys: ['Ctrl+S'],
    verdict: ({ machine }) => canPower('start', machine),
    run: startMachine,
  },
  {
    id: 'turnOff',
    scope: 'machine',
    group: 1,
    icon: 'power',
    keys: [],
    verdict: ({ machine }) => canPower('turnOff', machine),
    run: (subject) => (dispatch) => {
      dispatch(dialogOpened({ kind: 'turnOff', ...idsOf(subject) }))
    },
  },
]
