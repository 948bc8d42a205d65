import type { HostJob } from '../domain/host-job.ts'
import { canCancel, type Activity } from '../domain/activity.ts'
import { stepText } from './apply-prompt.ts'
import { visible } from './format.ts'

const quoted = ({ checkpointName }: Activity): string =>
  checkpointName === undefined ? 'a checkpoint' : `"${visible(checkpointName)}"`

/** What a command is doing: `Applying "Pre-patch" to SRV-01`. */
export function activityText(activity: Activity): string {
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
    case 'deleteCheckpoint':
      return `Deleting ${quoted(activity)} of ${vm}`
    case 'deleteCheckpointSubtree':
      return `Deleting ${quoted(activity)} of ${vm} and what is below it`
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
export function activityEndText(activity: Activity): string {
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
    case 'deleteCheckpoint':
      return `${quoted(activity)} of ${vm} was deleted; its disks merge next.`
    case 'deleteCheckpointSubtree':
      return `${quoted(activity)} of ${vm} and what was below it were deleted; their disks merge next.`
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

/** How far a command under way is: its step and its place among the others, the host's percent; `null` where nothing is known. */
export function activityProgressText({ steps, waiting, percent, cancelRequested }: Activity): string | null {
  if (cancelRequested === true) return 'being cancelled'
  if (waiting === true) return 'waits for its turn at the host'
  const index = steps.findIndex(({ state }) => state === 'running')
  const step = steps[index]
  const texts = [
    ...(step ? [`step ${index + 1} of ${steps.length}: ${stepText(step).name}`] : []),
    ...(percent === undefined ? [] : [`${percent} %`]),
  ]
  return texts.length > 0 ? texts.join(', ') : null
}

/** Says of a command under way that it cannot be cancelled; `null` of every other. */
export const notCancellableText = (activity: Activity): string | null =>
  activity.state === 'running' && activity.cancelRequested !== true && !canCancel(activity)
    ? 'It cannot be cancelled now: ended half-way, it could leave the machine in between.'
    : null

export const activityWords = {
  title: 'Activities',
  none: 'Nothing has been done since the panel was started.',
  idle: 'Ready',
  more: (count: number): string => `${count} more`,
  show: 'Activities',
  running: 'under way',
  succeeded: 'done',
  failed: 'failed',
  hostSays: 'The host says:',
  copy: 'Copy as text',
  copied: 'Copied.',
  cancel: 'Cancel',
  close: 'Close',
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

/** What Hyper-V is at work on, for whomever: `Merging disks of APP-02: 42 %`. */
export const hostJobText = ({ kind, percent }: HostJob, vmName: string): string =>
  `${JOB[kind]} ${visible(vmName)}${percent === null ? '' : `: ${percent} %`}`
