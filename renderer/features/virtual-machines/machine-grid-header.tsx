import type { Sort } from '../../../shared/domain/layout.ts'
import { words } from '../../../shared/words/words.ts'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/icon.tsx'
import type { Column } from './machine-columns.tsx'
import styles from './machine-grid.module.css'
import type { ColumnDrag } from './use-column-drag.ts'

export interface MachineGridHeaderProps {
  readonly columns: readonly Column[]
  readonly sort: Sort
  /** The heading that keys act on, if focus is on the headings. */
  readonly activeIndex: number | null
  readonly drop: ColumnDrag['drop']
}

/** The DOM id of a heading, for `aria-activedescendant`. */
export const headingId = (column: string): string => `heading-${column}`

const HINT_ID = 'heading-hint'

const sortOf = (sort: Sort, column: string): 'ascending' | 'descending' | 'none' =>
  sort.column === column ? (sort.descending ? 'descending' : 'ascending') : 'none'

/** The headings. The grid around them takes their clicks, drags and keys, as it does for all of its cells. */
export const MachineGridHeader = ({ columns, sort, activeIndex, drop }: MachineGridHeaderProps) => (
  <div role="rowgroup" className={styles['head']}>
    <span id={HINT_ID} hidden>
      {words.machineWords.headingHint}
    </span>
    <div role="row" aria-rowindex={1} className={classNames(styles['row'], styles['heading'])}>
      {columns.map(({ id, label, shortLabel, isNumber }, index) => {
        const direction = sortOf(sort, id)
        return (
          <div
            key={id}
            role="columnheader"
            tabIndex={-1}
            id={headingId(id)}
            aria-label={label}
            title={shortLabel && label}
            aria-colindex={index + 1}
            aria-sort={direction}
            aria-describedby={HINT_ID}
            data-heading={index}
            data-active={activeIndex === index || undefined}
            data-drop={drop?.index === index ? drop.side : undefined}
            className={classNames(styles['cell'], isNumber && styles['number'])}
          >
            <span className={styles['label']}>{shortLabel ?? label}</span>
            {direction !== 'none' && <Icon name={direction === 'ascending' ? 'chevronUp' : 'chevronDown'} />}
            <span className={styles['grip']} data-grip="" />
          </div>
        )
      })}
    </div>
  </div>
)
