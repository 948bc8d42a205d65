import type { Activity } from './activity.ts'
import { commandFacts } from './command-name.ts'
import { guid, timestamp } from './ids.ts'
import { numberedEnum, z } from './schema.ts'

const jobKind = z.enum(['create', 'apply', 'delete', 'merge', 'export', 'clearState', 'save', 'start'])
/** A kind of job that this program knows. */
export type JobKind = z.output<typeof jobKind>

/** Whether it is one of those; others go by their number. */
export const isJobKind = (kind: string): kind is JobKind => jobKind.safeParse(kind).success

/**
 * Something Hyper-V is at work on, for the panel or for somebody else.
 * https://learn.microsoft.com/windows/win32/hyperv_v2/msvm-concretejob
 */
export const hostJob = z.object({
  id: guid,
  kind: numberedEnum(jobKind.options),
  /** The machine it is about; `null` where the host does not tell. */
  vmId: guid.nullable(),
  /** 0 to 100; `null` where the host does not tell. */
  percent: z.number().int().nullable(),
  startedAt: timestamp.nullable(),
  /** Whether the host takes a request to stop it. */
  cancelable: z.boolean(),
  /** The host's own words, in its language: shown, never parsed. */
  status: z.string(),
})
export type HostJob = z.output<typeof hostJob>

/** For so long after a command a reading of the jobs may be one of before its end; in ms. */
const LAG = 5_000

/**
 * Whether a job is a part of a command of ours that is under way, or has only just ended. A host does not tell who
 * began a job: what fits a command of ours at the same machine is taken for its part. `now` is by the clock of the
 * activities, in ms since 1970 UTC.
 */
export const isJobOf = (
  { kind, vmId }: HostJob,
  activity: Pick<Activity, 'command' | 'vmId' | 'endedAt'>,
  now: number,
): boolean =>
  now - (activity.endedAt ?? now) < LAG &&
  activity.vmId === vmId &&
  (!isJobKind(kind) || commandFacts[activity.command].jobs.includes(kind))
