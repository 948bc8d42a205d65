import type { Activity } from '../domain/activity.ts'
import { activityEndText } from './failures.ts'
import { words } from './words.ts'

/** A command as text to hand on: what, when, each step, and how it ended in our words and in the host's. */
export function activityReport(activity: Activity, now: number): string {
  const { steps, failure, endedAt } = activity
  const progress = endedAt === null ? words.activityProgressText(activity) : null
  return [
    words.activityText(activity),
    words.activityTimeText(activity, now),
    ...steps.map((step) => `  ${words.stepText(step).name}: ${words.stepText(step).state}`),
    ...(progress === null ? [] : [progress]),
    ...(endedAt === null ? [] : [activityEndText(activity)]),
    ...(failure?.hostMessage === undefined ? [] : [`${words.activityWords.hostSays} ${failure.hostMessage}`]),
    ...(failure?.errorId === undefined ? [] : [failure.errorId]),
  ].join('\n')
}

/** Work that is not ours, as text to hand on. */
export const hostWorkReport = (
  work: { readonly text: string; readonly startedAt: number | null; readonly status: string },
  now: number,
): string =>
  [
    work.text,
    words.hostWorkTimeText(work.startedAt, now),
    words.activityWords.notOurs,
    ...(work.status === '' ? [] : [`${words.activityWords.hostSays} ${work.status}`]),
  ].join('\n')
