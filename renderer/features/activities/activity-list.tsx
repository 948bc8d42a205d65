import type { Activity } from '../../../shared/domain/activity.ts'
import {
  activityEndText,
  activityProgressText,
  activityText,
  activityWords,
  notCancellableText,
} from '../../../shared/words/activities.ts'
import { stepText } from '../../../shared/words/apply-prompt.ts'
import { formatTime } from '../../../shared/words/format.ts'
import { copyText } from '../../ui/copy-text.ts'
import { Button } from '../../ui/button.tsx'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { CancelButton } from './cancel-button.tsx'
import styles from './activity-list.module.css'

const ICON: Readonly<Record<Activity['state'], IconName>> = {
  running: 'progress',
  succeeded: 'check',
  failed: 'error',
}

const isOver = ({ state }: Activity): boolean => state !== 'running'

const plainText = (activity: Activity): string =>
  [
    `${formatTime(activity.startedAt)} ${activityText(activity)}: ${activityWords[activity.state]}`,
    ...activity.steps.map((step) => `  ${stepText(step).name}: ${stepText(step).state}`),
    ...(isOver(activity) ? [activityEndText(activity)] : []),
    ...(activity.failure?.hostMessage === undefined ? [] : [activity.failure.hostMessage]),
    ...(activity.failure?.errorId === undefined ? [] : [activity.failure.errorId]),
  ].join('\n')

const Progress = ({ activity }: { readonly activity: Activity }) => {
  const texts = [activityProgressText(activity), notCancellableText(activity)].filter((text) => text !== null)
  return (
    <>
      {texts.map((text) => (
        <p key={text} className={styles['quiet']}>
          {text}
        </p>
      ))}
      <CancelButton activity={activity} />
    </>
  )
}

const ActivityItem = ({ activity }: { readonly activity: Activity }) => (
  <li className={styles['item']}>
    <span className={styles[activity.state]}>
      <Icon name={ICON[activity.state]} />
    </span>
    <div className={styles['words']}>
      <p>
        <strong>{activityText(activity)}</strong>{' '}
        <span className={styles['quiet']}>
          {activityWords[activity.state]}, {formatTime(activity.endedAt ?? activity.startedAt)}
        </span>
      </p>
      {activity.steps.length > 0 && (
        <ol className={styles['steps']}>
          {activity.steps.map((step) => {
            const { name, state } = stepText(step)
            return (
              <li key={step.step}>
                {name}: {state}
              </li>
            )
          })}
        </ol>
      )}
      {!isOver(activity) && <Progress activity={activity} />}
      {activity.failure && <p>{activity.failure.message}</p>}
      {activity.failure?.hostMessage !== undefined && (
        <p className={styles['quiet']}>
          {activityWords.hostSays} <q>{activity.failure.hostMessage}</q>
        </p>
      )}
      <Button variant="link" onPress={() => void copyText(plainText(activity))}>
        {activityWords.copy}
      </Button>
    </div>
  </li>
)

/** The commands of this run, the newest first: each with its steps, and at a failure with the host's own words. */
export const ActivityList = ({ activities }: { readonly activities: readonly Activity[] }) =>
  activities.length === 0 ? (
    <p className={styles['quiet']}>{activityWords.none}</p>
  ) : (
    <ul className={styles['list']}>
      {activities
        .toSorted((a, b) => b.startedAt - a.startedAt)
        .map((activity) => (
          <ActivityItem key={activity.id} activity={activity} />
        ))}
    </ul>
  )
