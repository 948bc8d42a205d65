import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type MouseEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { Sort } from '../../../shared/domain/layout.ts'
import { isAhead } from '../../../shared/domain/clock.ts'
import { formatAge, visible } from '../../../shared/words/format.ts'
import { words } from '../../../shared/words/words.ts'
import type { MachineRow as Row } from '../../api/machine-rows.ts'
import { CommandMenu } from '../../commands/command-menu.tsx'
import { runCommandOf } from '../../commands/run-command.ts'
import { useAppDispatch } from '../../store/hooks.ts'
import { sorted } from '../../store/layout-slice.ts'
import { classNames } from '../../ui/class-names.ts'
import { ContextMenu, useContextMenu } from '../../ui/context-menu.tsx'
import { ColumnMenu } from './column-menu.tsx'
import { headingId, MachineGridHeader } from './machine-grid-header.tsx'
import styles from './machine-grid.module.css'
import { MachineRow, machineRowId } from './machine-row.tsx'
import { useColumnDrag } from './use-column-drag.ts'
import { useColumnLayout } from './use-column-layout.ts'
import { useGridKeys } from './use-grid-keys.ts'
import { useMeasures } from './use-measures.ts'
import { useRowSelection } from './use-row-selection.ts'

const HEAD = 32

const indexAt = (target: EventTarget, what: 'index' | 'heading'): number | null => {
  const element = target instanceof Element ? target.closest<HTMLElement>(`[data-${what}]`) : null
  return element ? Number(element.dataset[what]) : null
}

const isGrip = (target: EventTarget): boolean => target instanceof Element && target.matches('[data-grip]')

/** The moment from which ages at a host are reckoned, by its own clock, and whether its reading is stale. */
export interface ReadingOf {
  readonly agesAt: number
  readonly isStale: boolean
}

export interface MachineGridProps {
  /** In the order to show them. */
  readonly rows: readonly Row[]
  /** The line of the machine whose tree is shown. */
  readonly selectedId: string | null
  /** All selected ones where they are more than one, else none. */
  readonly selectedIds: readonly string[]
  readonly sort: Sort
  readonly rowHeight: number
  /** The hosts of the lines; ages are reckoned from their readings. */
  readonly readings: ReadonlyMap<string, ReadingOf>
  /** Returns the work that a command of ours or anybody does on a machine. */
  readonly statusOf: (row: Row) => string
}

/** The list of machines: one tab stop, lines rendered only where they are in sight. */
export const MachineGrid = (props: MachineGridProps) => {
  const { rows, selectedId, selectedIds, sort, rowHeight, readings, statusOf } = props
  const areAllStale = [...readings.values()].every(({ isStale }) => isStale)
  const dispatch = useAppDispatch()
  const scroller = useRef<HTMLDivElement>(null)
  const layout = useColumnLayout()
  const { columns } = layout
  const drag = useColumnDrag(scroller, layout.move)
  const menu = useContextMenu()
  const headingMenu = useContextMenu()
  const [menuColumn, setMenuColumn] = useState(0)
  const ids = useMemo(() => rows.map(({ id }) => id), [rows])
  const isSeveral = selectedIds.length > 1
  const selected = useMemo(
    () => new Set(isSeveral ? selectedIds : selectedId === null ? [] : [selectedId]),
    [isSeveral, selectedIds, selectedId],
  )

  const moves = useRowSelection({
    ids,
    current: selectedId,
    selected: [...selected],
    onReach: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
  })
  const { cursorIndex } = moves

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
      if (cursorIndex < 0 || indexes.includes(cursorIndex)) return indexes
      return [...indexes, cursorIndex].toSorted((a, b) => a - b)
    },
  })
  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight])

  const items = virtualizer.getVirtualItems()
  const inSight = items.flatMap(({ index }) => rows[index] ?? [])
  useMeasures(inSight.map(({ id }) => id))

  const sortBy = (column: string): void => {
    dispatch(sorted({ column, descending: sort.column === column && !sort.descending }))
  }
  const fit = (index: number): void => {
    if (scroller.current) layout.fit(index, scroller.current)
  }
  const connect = (): void => {
    dispatch(runCommandOf('connect'))
  }
  const selectCursor = (): void => {
    if (!selected.has(ids[cursorIndex] ?? '')) moves.select(cursorIndex)
  }
  const openMenuBelow = (selector: string, open: typeof menu.openAt): void => {
    const grid = scroller.current
    const element = grid?.querySelector(selector)
    if (!grid || !element) return
    const { left, bottom } = element.getBoundingClientRect()
    open({ x: left + 32, y: bottom }, grid)
  }

  const keys = useGridKeys({
    rows,
    columns,
    moves,
    isSeveral,
    pageSize: () => Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - HEAD) / rowHeight) - 1),
    onSort: sortBy,
    onWiden: layout.widen,
    onMoveColumn: layout.move,
    onMenu: () => {
      selectCursor()
      openMenuBelow('[data-cursor]', menu.openAt)
    },
    onHeadingMenu: (index) => {
      setMenuColumn(index)
      openMenuBelow(`[data-heading="${index}"]`, headingMenu.openAt)
    },
    onAction: () => {
      selectCursor()
      connect()
    },
  })

  const pressLine = (line: number, { shiftKey, ctrlKey, metaKey }: MouseEvent): void => {
    keys.leaveHeadings()
    if (shiftKey) moves.extendTo(line, ctrlKey || metaKey)
    else if (ctrlKey || metaKey) moves.toggle(line)
    else moves.select(line)
  }
  const handleMouseDown = (event: MouseEvent<HTMLElement>): void => {
    if (event.button !== 0) return
    const line = indexAt(event.target, 'index')
    if (line !== null) pressLine(line, event)
    const column = indexAt(event.target, 'heading')
    if (column === null && !event.shiftKey) return
    // The grid keeps focus for its headings, and Shift selects lines, no text.
    event.preventDefault()
    event.currentTarget.focus()
    if (column === null) return
    if (isGrip(event.target)) layout.startResize(column, event.clientX)
    else drag.start(column, event.clientX)
  }
  const handleClick = ({ target }: MouseEvent): void => {
    const column = columns[indexAt(target, 'heading') ?? -1]
    if (column && !isGrip(target) && !drag.wasDrag()) sortBy(column.id)
  }
  const handleDoubleClick = ({ target }: MouseEvent): void => {
    const column = indexAt(target, 'heading')
    if (column !== null && isGrip(target)) fit(column)
    if (indexAt(target, 'index') !== null) connect()
  }
  const handleContextMenu = (event: MouseEvent<HTMLElement>): void => {
    const place = { x: event.clientX, y: event.clientY }
    const line = indexAt(event.target, 'index')
    const column = indexAt(event.target, 'heading')
    if (line === null && column === null) return
    event.preventDefault()
    if (column !== null) {
      setMenuColumn(column)
      headingMenu.openAt(place, event.currentTarget)
    }
    if (line === null) return
    // On one of several the menu is about all of them.
    if (!selected.has(ids[line] ?? '')) moves.select(line)
    menu.openAt(place, event.currentTarget)
  }

  const menuLabel = words.machineWords.menu(
    isSeveral
      ? words.commandWords.machines(rows.filter(({ id }) => selected.has(id)).length)
      : visible(rows[cursorIndex]?.machine.name ?? ''),
  )
  const heading = keys.headingIndex === null ? undefined : columns[keys.headingIndex]
  const active = heading
    ? headingId(heading.id)
    : cursorIndex >= 0 && machineRowId(rows[cursorIndex]?.id ?? '')
  return (
    <>
      <div
        ref={scroller}
        role="grid"
        tabIndex={0}
        aria-label={words.machineWords.title}
        aria-multiselectable="true"
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length}
        aria-activedescendant={active || undefined}
        className={classNames(
          styles['grid'],
          areAllStale && styles['stale'],
          columns.some(({ id }) => id === 'host') && styles['several'],
        )}
        style={{ '--columns': layout.template } as React.CSSProperties}
        onKeyDown={keys.handleKeyDown}
        onMouseDown={handleMouseDown}
        onClick={handleClick}
        onDoubleClick={handleDoubleClick}
        onBlur={keys.leaveHeadings}
        onContextMenu={handleContextMenu}
      >
        <MachineGridHeader columns={columns} sort={sort} activeIndex={keys.headingIndex} drop={drag.drop} />
        <div role="rowgroup" className={styles['body']} style={{ height: virtualizer.getTotalSize() }}>
          {items.map(({ key, index, start }) => {
            const row = rows[index]
            const reading = row && readings.get(row.host.id)
            return (
              row && (
                <MachineRow
                  key={key}
                  row={row}
                  index={index}
                  top={start - HEAD}
                  columns={columns}
                  isSelected={selected.has(row.id)}
                  isCurrent={row.id === selectedId}
                  hasCursor={index === cursorIndex}
                  status={statusOf(row)}
                  isStale={!areAllStale && reading?.isStale === true}
                  isAhead={
                    row.youngestAt !== null && isAhead(row.youngestAt, reading?.agesAt ?? row.youngestAt)
                  }
                  oldest={
                    row.oldestAt === null
                      ? row.checkpointCount === 0
                        ? ''
                        : null
                      : formatAge(row.oldestAt, reading?.agesAt ?? row.oldestAt)
                  }
                />
              )
            )
          })}
        </div>
      </div>
      <ContextMenu state={menu} label={menuLabel}>
        <CommandMenu
          label={menuLabel}
          scopes={[{ scope: isSeveral ? 'machines' : 'machine' }]}
          closeAndRun={menu.closeAndRun}
        />
      </ContextMenu>
      <ContextMenu state={headingMenu} label={words.columnWords.menu(columns[menuColumn]?.label ?? '')}>
        <ColumnMenu
          index={menuColumn}
          layout={layout}
          sort={sort}
          onFit={() => fit(menuColumn)}
          closeAndRun={headingMenu.closeAndRun}
        />
      </ContextMenu>
    </>
  )
}
