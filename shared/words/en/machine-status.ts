import type { Activity } from '../../domain/activity.ts'
import { isJobKind, type HostJob, type JobKind } from '../../domain/host-job.ts'
import { commandTexts } from './command-texts.ts'

const withPercent = (text: string, percent: number | null | undefined): string =>
  percent === null || percent === undefined ? text : `${text} (${Math.floor(percent)}%)`

const JOB: Readonly<Record<JobKind, string>> = {
  create: 'Creating checkpoint',
  apply: 'Applying checkpoint',
  delete: 'Deleting checkpoint',
  merge: 'Merging Disks',
  export: 'Exporting',
  clearState: 'Deleting saved state',
  save: 'Saving',
  start: 'Starting',
}

/** Returns the status in the list while a command of ours is at work: `Creating checkpoint (9%)`. */
export const activityStatus = (activity: Activity, job: HostJob | undefined): string =>
  activity.waiting === true
    ? 'Waiting for the host'
    : withPercent(commandTexts[activity.command].status, activity.percent ?? job?.percent)

/**
 * Returns the status in the list while Hyper-V is at work: `Merging Disks (42%)`; `null` where only its own
 * words say what it does.
 */
export const jobStatus = ({ kind, percent }: HostJob): string | null =>
  isJobKind(kind) ? withPercent(JOB[kind], percent) : null
