import type { Activity } from '../domain/activity.ts'
import { keepYoungest, liveList } from './live-list.ts'

const REMEMBERED = 100

/** The commands of this run of the panel, running ones and the last that ended. */
export interface ActivityLog {
  readonly put: (activity: Activity) => void
  readonly list: () => readonly Activity[]
  readonly running: () => readonly Activity[]
  /** Resolves once no command is under way. */
  readonly whenIdle: () => Promise<void>
}

const isRunning = ({ state }: Activity): boolean => state === 'running'

/** A log that tells `onChange` of every change and forgets the oldest of the ended ones. */
export function createActivityLog(onChange: (activity: Activity) => void): ActivityLog {
  const activities = liveList<Activity>(({ id }) => id, onChange, keepYoungest(isRunning, REMEMBERED))
  const waiting = new Set<() => void>()
  const running = (): Activity[] => activities.list().filter(isRunning)
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
