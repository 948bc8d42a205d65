import { memo } from 'react'
import { Button, Tree, TreeItem, TreeItemContent } from 'react-aria-components'
import { treeWords } from '../../../shared/words/screens.ts'
import { Badge } from '../../ui/badge.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { NameText } from '../../ui/name-text.tsx'
import styles from './checkpoint-tree.module.css'
import { branchIds, lineLabel, treeDepth, type TreeLine } from './tree-view.ts'

const ICON: Readonly<Record<TreeLine['icon'], IconName>> = {
  now: 'now',
  standard: 'checkpointMemory',
  noMemory: 'checkpoint',
  automatic: 'automatic',
  recovery: 'backup',
  replica: 'backup',
  planned: 'backup',
  missing: 'lost',
  other: 'lost',
  lost: 'lost',
}

/** Pixels that each level is set in by: less in a deep tree, whose names would leave their column. */
const indentOf = (lines: readonly TreeLine[]): number => Math.max(4, Math.min(20, 180 / treeDepth(lines)))

const Line = ({ line }: { readonly line: TreeLine }) => {
  const { id, icon, name, kind, made, age, size, badges, children } = line
  return (
    <TreeItem
      id={id}
      textValue={name}
      aria-label={lineLabel(line)}
      className={classNames(styles['row'], icon === 'now' && styles['now'])}
    >
      <TreeItemContent>
        {({ level, hasChildItems }) => (
          <>
            <span className={styles['name']} style={{ '--level': level - 1 } as React.CSSProperties}>
              {hasChildItems ? (
                <Button slot="chevron" className={styles['chevron'] ?? ''}>
                  <Icon name="chevronRight" />
                </Button>
              ) : (
                <span className={styles['chevron']} />
              )}
              <Icon name={ICON[icon]} />
              <NameText name={name} />
            </span>
            <span className={styles['kind']}>{kind}</span>
            <span className={styles['made']}>
              {made} {age && <span className={styles['age']}>{age}</span>}
            </span>
            <span className={styles['size']}>{size}</span>
            <span className={styles['badges']}>
              {badges.map(({ tone, words }) => (
                <Badge key={words} tone={tone}>
                  {words}
                </Badge>
              ))}
            </span>
          </>
        )}
      </TreeItemContent>
      {children.map((child) => (
        <Line key={child.id} line={child} />
      ))}
    </TreeItem>
  )
}

export interface CheckpointTreeProps {
  readonly label: string
  readonly lines: readonly TreeLine[]
  readonly selectedId: string | null
  readonly collapsed: readonly string[]
  readonly onSelect: (id: string) => void
  readonly onCollapse: (ids: string[]) => void
  /** Enter, or a double click. */
  readonly onAction: (id: string) => void
}

/** The tree of checkpoints with Now in it. Renders only when a line reads differently. */
export const CheckpointTree = memo((props: CheckpointTreeProps) => {
  const { label, lines, selectedId, collapsed, onSelect, onCollapse, onAction } = props
  const branches = branchIds(lines)
  return (
    <div className={styles['frame']} style={{ '--indent': `${indentOf(lines)}px` } as React.CSSProperties}>
      <div className={classNames(styles['row'], styles['head'])} aria-hidden="true">
        <span>{treeWords.columns.name}</span>
        <span className={styles['kind']}>{treeWords.columns.kind}</span>
        <span className={styles['made']}>{treeWords.columns.made}</span>
        <span className={styles['size']}>{treeWords.columns.size}</span>
        <span className={styles['badges']}>{treeWords.columns.badges}</span>
      </div>
      {/* `tab`: else Enter in a field of a row would act on the row, and letters would go to type-ahead. */}
      <Tree
        aria-label={label}
        className={styles['tree'] ?? ''}
        selectionMode="single"
        selectionBehavior="replace"
        keyboardNavigationBehavior="tab"
        escapeKeyBehavior="none"
        disallowEmptySelection
        selectedKeys={selectedId === null ? [] : [selectedId]}
        expandedKeys={branches.filter((id) => !collapsed.includes(id))}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : keys
          if (key !== undefined) onSelect(String(key))
        }}
        onExpandedChange={(keys) => onCollapse(branches.filter((id) => !keys.has(id)))}
        onAction={(key) => onAction(String(key))}
      >
        {lines.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </Tree>
    </div>
  )
})
CheckpointTree.displayName = 'CheckpointTree'
