import { memo, type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react'
import { NOW_ID } from '../../../shared/domain/checkpoint-tree.ts'
import { formatDay } from '../../../shared/words/format.ts'
import { words } from '../../../shared/words/words.ts'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/icon.tsx'
import { NameText } from '../../ui/name-text.tsx'
import { NODE_ICON } from './node-icon.ts'
import { RenameField } from './rename-field.tsx'
import { TimelineLinks } from './timeline-links.tsx'
import { neighbourOf, type Timeline as View, type TimelineNode } from './timeline-view.ts'
import styles from './timeline.module.css'
import { lineLabel, type TreeLine } from './tree-view.ts'

interface Placed {
  readonly node: TimelineNode
  readonly line: TreeLine
}

/** Where a node stands, as a share of the axis: given more room than it needs, the axis grows with its pane. */
const placeOf = (
  { x, lane }: Pick<TimelineNode, 'x' | 'lane'>,
  { width, nodeWidth }: View,
): React.CSSProperties =>
  ({ '--at': x / Math.max(1, width - nodeWidth), '--lane': lane }) as React.CSSProperties

const labelOf = ({ node, line }: Placed, isHit: boolean): string =>
  [lineLabel(line), line.size, node.isOrphan && words.treeWords.orphan, isHit && words.findWords.found]
    .filter(Boolean)
    .join(', ')

/** The second line of a node: the state of Now, else the moment or, where nodes stand close, the age. */
const secondLine = ({ icon, kind, made, age }: TreeLine, isDense: boolean): string => {
  if (icon === 'now') return kind
  return isDense ? words.treeWords.ago(age) : made
}

const Chip = ({ line, node, isDense }: Placed & { readonly isDense: boolean }) => {
  const grave = line.badges.find(({ tone }) => tone === 'bad' || tone === 'warn')
  return (
    <>
      <Icon name={NODE_ICON[line.icon]} />
      <span className={styles['words']}>
        <span className={styles['name']}>
          <NameText name={line.name} />
          {(grave || node.isOrphan) && (
            <span className={styles[node.isOrphan ? 'bad' : (grave?.tone ?? 'bad')]}>
              <Icon name="warning" />
            </span>
          )}
        </span>
        <span className={styles['made']}>{secondLine(line, isDense)}</span>
      </span>
    </>
  )
}

export interface TimelineProps {
  readonly label: string
  readonly view: View
  /** The texts of each node, in any order. */
  readonly lines: readonly TreeLine[]
  readonly currentId: string | null
  readonly selectedIds: readonly string[]
  readonly hits: ReadonlySet<string>
  readonly renamingId: string | null
  readonly onSelect: (ids: readonly string[], current?: string) => void
  /** A double click. */
  readonly onAction: (id: string) => void
}

/** The nodes of the tree on an axis of time, branches as lanes, Now at the right. */
export const Timeline = memo((props: TimelineProps) => {
  const { label, view, lines, currentId, selectedIds, hits, renamingId, onSelect, onAction } = props
  const list = useRef<HTMLDivElement>(null)
  const [focusedId, setFocusedId] = useState(currentId)
  const byId = new Map(lines.map((line) => [line.id, line]))
  const placed = view.nodes.flatMap((node): readonly Placed[] => {
    const line = byId.get(node.id)
    return line ? [{ node, line }] : []
  })
  const order = view.nodes.map(({ id }) => id)
  const stopId = [focusedId, currentId].find((id) => id !== null && order.includes(id)) ?? NOW_ID
  const renamed = placed.find(({ node }) => node.id === renamingId)

  useEffect(() => {
    list.current?.querySelector('[tabindex="0"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [])

  const toggle = (id: string): void => {
    if (!selectedIds.includes(id)) onSelect([...selectedIds, id], id)
    else if (selectedIds.length > 1) onSelect(selectedIds.filter((one) => one !== id))
  }
  const range = (from: string, to: string): void => {
    const [a, b] = [order.indexOf(from), order.indexOf(to)]
    onSelect(order.slice(Math.max(0, Math.min(a, b)), Math.max(a, b) + 1), to)
  }

  const handleClick = (event: MouseEvent, id: string): void => {
    if (event.ctrlKey || event.metaKey) toggle(id)
    else if (event.shiftKey) range(currentId ?? id, id)
    else onSelect([id])
  }
  const handleKeyDown = (event: KeyboardEvent, id: string): void => {
    const hasCtrl = event.ctrlKey || event.metaKey
    const next = event.altKey ? undefined : neighbourOf(view, id, event.key)
    if (next !== undefined) {
      list.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(next)}"]`)?.focus()
      if (event.shiftKey) onSelect([...new Set([...selectedIds, id, next])], next)
      else if (!hasCtrl) onSelect([next])
    } else if (event.key === ' ') toggle(id)
    else if (hasCtrl && event.key.toLowerCase() === 'a') onSelect(order)
    else return
    event.preventDefault()
  }

  return (
    <div className={styles['scroller']}>
      <div
        className={styles['canvas']}
        style={
          {
            '--node': `${view.nodeWidth}px`,
            '--width': `${view.width}px`,
            '--lanes': view.laneCount,
          } as React.CSSProperties
        }
      >
        <div aria-hidden="true" className={styles['axis']}>
          {view.ticks.map(({ x, at }) => (
            <span key={x} className={styles['tick']} style={placeOf({ x, lane: 0 }, view)}>
              {formatDay(at)}
            </span>
          ))}
        </div>
        <div className={styles['lanes']}>
          <TimelineLinks view={view} />
          <div
            ref={list}
            role="listbox"
            aria-label={label}
            aria-multiselectable="true"
            aria-orientation="horizontal"
          >
            {placed.map(({ node, line }) => (
              <div
                key={node.id}
                role="option"
                data-key={node.id}
                tabIndex={node.id === stopId ? 0 : -1}
                aria-selected={selectedIds.includes(node.id)}
                aria-label={labelOf({ node, line }, hits.has(node.id))}
                title={labelOf({ node, line }, false)}
                className={classNames(
                  styles['node'],
                  node.id === NOW_ID && styles['now'],
                  hits.has(node.id) && styles['hit'],
                )}
                style={placeOf(node, view)}
                onFocus={() => setFocusedId(node.id)}
                onClick={(event) => handleClick(event, node.id)}
                onDoubleClick={() => onAction(node.id)}
                onKeyDown={(event) => handleKeyDown(event, node.id)}
              >
                <Chip line={line} node={node} isDense={view.isDense} />
              </div>
            ))}
          </div>
          {renamed && (
            <div className={styles['rename']} style={placeOf(renamed.node, view)}>
              <RenameField name={renamed.line.name} />
            </div>
          )}
        </div>
      </div>
    </div>
  )
})
Timeline.displayName = 'Timeline'
