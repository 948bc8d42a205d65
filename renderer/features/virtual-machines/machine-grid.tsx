import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type MouseEvent, useEffect, useRef } from 'react'
import { visible } from '../../../shared/words/format.ts'
import { machineWords, shortAge } from '../../../shared/words/screens.ts'
import { CommandMenu } from '../../commands/command-menu.tsx'
import { useAppDispatch } from '../../store/hooks.ts'
import { type Sort, sorted } from '../../store/layout-slice.ts'
import { machineSelected } from '../../store/selection-slice.ts'
import { classNames } from '../../ui/class-names.ts'
import { ContextMenu, useContextMenu } from '../../ui/context-menu.tsx'
import { columns } from './columns.ts'
import { headingId, MachineGridHeader } from './machine-grid-header.tsx'
import styles from './machine-grid.module.css'
import { MachineRow, machineRowId } from './machine-row.tsx'
import type { MachineRow as Row } from './machine-rows.ts'
import { useColumnLayout } from './use-column-layout.ts'
import { useGridKeys } from './use-grid-keys.ts'
import { useMeasures } from './use-measures.ts'

const HEAD = 32

const indexAt = (target: EventTarget, what: 'index' | 'heading'): number | null => {
  const element = target instanceof Element ? target.closest<HTMLElement>(`[data-${what}]`) : null
  return element ? Number(element.dataset[what]) : null
}

const isGrip = (target: EventTarget): boolean => target instanceof Element && target.matches('[data-grip]')

export interface MachineGridProps {
  readonly hostId: string
  /** In the order to show them. */
  readonly rows: readonly Row[]
  readonly selectedId: string | null
  readonly sort: Sort
  readonly rowHeight: number
  /** The moment of the reading, by the host's clock; ages are reckoned from it. */
  readonly readAt: number
  readonly isStale: boolean
  /** What is being done with a machine by a command of ours, if anything. */
  readonly statusOf: (row: Row) => string
}

/** The list of machines: one tab stop, lines rendered only where they are in sight. */
export const MachineGrid = (props: MachineGridProps) => {
  const { hostId, rows, selectedId, sort, rowHeight, readAt, isStale, statusOf } = props
  const dispatch = useAppDispatch()
  const scroller = useRef<HTMLDivElement>(null)
  const layout = useColumnLayout()
  const menu = useContextMenu()
  const activeIndex = rows.findIndex(({ id }) => id === selectedId)

  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.id ?? index,
    scrollMargin: HEAD,
    scrollPaddingStart: HEAD,
    overscan: 8,
    // The active line stays rendered however far it is scrolled away: the grid points at it.
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range)
      if (activeIndex < 0 || indexes.includes(activeIndex)) return indexes
      return [...indexes, activeIndex].toSorted((a, b) => a - b)
    },
  })
  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight])

  const items = virtualizer.getVirtualItems()
  const inSight = items.flatMap(({ index }) => rows[index] ?? [])
  useMeasures(
    hostId,
    inSight.filter(({ checkpointCount }) => checkpointCount > 0).map(({ id }) => id),
  )

  const select = (index: number): void => {
    const row = rows[index]
    if (!row) return
    dispatch(machineSelected({ hostId, vmId: row.id }))
    virtualizer.scrollToIndex(index, { align: 'auto' })
  }
  const sortBy = (column: string): void => {
    dispatch(sorted({ column, descending: sort.column === column && !sort.descending }))
  }
  const openMenuAtRow = (): void => {
    const grid = scroller.current
    const line = grid?.querySelector('[aria-selected="true"]')
    if (!grid || !line) return
    const { left, bottom } = line.getBoundingClientRect()
    menu.openAt({ x: left + 32, y: bottom }, grid)
  }

  const keys = useGridKeys({
    rows,
    activeIndex,
    pageSize: () => Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - HEAD) / rowHeight) - 1),
    onSelect: select,
    onSort: sortBy,
    onWiden: layout.widen,
    onMenu: openMenuAtRow,
  })

  const lineAt = (target: EventTarget): number | null => indexAt(target, 'index')

  const handleMouseDown = (event: MouseEvent<HTMLElement>): void => {
    const line = lineAt(event.target)
    if (line !== null) {
      keys.leaveHeadings()
      select(line)
    }
    const column = indexAt(event.target, 'heading')
    if (column === null) return
    // The grid keeps focus for its headings.
    event.preventDefault()
    event.currentTarget.focus()
    if (isGrip(event.target)) layout.startResize(column, event.nativeEvent)
  }
  const handleClick = ({ target }: MouseEvent): void => {
    const column = columns[indexAt(target, 'heading') ?? -1]
    if (column && !isGrip(target)) sortBy(column.id)
  }
  const handleContextMenu = (event: MouseEvent<HTMLElement>): void => {
    const line = lineAt(event.target)
    if (line === null) return
    event.preventDefault()
    select(line)
    menu.openAt({ x: event.clientX, y: event.clientY }, event.currentTarget)
  }

  const menuLabel = machineWords.menu(visible(rows[activeIndex]?.machine.name ?? ''))
  const heading = keys.headingIndex === null ? undefined : columns[keys.headingIndex]
  const active = heading
    ? headingId(heading.id)
    : activeIndex >= 0 && machineRowId(rows[activeIndex]?.id ?? '')
  return (
    <>
      <div
        ref={scroller}
        role="grid"
        tabIndex={0}
        aria-label={machineWords.title}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length}
        aria-activedescendant={active || undefined}
        className={classNames(styles['grid'], isStale && styles['stale'])}
        style={{ '--columns': layout.template } as React.CSSProperties}
        onKeyDown={keys.handleKeyDown}
        onMouseDown={handleMouseDown}
        onClick={handleClick}
        onBlur={keys.leaveHeadings}
        onContextMenu={handleContextMenu}
      >
        <MachineGridHeader sort={sort} activeIndex={keys.headingIndex} />
        <div role="rowgroup" className={styles['body']} style={{ height: virtualizer.getTotalSize() }}>
          {items.map(({ key, index, start }) => {
            const row = rows[index]
            return (
              row && (
                <MachineRow
                  key={key}
                  hostId={hostId}
                  row={row}
                  index={index}
                  top={start - HEAD}
                  isSelected={row.id === selectedId}
                  status={statusOf(row)}
                  oldest={row.oldestAt === null ? '' : shortAge(readAt - row.oldestAt)}
                />
              )
            )
          })}
        </div>
      </div>
      <ContextMenu state={menu} label={menuLabel}>
        <CommandMenu label={menuLabel} scopes={[{ scope: 'machine' }]} closeAndRun={menu.closeAndRun} />
      </ContextMenu>
    </>
  )
}
