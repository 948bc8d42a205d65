import styles from './machine-skeleton.module.css'

const WIDTHS = [88, 64, 104, 72, 96, 80, 112, 68]

/** Lines that are not there yet, while a host is read for the first time. */
export const MachineSkeleton = ({ label }: { readonly label: string }) => (
  <div role="status" className={styles['skeleton']}>
    <p className={styles['label']}>{label}</p>
    {WIDTHS.map((width) => (
      <div key={width} className={styles['row']} aria-hidden="true">
        <span style={{ width }} />
        <span />
        <span />
        <span />
      </div>
    ))}
  </div>
)
