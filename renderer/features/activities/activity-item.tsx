import { undoOf, type Activity } from '../../../shared/domain/activity.ts'
import { activityReport } from '../../../shared/words/activity-report.ts'
import { activityEndText } from '../../../shared/words/failures.ts'
import { words } from '../../../shared/words/words.ts'
import { selectIsUndoGone, undoActivity } from '../../commands/undo-apply.ts'
import { useAppDispatch, useAppSelector } from '../../store/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { copyText } from '../../ui/copy-text.ts'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import styles from './activity-item.module.css'
import { CancelButton } from '../../prompt/cancel-button.tsx'

const ICON: Readonly<Record<Activity['state'], IconName>> = {
  running: 'progress',
  succeeded: 'check',
  failed: 'error',
}

const Steps = ({ activity: { steps } }: { readonly activity: Activity }) => (
  <ol className={styles['steps']}>
    {steps.map((step) => {
      const { name, state } = words.stepText(step)
      return (
        <li key={step.step}>
          {name}: {state}
        </li>
      )
    })}
  </ol>
)

const Running = ({ activity }: { readonly activity: Activity }) => {
  const progress = words.activityProgressText(activity)
  const fixed = words.notCancellableText(activity)
  return (
    <>
      {progress !== null && (
        <p className={styles['progress']}>
          {activity.percent !== undefined && (
            <ProgressBar label={words.activityWords.howFar} percent={activity.percent} />
          )}
          {progress}
        </p>
      )}
      {fixed !== null && <p className={styles['quiet']}>{fixed}</p>}
    </>
  )
}

const Ended = ({ activity }: { readonly activity: Activity }) => {
  const { failure, vmName } = activity
  const kept = undoOf(activity)
  const isGone = useAppSelector((state) => selectIsUndoGone(state, activity))
  return (
    <>
      <p>{activityEndText(activity)}</p>
      {failure?.hostMessage !== undefined && (
        <p className={styles['quiet']}>
          {words.activityWords.hostSays} <q>{failure.hostMessage}</q>
        </p>
      )}
      {failure?.errorId !== undefined && <p className={styles['quiet']}>{failure.errorId}</p>}
      {kept && isGone && <p className={styles['quiet']}>{words.undoGone(vmName, kept.name)}</p>}
    </>
  )
}

const UndoButton = ({ activity }: { readonly activity: Activity }) => {
  const dispatch = useAppDispatch()
  const isGone = useAppSelector((state) => selectIsUndoGone(state, activity))
  if (undoOf(activity) === null || isGone) return null
  return (
    <Button
      variant="link"
      aria-label={words.activityWords.undoOne(words.activityText(activity))}
      onPress={() => dispatch(undoActivity(activity))}
    >
      {words.undoWords.undo}
    </Button>
  )
}

/** A command of ours: its steps, how far it is, how it ended, and the host's own words. */
export const ActivityItem = ({ activity, now }: { readonly activity: Activity; readonly now: number }) => (
  <li className={styles['item']}>
    <span className={styles[activity.state]}>
      <Icon name={ICON[activity.state]} />
    </span>
    <div className={styles['words']}>
      <h3>{words.activityText(activity)}</h3>
      <p className={styles['quiet']}>{words.activityTimeText(activity, now)}</p>
      {activity.steps.length > 0 && <Steps activity={activity} />}
      {activity.state === 'running' ? <Running activity={activity} /> : <Ended activity={activity} />}
    </div>
    <div className={styles['actions']}>
      <CancelButton isNamed activity={activity} />
      <UndoButton activity={activity} />
      <Button
        variant="link"
        aria-label={words.activityWords.copyOne(words.activityText(activity))}
        onPress={() => void copyText(activityReport(activity, now))}
      >
        {words.activityWords.copy}
      </Button>
    </div>
  </li>
)
