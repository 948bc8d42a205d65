import { useMemo } from 'react'
import { words } from '../../../shared/words/words.ts'
import { useAppDispatch, useAppSelector } from '../../store/hooks.ts'
import { columnsOrdered, columnsResized, selectColumns } from '../../store/layout-slice.ts'
import { selectIsAllShown } from '../../store/selection-slice.ts'
import { announce } from '../../ui/announcer.ts'
import { movedColumn, shownColumns } from './columns.ts'
import { type Column } from './machine-columns.tsx'

const MAX_WIDTH = 640

const within = ({ minWidth }: Column, width: number): number =>
  Math.min(MAX_WIDTH, Math.max(minWidth, Math.round(width)))

export interface ColumnLayout {
  /** Those that are shown, in their order. */
  readonly columns: readonly Column[]
  /** As `grid-template-columns` takes it. */
  readonly template: string
  /** Follows the mouse from a press on a heading's edge on, which came at this place of the window. */
  readonly startResize: (index: number, pressedAt: number) => void
  /** Makes a column wider or, by a negative number of pixels, narrower. */
  readonly widen: (index: number, by: number) => void
  /** Makes a column as wide as the widest of what it holds in `grid`, as far as that is rendered. */
  readonly fit: (index: number, grid: HTMLElement) => void
  /** Puts a column in the place of another. */
  readonly move: (index: number, target: number) => void
}

const templateOf = (sizes: readonly number[]): readonly string[] =>
  sizes.map((size, index) => {
    // Room that is left over goes to the first and to the last column.
    const grows = index === 0 || index === sizes.length - 1
    return grows ? `minmax(${size}px, 1fr)` : `${size}px`
  })

/** The columns as the user has left them. */
export function useColumnLayout(): ColumnLayout {
  const dispatch = useAppDispatch()
  const saved = useAppSelector(selectColumns)
  const { widths, order } = saved
  const hasHosts = useAppSelector(selectIsAllShown)
  const columns = useMemo(() => shownColumns(saved, hasHosts), [saved, hasHosts])
  const sizes = columns.map((column) => within(column, widths[column.id] ?? column.width))
  const template = templateOf(sizes)

  const setWidth = (index: number, width: number): void => {
    const column = columns[index]
    if (column) dispatch(columnsResized({ ...widths, [column.id]: within(column, width) }))
  }
  const startResize = (index: number, pressedAt: number): void => {
    const before = sizes[index] ?? 0
    const handleMove = ({ clientX }: MouseEvent): void => setWidth(index, before + clientX - pressedAt)
    const end = (): void => {
      removeEventListener('mousemove', handleMove)
      removeEventListener('mouseup', end)
    }
    addEventListener('mousemove', handleMove)
    addEventListener('mouseup', end)
  }
  const fit = (index: number, grid: HTMLElement): void => {
    // The browser itself knows best how wide a content is: for a moment it is asked to lay it out in full.
    const shown = grid.style.getPropertyValue('--columns')
    grid.style.setProperty('--columns', template.with(index, 'max-content').join(' '))
    const cells = grid.querySelectorAll(`[aria-colindex="${index + 1}"]`)
    const widest = Math.max(...[...cells].map((cell) => cell.getBoundingClientRect().width))
    grid.style.setProperty('--columns', shown)
    setWidth(index, Math.ceil(widest))
  }
  const move = (index: number, target: number): void => {
    const [column, to] = [columns[index], columns[target]]
    if (!column || !to) return
    dispatch(columnsOrdered(movedColumn(order, column.id, to.id)))
    announce(words.columnWords.moved(column.label, target + 1, columns.length))
  }
  return {
    columns,
    template: template.join(' '),
    startResize,
    widen: (index, by) => setWidth(index, (sizes[index] ?? 0) + by),
    fit,
    move,
  }
}
