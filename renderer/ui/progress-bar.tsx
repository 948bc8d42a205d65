import styles from './progress-bar.module.css'

/** How far something is, 0 to 100. */
export const ProgressBar = ({ label, percent }: { readonly label: string; readonly percent: number }) => (
  <span
    role="progressbar"
    aria-label={label}
    aria-valuenow={percent}
    aria-valuemin={0}
    aria-valuemax={100}
    className={styles['bar']}
  >
    <span className={styles['done']} style={{ width: `${percent}%` }} />
  </span>
)
