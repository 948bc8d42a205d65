import type { Activity } from '../domain/activity.ts'
import { liveList } from './live-list.ts'

const REMEMBERED = 100

/** The commands of this run of the panel, running ones and the last that ended. */
export interface ActivityLog {
  readonly put: (activity: Activity) => void
  readonly list: () => readonly Activity[]
  readonly running: () => readonly Activity[]
  /** Resolves once no command is under way. */
  readonly whenIdle: () => Promise<void>
}

function forgetOldest(activities: readonly Activity[]): readonly Activity[] {
  const ended = activities.filter(({ state }) => state !== 'running')
  const forgotten = new Set(ended.slice(0, Math.max(0, ended.length - REMEMBERED)))
  return activities.filter((one) => !forgotten.has(one))
}

/** A log that tells `onChange` of every change and forgets the oldest of the ended ones. */
export function createActivityLog(onChange: (activity: Activity) => void): ActivityLog {
  const activities = liveList<Activity>(({ id }) => id, onChange, forgetOldest)
  const waiting = new Set<() => void>()
  const running = (): Activity[] => activities.list().filter(({ state }) => state === 'running')
  return {
    put: (activity) => {
      activities.put(activity)
      if (running().length > 0) return
      for (const resolve of waiting) resolve()
      waiting.clear()
    },
    list: activities.list,
    running,
    whenIdle: () =>
      new Promise((resolve) => {
        if (running().length === 0) resolve()
        else waiting.add(resolve)
      }),
  }
}
