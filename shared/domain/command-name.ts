import { z } from './schema.ts'

/** The commands at a virtual machine that a window can give, as the contract names them. Whatever depends on one is a record over all. */
export const commandName = z.enum([
  'createCheckpoint',
  'applyCheckpoint',
  'deleteCheckpoints',
  'renameCheckpoint',
  'setCheckpointNotes',
  'exportCheckpoint',
  'setCheckpointSettings',
  'startVirtualMachine',
  'turnOffVirtualMachine',
  'shutDownVirtualMachine',
  'saveVirtualMachine',
  'pauseVirtualMachine',
  'resumeVirtualMachine',
  'resetVirtualMachine',
  'deleteSavedState',
  'cancelJob',
])
export type CommandName = z.output<typeof commandName>

/** Operations of the host that are one step of a command. */
const STEP_OF: Readonly<Record<string, CommandName>> = {
  applyCheckpointStep: 'applyCheckpoint',
  keepAndApply: 'applyCheckpoint',
  deleteCheckpoint: 'deleteCheckpoints',
}

/** Returns the command that an operation is, or is a step of; `null` for every other operation. */
export function commandOfOperation(operation: string): CommandName | null {
  const known = commandName.safeParse(STEP_OF[operation] ?? operation)
  return known.success ? known.data : null
}
