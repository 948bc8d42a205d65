import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './facts.module.css'

/** One fact; its key names it among its siblings. */
export interface Fact {
  /** By default its label. */
  readonly key?: string
  readonly label: string
  readonly value: ReactNode
}

export interface FactsProps {
  readonly facts: readonly Fact[]
  /** Two pairs beside each other where there is room. */
  readonly columns?: 1 | 2
  readonly id?: string
}

/** Names and values, aligned. */
export const Facts = ({ facts, columns = 1, id }: FactsProps) => (
  <dl id={id} className={classNames(styles['facts'], columns === 2 && styles['two'])}>
    {facts.map(({ key, label, value }) => (
      <div key={key ?? label} className={styles['fact']}>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)
