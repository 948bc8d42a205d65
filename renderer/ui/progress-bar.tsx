import styles from './progress-bar.module.css'
import { classNames } from './class-names.ts'

export interface ProgressBarProps {
  readonly label: string
  /** 0 to 100; `null` where nobody says how far it is. */
  readonly percent: number | null
  /** The same in words, and whatever else there is to say of it. */
  readonly words?: string
  /** Whether it is as wide as what it stands in. */
  readonly isWide?: boolean
}

/** How far something is, drawn. */
export const ProgressBar = ({ label, percent, words, isWide = false }: ProgressBarProps) => (
  <span
    role="progressbar"
    aria-label={label}
    aria-valuenow={percent ?? undefined}
    aria-valuemin={0}
    aria-valuemax={100}
    aria-valuetext={words}
    className={classNames(styles['bar'], isWide && styles['wide'])}
  >
    <span className={styles['done']} style={{ width: `${percent ?? 0}%` }} />
  </span>
)
