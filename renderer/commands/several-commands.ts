import { canDeleteSeveral } from '../../shared/domain/checkpoint-rules.ts'
import type { CheckpointsCommand, MachinesCommand } from './command.ts'
import { openDelete } from './open-delete.ts'

/** What is done to several machines, one after another. They may share keys with the commands for one. */
export const machinesCommands: readonly MachinesCommand[] = []

/** What is done to several checkpoints of a machine. */
export const checkpointsCommands: readonly CheckpointsCommand[] = [
  {
    id: 'deleteSeveral',
    scope: 'checkpoints',
    group: 0,
    icon: 'delete',
    keys: ['Delete'],
    verdict: ({ machine, selected }) => canDeleteSeveral(machine, selected),
    run: (subject) => openDelete(subject, subject.selected, false),
  },
]
