import { toastText } from '../../store/toast-text.ts'
import { useEffect, useState } from 'react'
import type { Activity } from '../../../shared/domain/activity.ts'
import { words } from '../../../shared/words/words.ts'
import { selectActivities, selectHost, selectShownHosts } from '../../api/selectors.ts'
import { useAppSelector } from '../../store/hooks.ts'
import { selectIsAllShown } from '../../store/selection-slice.ts'
import { selectToasts, type Toast } from '../../store/toasts-slice.ts'
import { useClock } from '../../ui/clock.ts'
import { classNames } from '../../ui/class-names.ts'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { ActivitiesButton } from '../../features/activities/activities-button.tsx'
import { CancelButton } from '../../prompt/cancel-button.tsx'
import { useHostWork } from '../../features/activities/use-host-work.ts'
import { HostConnection } from './host-connection.tsx'
import styles from './status-strip.module.css'

interface Line {
  readonly icon: IconName
  readonly tone: 'turning' | 'bad'
  readonly text: string
  readonly percent?: number | null | undefined
  readonly activity?: Activity
}

const ofActivity = (activity: Activity): Line => {
  const progress = words.activityProgressText(activity)
  const text = words.activityText(activity)
  return {
    icon: 'progress',
    tone: 'turning',
    text: progress === null ? text : words.activityWords.textAndProgress(text, progress),
    percent: activity.percent,
    activity,
  }
}

/** How long a failure is what matters most. Its message stays all the same. */
const JUST_TOLD = 20_000

function useFreshFailure(): string | null {
  const clock = useClock()
  const failure =
    useAppSelector((state) => selectToasts(state).findLast(({ tone }) => tone === 'bad')) ?? null
  const [told, setTold] = useState<Toast | null>(null)
  useEffect(() => clock.after(JUST_TOLD, () => setTold(failure)), [clock, failure])
  return failure === null || failure === told ? null : toastText(failure.content)
}

/** Returns the lines to show, the most important first: a fresh failure, our commands, then other work. */
function useLines(): readonly Line[] {
  const failure = useFreshFailure()
  const activities = useAppSelector(selectActivities)
  const work = useHostWork()
  // The one with steps takes longest and matters most.
  const running = activities
    .filter(({ state }) => state === 'running')
    .toSorted((a, b) => b.steps.length - a.steps.length)
  return [
    ...(failure === null ? [] : [{ icon: 'error', tone: 'bad', text: failure } as const]),
    ...running.map(ofActivity),
    ...work.map(({ text, percent }): Line => ({
      icon: 'progress',
      tone: 'turning',
      text:
        percent === null
          ? text
          : words.activityWords.textAndProgress(text, words.activityWords.percent(percent)),
      percent,
    })),
  ]
}

/** The line at the bottom: what matters most of what is under way, and which host is in use. */
export const StatusStrip = () => {
  const host = useAppSelector(selectHost)
  const shown = useAppSelector(selectShownHosts)
  const isAllShown = useAppSelector(selectIsAllShown)
  const lines = useLines()
  const [first] = lines
  return (
    <footer aria-label={words.paneWords.strip} data-pane="" className={styles['strip']}>
      {first ? (
        <>
          <span className={classNames(styles['icon'], styles[first.tone])}>
            <Icon name={first.icon} />
          </span>
          <span className={styles['line']} title={first.text}>
            {first.text}
          </span>
          {typeof first.percent === 'number' && (
            <span className={styles['bar']}>
              <ProgressBar label={words.activityWords.howFar} percent={first.percent} />
            </span>
          )}
          {first.activity && <CancelButton isNamed activity={first.activity} />}
        </>
      ) : (
        <span className={classNames(styles['line'], styles['quiet'])}>{words.activityWords.idle}</span>
      )}
      <ActivitiesButton more={lines.length - 1} />
      {isAllShown ? (
        <span className={styles['host']}>{words.connectedText(shown)}</span>
      ) : (
        host && <HostConnection key={host.id} host={host} />
      )}
    </footer>
  )
}
