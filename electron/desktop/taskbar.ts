import { isToldToTheEnd, type Activity } from '../../shared/domain/activity.ts'
import { activityEndText } from '../../shared/words/failures.ts'
import { visible } from '../../shared/words/format.ts'

/** Beyond 1 the taskbar shows that something goes on, without saying how far; below 0 nothing. */
const UNKNOWN = 2
const NOTHING = -1

/** Returns the taskbar progress for the commands under way: the least of all, where all report theirs. */
export function taskbarProgress(running: readonly Activity[]): number {
  if (running.length === 0) return NOTHING
  const percents = running.flatMap(({ percent }) => (percent === undefined ? [] : [percent]))
  return percents.length === running.length ? Math.min(...percents) / 100 : UNKNOWN
}

/** A command that took longer than this, in ms, is worth calling somebody back for. */
const LONG = 15_000

/**
 * Returns the notification for a user who is elsewhere when an activity changed; `null` where it has not just
 * ended, took no time, or the window has the focus. A failure is reported however quick it was.
 */
export function notificationOf(
  activity: Activity,
  isFocused: boolean,
): { readonly title: string; readonly body: string } | null {
  const { endedAt, startedAt, state, vmName, runId } = activity
  if (isFocused || endedAt === null || !isToldToTheEnd(activity) || runId !== undefined) return null
  if (endedAt - startedAt < LONG && state === 'succeeded') return null
  return { title: visible(vmName), body: activityEndText(activity) }
}
