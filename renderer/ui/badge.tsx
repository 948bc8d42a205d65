import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './badge.module.css'

export type BadgeTone = 'neutral' | 'good' | 'warn' | 'bad'

/** A short word that sets a row apart. */
export const Badge = ({
  tone = 'neutral',
  children,
}: {
  readonly tone?: BadgeTone
  readonly children: ReactNode
}) => <span className={classNames(styles['badge'], styles[tone])}>{children}</span>
