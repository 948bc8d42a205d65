import type { ReactNode, Ref } from 'react'
import { classNames } from './class-names.ts'
import styles from './pane.module.css'

export interface PaneProps {
  /** Its name among the panes that F6 walks through. */
  readonly label: string
  readonly className?: string | undefined
  readonly ref?: Ref<HTMLElement>
  readonly children: ReactNode
}

/** A part of the window that F6 and Shift+F6 stop at. */
export const Pane = ({ label, className, ref, children }: PaneProps) => (
  <section
    ref={ref}
    aria-label={label}
    data-pane=""
    tabIndex={-1}
    className={classNames(styles['pane'], className)}
  >
    {children}
  </section>
)

/** The line at the top of a pane. */
export const PaneHead = ({
  title,
  note,
  end,
}: {
  readonly title: ReactNode
  readonly note?: ReactNode
  readonly end?: ReactNode
}) => (
  <div className={styles['head']}>
    <h2 className={styles['title']}>{title}</h2>
    {note && <span className={styles['note']}>{note}</span>}
    {end && <span className={styles['end']}>{end}</span>}
  </div>
)

/** The message in a pane that has nothing to list. */
export const PaneMessage = ({
  children,
  actions,
}: {
  readonly children: ReactNode
  readonly actions?: ReactNode
}) => (
  <div className={styles['message']}>
    <div className={styles['words']}>{children}</div>
    {actions && <div className={styles['actions']}>{actions}</div>}
  </div>
)
