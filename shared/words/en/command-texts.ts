import { mergeEnd } from '../../domain/activity.ts'
import type { CommandEnd, TextsOfCommands } from '../command-texts.ts'
import { visible } from '../format.ts'
import { descendants, mergeEndText } from './delete-prompt.ts'

const vm = ({ vmName }: CommandEnd): string =>
  vmName === undefined ? 'the virtual machine' : visible(vmName)

const named = ({ checkpointName }: CommandEnd, otherwise: string): string =>
  checkpointName === undefined ? otherwise : `"${visible(checkpointName)}"`
const one = (of: CommandEnd): string => named(of, 'a checkpoint')
const target = (of: CommandEnd): string => named(of, 'The checkpoint')

/** `Deleting "Pre-patch" of SRV-01`; of several `Deleting 2 of 4 checkpoints of SRV-01, "Pre-patch"`. */
function deletingText(of: CommandEnd): string {
  const { at, of: count, below } = of.deletion ?? { at: 1, of: 1, below: 0 }
  if (count > 1) return `Deleting ${at} of ${count} checkpoints of ${vm(of)}, ${one(of)}`
  return below > 0
    ? `Deleting ${one(of)} of ${vm(of)} and its ${descendants(below)}`
    : `Deleting ${one(of)} of ${vm(of)}`
}

function deletedText(of: CommandEnd): string {
  const { of: count, below } = of.deletion ?? { of: 1, below: 0 }
  const outcome = of.steps?.find(({ step }) => step === 'merge')?.outcome
  const what =
    count > 1
      ? `${count} checkpoints of ${vm(of)} were deleted.`
      : below > 0
        ? `${one(of)} of ${vm(of)} and its ${descendants(below)} were deleted.`
        : `${one(of)} of ${vm(of)} was deleted.`
  const end = mergeEnd.safeParse(outcome)
  return end.success ? `${what} ${mergeEndText(end.data)}` : what
}

/** Says what was made, in the sense of Hyper-V Manager's own notices. */
function createdText(of: CommandEnd): string {
  switch (of.became) {
    case 'production':
      return `A production checkpoint of ${vm(of)} was created, with the backup technology of the guest. The running application state is not included.`
    case 'standardInstead':
      return `A standard checkpoint of ${vm(of)}, with memory, was created instead of a production one, which was not possible: usually the guest's backup service did not answer.`
    default:
      return `A checkpoint of ${vm(of)} was created.`
  }
}

const itsState = (of: CommandEnd): string => `Look in which state ${vm(of)} is.`
const itsNames = (of: CommandEnd): string => `Look at the names and notes of the checkpoints of ${vm(of)}.`

/** Texts of a command at a machine as a whole. */
const power = (doing: string, done: string, status = doing) => ({
  doing: (of: CommandEnd) => `${doing} ${vm(of)}`,
  done: (of: CommandEnd) => `${vm(of)} was ${done}.`,
  notDone: (of: CommandEnd) => `${vm(of)} was not ${done}.`,
  status,
  whatToCheck: itsState,
})

/** The commands' names, in Hyper-V Manager's words; an ellipsis only where a dialog will ask. */
export const commandLabels = {
  connect: 'Connect...',
  settings: 'Settings...',
  start: 'Start',
  turnOff: 'Turn Off...',
  shutDown: 'Shut Down...',
  save: 'Save',
  pause: 'Pause',
  resume: 'Resume',
  reset: 'Reset...',
  checkpoint: 'Checkpoint',
  checkpointWithName: 'Checkpoint with Name...',
  revert: 'Revert...',
  deleteSavedState: 'Delete Saved State...',
  checkpointSeveral: 'Checkpoint...',
  startSeveral: 'Start...',
  shutDownSeveral: 'Shut Down...',
  saveSeveral: 'Save...',
  checkpointSettings: 'Settings...',
  apply: 'Apply...',
  exportCheckpoint: 'Export...',
  renameCheckpoint: 'Rename...',
  editNotes: 'Edit Notes...',
  deleteCheckpoint: 'Delete Checkpoint...',
  deleteSubtree: 'Delete Checkpoint Subtree...',
  deleteSeveral: 'Delete Checkpoints...',
  refresh: 'Refresh',
  reconnect: 'Reconnect Now',
  signIn: 'Sign In...',
  signOut: 'Sign Out',
  editHost: 'Edit Connection...',
  removeHost: 'Remove Server...',
  connectToServer: 'Connect to Server...',
  undoApply: 'Undo Last Apply...',
  search: 'Search',
  palette: 'All Commands...',
  help: 'Help',
  keys: 'Keys...',
  nextPane: 'Next pane',
  previousPane: 'Previous pane',
} as const

export const commandTexts: TextsOfCommands = {
  createCheckpoint: {
    doing: (of) => `Creating a checkpoint of ${vm(of)}`,
    done: createdText,
    notDone: (of) => `No checkpoint of ${vm(of)} was made.`,
    status: 'Creating checkpoint',
    whatToCheck: (of) => `Look whether ${vm(of)} has a new checkpoint.`,
  },
  applyCheckpoint: {
    doing: (of) => `Applying ${one(of)} to ${vm(of)}`,
    done: (of) => `${one(of)} was applied to ${vm(of)}.`,
    notDone: (of) => `${target(of)} was not applied to ${vm(of)}.`,
    status: 'Applying checkpoint',
    whatToCheck: (of) =>
      `Look at the checkpoints of ${vm(of)}: which one Now is below, and whether one that keeps the state of before was made. If ${vm(of)} is Saved, Start resumes it.`,
  },
  deleteCheckpoints: {
    doing: deletingText,
    done: deletedText,
    notDone: (of) => `${target(of)} of ${vm(of)} was not deleted.`,
    status: 'Deleting checkpoint',
    whatToCheck: (of) =>
      `Look which checkpoints of ${vm(of)} are left, and whether its disks are still being merged.`,
  },
  renameCheckpoint: {
    doing: (of) => `Renaming ${one(of)} of ${vm(of)}`,
    done: (of) => `${one(of)} of ${vm(of)} was renamed.`,
    notDone: (of) => `${target(of)} of ${vm(of)} was not renamed.`,
    status: 'Renaming checkpoint',
    whatToCheck: itsNames,
  },
  setCheckpointNotes: {
    doing: (of) => `Changing the notes of ${one(of)} of ${vm(of)}`,
    done: (of) => `The notes of ${one(of)} of ${vm(of)} were changed.`,
    notDone: (of) => `The notes of ${named(of, 'the checkpoint')} were not changed.`,
    status: 'Changing notes',
    whatToCheck: itsNames,
  },
  exportCheckpoint: {
    doing: (of) => `Exporting ${one(of)} of ${vm(of)}`,
    done: (of) => `${one(of)} of ${vm(of)} was exported.`,
    notDone: (of) => `${target(of)} of ${vm(of)} was not exported.`,
    status: 'Exporting',
    whatToCheck: () => 'Look into the folder of the export: what is there may not be whole.',
  },
  setCheckpointSettings: {
    doing: (of) => `Changing the checkpoint settings of ${vm(of)}`,
    done: (of) => `The checkpoint settings of ${vm(of)} were changed.`,
    notDone: (of) => `The checkpoint settings of ${vm(of)} were not changed.`,
    status: 'Changing settings',
    whatToCheck: (of) => `Look at the checkpoint settings of ${vm(of)}.`,
  },
  startVirtualMachine: power('Starting', 'started'),
  turnOffVirtualMachine: power('Turning off', 'turned off'),
  shutDownVirtualMachine: power('Shutting down', 'shut down'),
  saveVirtualMachine: power('Saving', 'saved'),
  pauseVirtualMachine: power('Pausing', 'paused'),
  resumeVirtualMachine: power('Resuming', 'resumed'),
  resetVirtualMachine: power('Resetting', 'reset'),
  deleteSavedState: {
    doing: (of) => `Deleting the saved state of ${vm(of)}`,
    done: (of) => `The saved state of ${vm(of)} was deleted.`,
    notDone: (of) => `The saved state of ${vm(of)} was not deleted.`,
    status: 'Deleting saved state',
    whatToCheck: itsState,
  },
  cancelJob: {
    doing: (of) => `Stopping what the host does with ${vm(of)}`,
    done: (of) => `The host was asked to stop what it does with ${vm(of)}.`,
    notDone: () => 'Hyper-V was not stopped.',
    status: 'Cancelling',
    whatToCheck: itsState,
  },
}
