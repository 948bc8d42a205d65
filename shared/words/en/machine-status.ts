import type { Activity } from '../../domain/activity.ts'
import type { HostJob } from '../../domain/host-job.ts'
import { activityText } from './activities.ts'

const withPercent = (text: string, percent: number | null | undefined): string =>
  percent === null || percent === undefined ? text : `${text} (${Math.floor(percent)}%)`

/** In Hyper-V Manager's words where it has any. */
const COMMAND: Readonly<Record<string, string>> = {
  createCheckpoint: 'Creating checkpoint',
  applyCheckpoint: 'Applying checkpoint',
  startVirtualMachine: 'Starting',
  turnOffVirtualMachine: 'Turning off',
  shutDownVirtualMachine: 'Shutting down',
  saveVirtualMachine: 'Saving',
  pauseVirtualMachine: 'Pausing',
  resumeVirtualMachine: 'Resuming',
  resetVirtualMachine: 'Resetting',
  deleteSavedState: 'Deleting saved state',
  renameCheckpoint: 'Renaming checkpoint',
  setCheckpointNotes: 'Changing notes',
  deleteCheckpoint: 'Deleting checkpoint',
  deleteCheckpointSubtree: 'Deleting checkpoint subtree',
  exportCheckpoint: 'Exporting',
  setCheckpointSettings: 'Changing settings',
}

const JOB: Readonly<Record<Exclude<HostJob['kind'], 'other'>, string>> = {
  create: 'Creating checkpoint',
  apply: 'Applying checkpoint',
  delete: 'Deleting checkpoint',
  merge: 'Merging Disks',
  export: 'Exporting',
  clearState: 'Deleting saved state',
  save: 'Saving',
  start: 'Starting',
}

/** What stands in the list while a command of ours is at work: `Creating checkpoint (9%)`. */
export const activityStatus = (activity: Activity, job: HostJob | undefined): string =>
  activity.waiting === true
    ? 'Waiting for the host'
    : withPercent(COMMAND[activity.command] ?? activityText(activity), activity.percent ?? job?.percent)

/** What stands in the list while Hyper-V is at work: `Merging Disks (42%)`; `null` where only its own words say what it does. */
export const jobStatus = ({ kind, percent }: HostJob): string | null =>
  kind === 'other' ? null : withPercent(JOB[kind], percent)

/** What a simulated host says of its machines. As a real one it has a language: here it is the panel's. */
export const simulatedStatus = {
  normal: 'Operating normally',
  CreatingSnapshot: 'Creating Checkpoint',
  ApplyingSnapshot: 'Applying Checkpoint',
  DeletingSnapshot: 'Deleting Checkpoint',
  ExportingVirtualMachine: 'Exporting',
  MergingDisks: 'Merging Disks',
} as const
