import { checkpointCommands } from './checkpoint-commands.ts'
import { always, type Command, type HostCommand } from './command.ts'
import { refreshHost } from './host-commands.ts'
import { machineCommands } from './machine-commands.ts'
import { checkpointsCommands, machinesCommands } from './several-commands.ts'
import { windowCommands } from './window-commands.ts'

const hostCommands: readonly HostCommand[] = [
  {
    id: 'refresh',
    scope: 'host',
    group: 0,
    icon: 'refresh',
    keys: ['F5'],
    verdict: always,
    run: refreshHost,
  },
]

/** Every command, in the order of Hyper-V Manager's menus: the one table behind menus, the Actions pane, the palette and the keyboard. */
export const commands: readonly Command[] = [
  ...hostCommands,
  ...machineCommands,
  ...machinesCommands,
  ...checkpointCommands,
  ...checkpointsCommands,
  ...windowCommands,
]
