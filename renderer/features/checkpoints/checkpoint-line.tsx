import { memo } from 'react'
import { Button, TreeItem, TreeItemContent } from 'react-aria-components'
import { words } from '../../../shared/words/words.ts'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/icon.tsx'
import { NameText } from '../../ui/name-text.tsx'
import styles from './tree.module.css'
import { LineBadges } from './line-badges-cell.tsx'
import { NODE_ICON } from './node-icon.ts'
import { RenameField } from './rename-field.tsx'
import { lineLabel, type TreeLine } from './tree-view.ts'

interface CellsProps extends Omit<TreeLine, 'id' | 'children'> {
  readonly level: number
  readonly isBranch: boolean
  readonly isHit: boolean
  readonly isRenaming: boolean
}

/** The cells of a line; rendered only when they read differently. */
const Cells = memo((props: CellsProps) => {
  const { icon, name, kind, made, age, size, badges, level, isBranch, isHit, isRenaming } = props
  return (
    <>
      <span
        className={classNames(styles['name'], isHit && styles['hit'])}
        style={{ '--level': level - 1 } as React.CSSProperties}
      >
        {isBranch ? (
          <Button slot="chevron" className={styles['chevron'] ?? ''}>
            <Icon name="chevronRight" />
          </Button>
        ) : (
          <span className={styles['chevron']} />
        )}
        <Icon name={NODE_ICON[icon]} />
        {isRenaming ? <RenameField name={name} /> : <NameText name={name} />}
      </span>
      <span className={styles['kind']}>{kind}</span>
      <span className={styles['made']}>
        {made} {age && <span className={styles['age']}>{age}</span>}
      </span>
      <span className={styles['size']}>{size}</span>
      <span className={styles['badges']}>
        <LineBadges badges={badges} />
      </span>
    </>
  )
})
Cells.displayName = 'Cells'

export interface CheckpointLineProps {
  readonly line: TreeLine
  /** The ids of the nodes that the search found. */
  readonly hits: ReadonlySet<string>
  readonly renamingId: string | null
}

/** A node of the tree, with those below it. */
export const CheckpointLine = ({ line, hits, renamingId }: CheckpointLineProps) => {
  const { id, children, ...texts } = line
  const isHit = hits.has(id)
  const isRenaming = id === renamingId
  const label = lineLabel(line)
  return (
    <TreeItem
      id={id}
      textValue={line.name}
      aria-label={isHit ? `${label}, ${words.findWords.found}` : label}
      className={classNames(
        styles['row'],
        line.icon === 'now' && styles['now'],
        isRenaming && styles['renaming'],
      )}
    >
      <TreeItemContent>
        {({ level, hasChildItems }) => (
          <Cells {...texts} level={level} isBranch={hasChildItems} isHit={isHit} isRenaming={isRenaming} />
        )}
      </TreeItemContent>
      {children.map((child) => (
        <CheckpointLine key={child.id} line={child} hits={hits} renamingId={renamingId} />
      ))}
    </TreeItem>
  )
}
