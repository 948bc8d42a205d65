import { isCritical, settledState, type VMState } from '../../../shared/domain/virtual-machine.ts'
import { words } from '../../../shared/words/words.ts'
import { classNames } from '../../ui/class-names.ts'
import { Icon, type IconName } from '../../ui/icon.tsx'
import styles from './state-cell.module.css'

const LOOK: Readonly<Record<'Running' | 'Off' | 'Saved' | 'Paused' | 'critical' | 'between', IconName>> = {
  Running: 'running',
  Off: 'off',
  Saved: 'saved',
  Paused: 'paused',
  critical: 'warning',
  between: 'progress',
}

/** A power state: a drawing and its word. */
export const StateCell = ({ state }: { readonly state: VMState }) => {
  const look = isCritical(state) ? 'critical' : (settledState(state) ?? 'between')
  return (
    <span className={styles['state']}>
      <Icon name={LOOK[look]} className={classNames(styles[look])} />
      <span className={styles['word']}>{words.stateLabel(state)}</span>
    </span>
  )
}
