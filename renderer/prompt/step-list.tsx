import type { ActivityStep } from '../../shared/domain/activity.ts'
import { words } from '../../shared/words/words.ts'
import { Icon, type IconName } from '../ui/icon.tsx'
import styles from './dialogs.module.css'

const STEP_ICON: Readonly<Record<ActivityStep['state'], IconName>> = {
  waiting: 'waiting',
  running: 'progress',
  done: 'check',
  failed: 'error',
  unknown: 'warning',
  skipped: 'waiting',
}

/** The steps of a command under way, each with how it stands. */
export const StepList = ({ id, steps }: { readonly id: string; readonly steps: readonly ActivityStep[] }) => (
  <ol id={id} className={styles['steps']}>
    {steps.map((step) => (
      <li key={step.step} className={styles['step']} data-state={step.state}>
        <Icon name={STEP_ICON[step.state]} />
        <span>{words.stepText(step).name}</span>
        <span className={styles['quiet']}>{words.stepText(step).state}</span>
      </li>
    ))}
  </ol>
)
