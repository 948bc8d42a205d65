import { memo, useState } from 'react'
import { type Selection, Tree } from 'react-aria-components'
import { LOST_ID, NOW_ID } from '../../../shared/domain/checkpoint-tree.ts'
import type { Sort } from '../../../shared/domain/layout.ts'
import { CheckpointLine } from './checkpoint-line.tsx'
import styles from './tree.module.css'
import { TreeHead } from './tree-head.tsx'
import { branchIds, treeDepth, type TreeLine } from './tree-view.ts'

/** Pixels that each level is set in by: less in a deep tree, whose names would leave their column. */
const indentOf = (lines: readonly TreeLine[]): number => Math.max(4, Math.min(20, 180 / treeDepth(lines)))

/** The keys that react-aria gave, as long as they are what is selected: it remembers in them where a range began. */
function useOwnKeys(selectedIds: readonly string[]) {
  const [own, setOwn] = useState<Selection>(new Set<string>())
  const isSame = own !== 'all' && own.size === selectedIds.length && selectedIds.every((id) => own.has(id))
  return [isSame ? own : selectedIds, setOwn] as const
}

export interface CheckpointTreeProps {
  readonly label: string
  readonly lines: readonly TreeLine[]
  readonly selectedIds: readonly string[]
  readonly collapsed: readonly string[]
  readonly hits: ReadonlySet<string>
  readonly renamingId: string | null
  readonly sort: Sort
  readonly onSort: (sort: Sort) => void
  /** `all` are all that can be seen. */
  readonly onSelect: (ids: readonly string[] | 'all') => void
  readonly onCollapse: (ids: string[]) => void
  /** A double click. */
  readonly onAction: (id: string) => void
}

/** The tree of checkpoints with Now in it. Renders only when a line reads differently. */
export const CheckpointTree = memo((props: CheckpointTreeProps) => {
  const { label, lines, selectedIds, collapsed, hits, renamingId, sort } = props
  const { onSort, onSelect, onCollapse, onAction } = props
  const [selectedKeys, setOwn] = useOwnKeys(selectedIds)
  const branches = branchIds(lines)

  const handleSelection = (keys: Selection): void => {
    setOwn(keys)
    if (keys === 'all') {
      onSelect('all')
      return
    }
    onSelect([...keys].map(String))
    // Neither can be one of several; the range they lie in keeps its beginning.
    for (const id of [NOW_ID, LOST_ID]) if (keys.size > 1) keys.delete(id)
  }

  return (
    <div className={styles['frame']} style={{ '--indent': `${indentOf(lines)}px` } as React.CSSProperties}>
      <TreeHead sort={sort} onSort={onSort} />
      {/* `tab`: else Enter in a field of a row would act on the row, and letters would go to type-ahead. */}
      <Tree
        aria-label={label}
        className={styles['tree'] ?? ''}
        selectionMode="multiple"
        selectionBehavior="replace"
        keyboardNavigationBehavior="tab"
        escapeKeyBehavior="none"
        disallowEmptySelection
        selectedKeys={selectedKeys}
        expandedKeys={branches.filter((id) => !collapsed.includes(id))}
        onSelectionChange={handleSelection}
        onExpandedChange={(keys) => onCollapse(branches.filter((id) => !keys.has(id)))}
        onAction={(key) => onAction(String(key))}
      >
        {lines.map((line) => (
          <CheckpointLine key={line.id} line={line} hits={hits} renamingId={renamingId} />
        ))}
      </Tree>
    </div>
  )
})
CheckpointTree.displayName = 'CheckpointTree'
