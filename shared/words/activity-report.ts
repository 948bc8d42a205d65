import type { Activity } from '../domain/activity.ts'
import { activityProgressText, activityText, activityWords } from './activities.ts'
import { stepText } from './apply-prompt.ts'
import * as de from './de/activity-report.ts'
import * as en from './en/activity-report.ts'
import { activityEndText } from './failures.ts'
import { spoken } from './language.ts'

export const { activityTimeText, hostWorkTimeText } = spoken(en, de)

/** A command as text to hand on: what, when, each step, and how it ended in our words and in the host's. */
export function activityReport(activity: Activity, now: number): string {
  const { steps, failure, endedAt } = activity
  const progress = endedAt === null ? activityProgressText(activity) : null
  return [
    activityText(activity),
    activityTimeText(activity, now),
    ...steps.map((step) => `  ${stepText(step).name}: ${stepText(step).state}`),
    ...(progress === null ? [] : [progress]),
    ...(endedAt === null ? [] : [activityEndText(activity)]),
    ...(failure?.hostMessage === undefined ? [] : [`${activityWords.hostSays} ${failure.hostMessage}`]),
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
    hostWorkTimeText(work.startedAt, now),
    activityWords.notOurs,
    ...(work.status === '' ? [] : [`${activityWords.hostSays} ${work.status}`]),
  ].join('\n')
