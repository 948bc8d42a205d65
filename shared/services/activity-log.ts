import type { Activity } from '../domain/activity.ts'

const REMEMBERED = 100

/** The commands of this run of the panel, running ones and the last that ended. */
export interface ActivityLog {
  readonly put: (activity: Activity) => void
  readonly list: () => readonly Activity[]
  readonly running: () => readonly Activity[]
  /** Resolves once no command is under way. */
  readonly whenIdle: () => Promise<void>
}

/** A log that tells `onChange` of every change and forgets the oldest of the ended ones. */
export function createActivityLog(onChange: (activity: Activity) => void): ActivityLog {
  const activities = new Map<string, Activity>()
  const waiting = new Set<() => void>()
  const running = (): Activity[] => [...activities.values()].filter(({ state }) => state === 'running')
  return {
    put: (activity) => {
      activities.set(activity.id, activity)
      const ended = [...activities.values()].filter(({ state }) => state !== 'running')
      for (const { id } of ended.slice(0, Math.max(0, ended.length - REMEMBERED))) activities.delete(id)
      onChange(activity)
      if (running().length > 0) return
      for (const resolve of waiting) resolve()
      waiting.clear()
    },
    list: () => [...activities.values()],
    running,
    whenIdle: () =>
      new Promise((resolve) => {
        if (running().length === 0) resolve()
        else waiting.add(resolve)
      }),
  }
}
