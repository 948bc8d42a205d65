import { isJobKind, type HostJob, type JobKind } from '../../domain/host-job.ts'
import { canCancel, keepsOthersOut, type Activity } from '../../domain/activity.ts'
import type { VMOperation } from '../../domain/virtual-machine.ts'
import { stepText } from './apply-prompt.ts'
import { commandTexts } from './command-texts.ts'
import { formatBytes, visible } from '../format.ts'
import { operationLabel } from './labels.ts'
import type { CommandSubject, EndedCommand } from '../activities.ts'

/** Returns what a command is doing: `Applying "Pre-patch" to SRV-01`. */
export const activityText = (activity: CommandSubject): string =>
  commandTexts[activity.command].doing(activity)

/** Returns what a command has done. */
export const activityDoneText = (activity: EndedCommand): string =>
  commandTexts[activity.command].done(activity)

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

const JOB: Readonly<Record<JobKind, string>> = {
  create: 'Creating a checkpoint of',
  apply: 'Applying a checkpoint to',
  delete: 'Deleting a checkpoint of',
  merge: 'Merging disks of',
  export: 'Exporting',
  clearState: 'Deleting the saved state of',
  save: 'Saving',
  start: 'Starting',
}

/**
 * Returns what Hyper-V is at work on, for whomever: `Merging disks of APP-02`; an unknown kind by its number.
 */
export function hostJobText(kind: HostJob['kind'], subject: string): string {
  if (isJobKind(kind)) return `${JOB[kind]} ${visible(subject)}`
  return `At work on ${visible(subject)}${kind === 'Other' ? '' : `: ${kind}`}`
}

/** The same where only the machine's operation tells it: `APP-02 is being moved`. */
export const operationText = (operation: VMOperation, vmName: string): string =>
  `${visible(vmName)} is ${operationLabel(operation)}`
