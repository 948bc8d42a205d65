import type { Activity } from '../domain/activity.ts'
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
    case 'setCheckpointSettings':
      return `Changing the checkpoint settings of ${vm}`
    default:
      return `${activity.command} on ${vm}`
  }
}

/** What a command has done; for one that failed, its failure's own sentence. */
export function activityEndText(activity: Activity): string {
  if (activity.failure) return activity.failure.message
  const vm = visible(activity.vmName)
  switch (activity.command) {
    case 'createCheckpoint':
      return `A checkpoint of ${vm} was created.`
    case 'applyCheckpoint':
      return `${quoted(activity)} was applied to ${vm}.`
    case 'startVirtualMachine':
      return `${vm} was started.`
    case 'turnOffVirtualMachine':
      return `${vm} was turned off.`
    case 'setCheckpointSettings':
      return `The checkpoint settings of ${vm} were changed.`
    default:
      return `${activity.command} on ${vm} ended.`
  }
}

/** The step a command is at and its place among the others, or `null` where it has no steps. */
export function activityStepText({ steps }: Activity): string | null {
  const index = steps.findIndex(({ state }) => state === 'running')
  const step = steps[index]
  return step ? `step ${index + 1} of ${steps.length}: ${stepText(step).name}` : null
}

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
  close: 'Close',
  closeToast: 'Close this message',
} as const
