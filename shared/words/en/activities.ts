import type { HostJob } from '../../domain/host-job.ts'
import { canCancel, keepsOthersOut, mergeEnd, type Activity } from '../../domain/activity.ts'
import type { VMOperation } from '../../domain/virtual-machine.ts'
import { stepText } from './apply-prompt.ts'
import { descendants, mergeEndText } from './delete-prompt.ts'
import { formatBytes, visible } from '../format.ts'
import { operationLabel } from './labels.ts'
import type { CommandEnd, CommandSubject } from '../activities.ts'

const quoted = ({ checkpointName }: CommandSubject): string =>
  checkpointName === undefined ? 'a checkpoint' : `"${visible(checkpointName)}"`

/** `Deleting "Pre-patch" of SRV-01`; of several `Deleting 2 of 4 checkpoints of SRV-01, "Pre-patch"`. */
function deletingText(activity: CommandSubject): string {
  const vm = visible(activity.vmName)
  const { at, of, below } = activity.deletion ?? { at: 1, of: 1, below: 0 }
  if (of > 1) return `Deleting ${at} of ${of} checkpoints of ${vm}, ${quoted(activity)}`
  return below > 0
    ? `Deleting ${quoted(activity)} of ${vm} and its ${descendants(below)}`
    : `Deleting ${quoted(activity)} of ${vm}`
}

function deletedText(activity: CommandEnd): string {
  const vm = visible(activity.vmName)
  const { of, below } = activity.deletion ?? { of: 1, below: 0 }
  const outcome = activity.steps?.find(({ step }) => step === 'merge')?.outcome
  const what =
    of > 1
      ? `${of} checkpoints of ${vm} were deleted.`
      : below > 0
        ? `${quoted(activity)} of ${vm} and its ${descendants(below)} were deleted.`
        : `${quoted(activity)} of ${vm} was deleted.`
  const end = mergeEnd.safeParse(outcome)
  return end.success ? `${what} ${mergeEndText(end.data)}` : what
}

/** What a command is doing: `Applying "Pre-patch" to SRV-01`. */
export function activityText(activity: CommandSubject): string {
  const vm = visible(activity.vmName)
  switch (activity.command) {
    case 'createCheckpoint':
      return `Creating a checkpoint of ${vm}`
    case 'applyCheckpoint':
      return `Applying ${quoted(activity)} to ${vm}`
    case 'startVirtualMachine':
      return `Starting ${vm}`
    case 'turnOffVirtualMachine':
      return `Turning off ${vm}`
    case 'shutDownVirtualMachine':
      return `Shutting down ${vm}`
    case 'saveVirtualMachine':
      return `Saving ${vm}`
    case 'pauseVirtualMachine':
      return `Pausing ${vm}`
    case 'resumeVirtualMachine':
      return `Resuming ${vm}`
    case 'resetVirtualMachine':
      return `Resetting ${vm}`
    case 'deleteSavedState':
      return `Deleting the saved state of ${vm}`
    case 'renameCheckpoint':
      return `Renaming ${quoted(activity)} of ${vm}`
    case 'setCheckpointNotes':
      return `Changing the notes of ${quoted(activity)} of ${vm}`
    case 'deleteCheckpoints':
      return deletingText(activity)
    case 'exportCheckpoint':
      return `Exporting ${quoted(activity)} of ${vm}`
    case 'cancelJob':
      return `Stopping what the host does with ${vm}`
    case 'setCheckpointSettings':
      return `Changing the checkpoint settings of ${vm}`
    default:
      return `${activity.command} on ${vm}`
  }
}

/** What was made, in the sense of Hyper-V Manager's own notices. */
function createdText(vm: string, became: Activity['became']): string {
  switch (became) {
    case 'production':
      return `A production checkpoint of ${vm} was created, with the backup technology of the guest. The running application state is not included.`
    case 'standardInstead':
      return `A standard checkpoint of ${vm}, with memory, was created instead of a production one, which was not possible: usually the guest's backup service did not answer.`
    default:
      return `A checkpoint of ${vm} was created.`
  }
}

/** What a command has done; for one that failed, its failure's own sentence. */
export function activityEndText(activity: CommandEnd): string {
  if (activity.failure) return activity.failure.message
  const vm = visible(activity.vmName)
  switch (activity.command) {
    case 'createCheckpoint':
      return createdText(vm, activity.became)
    case 'applyCheckpoint':
      return `${quoted(activity)} was applied to ${vm}.`
    case 'startVirtualMachine':
      return `${vm} was started.`
    case 'turnOffVirtualMachine':
      return `${vm} was turned off.`
    case 'shutDownVirtualMachine':
      return `${vm} was shut down.`
    case 'saveVirtualMachine':
      return `${vm} was saved.`
    case 'pauseVirtualMachine':
      return `${vm} was paused.`
    case 'resumeVirtualMachine':
      return `${vm} was resumed.`
    case 'resetVirtualMachine':
      return `${vm} was reset.`
    case 'deleteSavedState':
      return `The saved state of ${vm} was deleted.`
    case 'renameCheckpoint':
      return `${quoted(activity)} of ${vm} was renamed.`
    case 'setCheckpointNotes':
      return `The notes of ${quoted(activity)} of ${vm} were changed.`
    case 'deleteCheckpoints':
      return deletedText(activity)
    case 'exportCheckpoint':
      return `${quoted(activity)} of ${vm} was exported.`
    case 'cancelJob':
      return `The host was asked to stop what it does with ${vm}.`
    case 'setCheckpointSettings':
      return `The checkpoint settings of ${vm} were changed.`
    default:
      return `${activity.command} on ${vm} ended.`
  }
}

/** `merging 12.4 GB, 42 %`: what the reader wants to know of a merge is not that it is the third step. */
const mergingText = ({ bytes, percent }: Activity): string =>
  [
    bytes === undefined ? 'merging disks' : `merging ${formatBytes(bytes)}`,
    ...(percent === undefined ? [] : [`${percent} %`]),
  ].join(', ')

/** How far a command under way is: its step and its place among the others, the host's percent; `null` where nothing is known. */
export function activityProgressText(activity: Activity): string | null {
  const { steps, waiting, percent, cancelRequested, looking } = activity
  if (looking === true) return 'looking what became of it'
  if (cancelRequested === true) return 'being cancelled'
  if (waiting === true) return 'waits for its turn at the host'
  const index = steps.findIndex(({ state }) => state === 'running')
  const step = steps[index]
  if (step?.step === 'merge') return mergingText(activity)
  const texts = [
    ...(step ? [`step ${index + 1} of ${steps.length}: ${stepText(step).name}`] : []),
    ...(percent === undefined ? [] : [`${percent} %`]),
  ]
  return texts.length > 0 ? texts.join(', ') : null
}

/** Says of a command under way that it cannot be cancelled; `null` of every other. */
export function notCancellableText(activity: Activity): string | null {
  const { state, cancelRequested, looking } = activity
  if (state !== 'running' || cancelRequested === true || looking === true || canCancel(activity)) return null
  return keepsOthersOut(activity)
    ? 'It cannot be cancelled now: ended half-way, it could leave the machine in between.'
    : 'Merging cannot be cancelled. It goes on at the host when the panel is closed, and the machine can be used meanwhile.'
}

export const activityWords = {
  title: 'Activities',
  none: 'Nothing has been done since the panel was started.',
  idle: 'Ready',
  more: (count: number): string => `${count} more`,
  show: 'Activities',
  showMore: (count: number): string => `${count} more: Activities`,
  hostSays: 'The host says:',
  copy: 'Copy as text',
  copyAll: 'Copy all as text',
  copied: 'Copied.',
  notCopied: 'It could not be copied: the system did not allow it.',
  howFar: 'How far it is',
  notOurs: 'Not a command of this panel: the work of Hyper-V itself, or of somebody else.',
  stop: 'Cancel...',
  stopAsk: 'Ask Hyper-V to stop it? Somebody else may be waiting for it.',
  stopYes: 'Stop it',
  stopNo: "Don't stop it",
  cancel: 'Cancel',
  cancelOne: (activity: string): string => `Cancel: ${activity}`,
  copyOne: (activity: string): string => `Copy as text: ${activity}`,
  undoOne: (activity: string): string => `Undo: ${activity}`,
  percent: (percent: number): string => `${percent} %`,
  textAndProgress: (activity: string, progress: string): string => `${activity}: ${progress}`,
  closePane: 'Close Activities',
  closeToast: 'Close this message',
} as const

const JOB: Readonly<Record<HostJob['kind'], string>> = {
  create: 'Creating a checkpoint of',
  apply: 'Applying a checkpoint to',
  delete: 'Deleting a checkpoint of',
  merge: 'Merging disks of',
  export: 'Exporting',
  clearState: 'Deleting the saved state of',
  save: 'Saving',
  start: 'Starting',
  other: 'At work on',
}

/** What Hyper-V is at work on, for whomever: `Merging disks of APP-02`. */
export const hostJobText = (kind: HostJob['kind'], subject: string): string =>
  `${JOB[kind]} ${visible(subject)}`

/** The same where only the machine's operation tells it: `APP-02 is being moved`. */
export const operationText = (operation: VMOperation, vmName: string): string =>
  `${visible(vmName)} is ${operationLabel(operation)}`
