import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './icon.tsx'
import styles from './note.module.css'

export type NoteTone = 'info' | 'warn' | 'bad' | 'good'

const ICONS: Readonly<Record<NoteTone, IconName>> = {
  info: 'info',
  warn: 'warning',
  bad: 'error',
  good: 'check',
}

export interface NoteProps {
  readonly tone?: NoteTone
  /** `alert` says it at once, `status` when the screen reader has a moment. */
  readonly role?: 'alert' | 'status'
  readonly id?: string
  /** Buttons at its end. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A coloured box with a drawing, for what must not be overlooked. */
export const Note = ({ tone = 'info', role, id, actions, children }: NoteProps) => (
  <div id={id} role={role} className={classNames(styles['note'], styles[tone])}>
    <Icon name={ICONS[tone]} />
    <div className={styles['words']}>{children}</div>
    {actions && <div className={styles['actions']}>{actions}</div>}
  </div>
)
