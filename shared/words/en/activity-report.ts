import type { Activity } from '../../domain/activity.ts'
import { truthOf } from '../../domain/doubt.ts'
import { formatDuration, formatMoment, formatTime } from '../format.ts'

const isSameDay = (a: number, b: number): boolean => new Date(a).toDateString() === new Date(b).toDateString()

const moment = (at: number, now: number): string => (isSameDay(at, now) ? formatTime(at) : formatMoment(at))

/** When a command was begun or has ended, and how long it takes; `now` in ms since 1970 UTC by this computer's clock. */
export function activityTimeText({ state, startedAt, endedAt, failure }: Activity, now: number): string {
  const span = formatDuration((endedAt ?? now) - startedAt)
  switch (state) {
    case 'running':
      return `Under way since ${moment(startedAt, now)}, for ${span}`
    case 'succeeded':
      return `Done at ${moment(endedAt ?? startedAt, now)}, after ${span}`
    case 'failed':
      if (failure && truthOf(failure) === 'unknown')
        return `Not known how it ended at ${moment(endedAt ?? startedAt, now)}, after ${span}`
      return `Failed at ${moment(endedAt ?? startedAt, now)}, after ${span}`
  }
}

/** The same of work that is not ours, whose beginning the host may not tell. */
export const hostWorkTimeText = (startedAt: number | null, now: number): string =>
  startedAt === null ? 'Under way' : `Under way since ${moment(startedAt, now)}`
