import type * as en from '../en/activity-report.ts'
import { truthOf } from '../../domain/doubt.ts'
import { formatDuration, formatMoment, formatTime } from '../format.ts'

const isSameDay = (a: number, b: number): boolean => new Date(a).toDateString() === new Date(b).toDateString()

const moment = (at: number, now: number): string =>
  isSameDay(at, now) ? `${formatTime(at)} Uhr` : `${formatMoment(at)} Uhr`

export const activityTimeText: typeof en.activityTimeText = ({ state, startedAt, endedAt, failure }, now) => {
  const span = formatDuration((endedAt ?? now) - startedAt)
  switch (state) {
    case 'running':
      return `Läuft seit ${moment(startedAt, now)}, Dauer bisher ${span}`
    case 'succeeded':
      return `Erledigt: ${moment(endedAt ?? startedAt, now)}, Dauer ${span}`
    case 'failed':
      if (failure && truthOf(failure) === 'unknown')
        return `Ausgang nicht bekannt: ${moment(endedAt ?? startedAt, now)}, Dauer ${span}`
      return `Fehlgeschlagen: ${moment(endedAt ?? startedAt, now)}, Dauer ${span}`
  }
}

export const hostWorkTimeText: typeof en.hostWorkTimeText = (startedAt, now) =>
  startedAt === null ? 'Läuft' : `Läuft seit ${moment(startedAt, now)}`
