import type { Sort } from '../../../shared/domain/layout.ts'
import { words } from '../../../shared/words/words.ts'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/icon.tsx'
import styles from './tree.module.css'
import { SORT_COLUMNS, type SortColumn } from './tree-sort.ts'

const COLUMNS = ['name', 'kind', 'made', 'size', 'badges'] as const

const isSortable = (column: string): column is SortColumn => SORT_COLUMNS.some((one) => one === column)

export interface TreeHeadProps {
  readonly sort: Sort
  readonly onSort: (sort: Sort) => void
}

/** The headings: those that siblings can be sorted by are buttons. */
export const TreeHead = ({ sort, onSort }: TreeHeadProps) => (
  <div role="group" aria-label={words.treeWords.sortBy} className={classNames(styles['row'], styles['head'])}>
    {COLUMNS.map((column) => {
      const label = words.treeWords.columns[column]
      if (!isSortable(column))
        return (
          <span key={column} aria-hidden="true" className={styles[column]}>
            {label}
          </span>
        )
      const isSorted = sort.column === column
      return (
        <span key={column} className={styles[column]}>
          <button
            type="button"
            className={styles['heading']}
            aria-pressed={isSorted}
            aria-label={isSorted ? words.treeWords.sortedBy(label, sort.descending) : label}
            onClick={() => onSort({ column, descending: isSorted && !sort.descending })}
          >
            {label}
            {isSorted && <Icon name={sort.descending ? 'chevronDown' : 'chevronUp'} />}
          </button>
        </span>
      )
    })}
  </div>
)
