import type { Activity } from '../../domain/activity.ts'
import { activityEndText, activityProgressText, activityText, activityWords } from './activities.ts'
import { stepText } from './apply-prompt.ts'
import { formatDuration, formatMoment, formatTime } from '../format.ts'

const isSameDay = (a: number, b: number): boolean => new Date(a).toDateString() === new Date(b).toDateString()

const moment = (at: number, now: number): string => (isSameDay(at, now) ? formatTime(at) : formatMoment(at))

/** When a command was begun or has ended, and how long it takes; `now` in ms since 1970 UTC by this computer's clock. */
export function activityTimeText({ state, startedAt, endedAt }: Activity, now: number): string {
  const span = formatDuration((endedAt ?? now) - startedAt)
  switch (state) {
    case 'running':
      return `Under way since ${moment(startedAt, now)}, for ${span}`
    case 'succeeded':
      return `Done at ${moment(endedAt ?? startedAt, now)}, after ${span}`
    case 'failed':
      return `Failed at ${moment(endedAt ?? startedAt, now)}, after ${span}`
  }
}

/** The same of work that is not ours, whose beginning the host may not tell. */
export const hostWorkTimeText = (startedAt: number | null, now: number): string =>
  startedAt === null ? 'Under way' : `Under way since ${moment(startedAt, now)}`

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
