import type * as en from '../en/activity-report.ts'
import { formatDuration, formatMoment, formatTime } from '../format.ts'
import { activityEndText, activityProgressText, activityText, activityWords } from './activities.ts'
import { stepText } from './apply-prompt.ts'

const isSameDay = (a: number, b: number): boolean => new Date(a).toDateString() === new Date(b).toDateString()

const moment = (at: number, now: number): string =>
  isSameDay(at, now) ? `${formatTime(at)} Uhr` : `${formatMoment(at)} Uhr`

export const activityTimeText: typeof en.activityTimeText = ({ state, startedAt, endedAt }, now) => {
  const span = formatDuration((endedAt ?? now) - startedAt)
  switch (state) {
    case 'running':
      return `Läuft seit ${moment(startedAt, now)}, Dauer bisher ${span}`
    case 'succeeded':
      return `Erledigt: ${moment(endedAt ?? startedAt, now)}, Dauer ${span}`
    case 'failed':
      return `Fehlgeschlagen: ${moment(endedAt ?? startedAt, now)}, Dauer ${span}`
  }
}

export const hostWorkTimeText: typeof en.hostWorkTimeText = (startedAt, now) =>
  startedAt === null ? 'Läuft' : `Läuft seit ${moment(startedAt, now)}`

export const activityReport: typeof en.activityReport = (activity, now) => {
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

export const hostWorkReport: typeof en.hostWorkReport = (work, now) =>
  [
    work.text,
    hostWorkTimeText(work.startedAt, now),
    activityWords.notOurs,
    ...(work.status === '' ? [] : [`${activityWords.hostSays} ${work.status}`]),
  ].join('\n')
