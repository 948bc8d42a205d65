import { nanoid } from '@reduxjs/toolkit'
import type { RunCommandName } from '../../shared/domain/machine-run.ts'
import { dialogOpened } from '../store/dialog-slice.ts'
import type { CheckpointsCommand, MachinesCommand } from './command.ts'
import { openDelete } from './open-delete.ts'

/** A command on several machines: its dialog says what will happen to which of them, and asks. */
const machinesCommand = (
  command: RunCommandName,
  part: Pick<MachinesCommand, 'id' | 'group' | 'icon' | 'keys'>,
): MachinesCommand => ({
  ...part,
  scope: 'machines',
  does: command,
  run:
    ({ host, machines, hiddenCount }) =>
    (dispatch) => {
      const vmIds = machines.map(({ machine }) => machine.id)
      dispatch(
        dialogOpened({ kind: 'machineRun', runId: nanoid(), hostId: host.id, command, vmIds, hiddenCount }),
      )
    },
})

/** The commands for several machines. They may share keys with the commands for one. */
export const machinesCommands: readonly MachinesCommand[] = [
  machinesCommand('startVirtualMachine', { id: 'startSeveral', group: 1, icon: 'now', keys: ['Ctrl+S'] }),
  machinesCommand('shutDownVirtualMachine', { id: 'shutDownSeveral', group: 1, icon: 'power', keys: [] }),
  machinesCommand('saveVirtualMachine', { id: 'saveSeveral', group: 1, icon: 'saved', keys: [] }),
  machinesCommand('createCheckpoint', {
    id: 'checkpointSeveral',
    group: 2,
    icon: 'checkpoint',
    keys: ['Ctrl+K'],
  }),
]

/** The commands for several checkpoints of one machine. */
export const checkpointsCommands: readonly CheckpointsCommand[] = [
  {
    id: 'deleteSeveral',
    scope: 'checkpoints',
    group: 0,
    icon: 'delete',
    keys: ['Delete'],
    does: 'deleteCheckpoints',
    run: (subject) => openDelete(subject, subject.selected, false),
  },
]
