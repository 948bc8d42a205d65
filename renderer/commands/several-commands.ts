import type { CheckpointsCommand, MachinesCommand } from './command.ts'

/** What is done to several machines, one after another. They may share keys with the commands for one. */
export const machinesCommands: readonly MachinesCommand[] = []

/** What is done to several checkpoints of a machine. */
export const checkpointsCommands: readonly CheckpointsCommand[] = []
