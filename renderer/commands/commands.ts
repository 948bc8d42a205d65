import { checkpointCommands } from './checkpoint-commands.ts'
import type { Command } from './command.ts'
import { connectionCommands } from './connection-commands.ts'
import { machineCommands } from './machine-commands.ts'
import { checkpointsCommands, machinesCommands } from './several-commands.ts'
import { windowCommands } from './window-commands.ts'

/** Every command, in the order of Hyper-V Manager's menus: the one table behind menus, the Actions pane, the palette and the keyboard. */
export const commands: readonly Command[] = [
  ...connectionCommands,
  ...machineCommands,
  ...machinesCommands,
  ...checkpointCommands,
  ...checkpointsCommands,
  ...windowCommands,
]
