import { ProgressBar } from 'react-aria-components'
import styles from './progress.module.css'

export interface ProgressProps {
  readonly label: string
  /** 0 to 100; `null` where nobody says how far it is. */
  readonly percent: number | null
  /** The same in words, and whatever else there is to say of it. */
  readonly words: string
}

/** How far something is, drawn and in words. */
export const Progress = ({ label, percent, words }: ProgressProps) => (
  <ProgressBar
    aria-label={label}
    value={percent ?? 0}
    isIndeterminate={percent === null}
    valueLabel={words}
    className={styles['progress'] ?? ''}
  >
    <div className={styles['track']}>
      <div className={styles['bar']} style={{ width: `${percent ?? 0}%` }} />
    </div>
    <span>{words}</span>
  </ProgressBar>
)
