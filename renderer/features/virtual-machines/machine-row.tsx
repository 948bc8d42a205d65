import { memo } from 'react'
import { classNames } from '../../ui/class-names.ts'
import type { CellProps, Column } from './machine-columns.tsx'
import styles from './machine-grid.module.css'

export interface MachineRowProps extends CellProps {
  /** Its place among all lines, from 0. */
  readonly index: number
  /** Where it stands in the list, in pixels. */
  readonly top: number
  readonly isSelected: boolean
  /** Whether its tree is shown. */
  readonly isCurrent: boolean
  /** Whether keys act on it. */
  readonly hasCursor: boolean
  /** In the order to show them. */
  readonly columns: readonly Column[]
  /** Whether its host has not been read lately, where others have. */
  readonly isStale: boolean
}

/** The DOM id of a machine's line, for `aria-activedescendant`. */
export const machineRowId = (id: string): string => `machine-${id}`

/** One line of the list. It renders only when what it shows has changed. */
export const MachineRow = memo((props: MachineRowProps) => (
  <div
    role="row"
    id={machineRowId(props.row.id)}
    aria-rowindex={props.index + 2}
    aria-selected={props.isSelected}
    data-current={props.isCurrent || undefined}
    data-cursor={props.hasCursor || undefined}
    data-index={props.index}
    className={classNames(styles['row'], props.isStale && styles['stale'])}
    style={{ transform: `translateY(${props.top}px)` }}
  >
    {props.columns.map(({ id, isNumber, isQuiet, className, cell }, index) => (
      <div
        key={id}
        role="gridcell"
        aria-colindex={index + 1}
        className={classNames(
          styles['cell'],
          isNumber && styles['number'],
          isQuiet && styles['quiet'],
          className,
        )}
      >
        {cell(props)}
      </div>
    ))}
  </div>
))
MachineRow.displayName = 'MachineRow'
