import type { CommandSubject } from '../activities.ts'
import { activityText } from './activities.ts'
import { formatMoment, visible } from '../format.ts'

/** What to look at when the end of a command was not seen. */
function whatToCheck({ command, vmName }: CommandSubject): string {
  const vm = visible(vmName)
  switch (command) {
    case 'applyCheckpoint':
      return `Look at the checkpoints of ${vm}: which one Now is below, and whether one that keeps the state of before was made. If ${vm} is Saved, Start resumes it.`
    case 'createCheckpoint':
      return `Look whether ${vm} has a new checkpoint.`
    case 'deleteCheckpoints':
      return `Look which checkpoints of ${vm} are left, and whether its disks are still being merged.`
    case 'renameCheckpoint':
    case 'setCheckpointNotes':
      return `Look at the names and notes of the checkpoints of ${vm}.`
    case 'exportCheckpoint':
      return 'Look into the folder of the export: what is there may not be whole.'
    case 'setCheckpointSettings':
      return `Look at the checkpoint settings of ${vm}.`
    default:
      return `Look in which state ${vm} is.`
  }
}

/** Told at the start about a command of an earlier run: which, when it was begun (ms since 1970 UTC), and what to check. */
export const commandUnended = (command: CommandSubject & { readonly at: number }): string =>
  `Checkpoint Panel ended before a command did: ${activityText(command)}, begun ${formatMoment(command.at)}. What became of it was not seen. ${whatToCheck(command)}`
