import {
  columnResizingFeature,
  columnSizingFeature,
  createColumnHelper,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useMemo } from 'react'
import { words } from '../../../shared/words/words.ts'
import { useAppDispatch, useAppSelector } from '../../store/hooks.ts'
import { columnsOrdered, columnsResized, selectColumns } from '../../store/layout-slice.ts'
import { selectIsAllShown } from '../../store/selection-slice.ts'
import { announce } from '../../ui/announcer.ts'
import { movedColumn, shownColumns } from './columns.ts'
import { type Column } from './machine-columns.tsx'

const MAX_WIDTH = 640

const features = tableFeatures({ columnSizingFeature, columnResizingFeature })
const helper = createColumnHelper<typeof features, Column>()
// The table knows columns only; lines have an index of their own, which costs a tenth of its row models.
const NO_ROWS: Column[] = []

export interface ColumnLayout {
  /** Those that are shown, in their order. */
  readonly columns: readonly Column[]
  /** As `grid-template-columns` takes it. */
  readonly template: string
  /** Follows the mouse from a press on a heading's edge on. */
  readonly startResize: (index: number, press: Event) => void
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
  const definitions = useMemo(
    () =>
      columns.map(({ id, label, width, minWidth }) =>
        helper.display({ id, header: label, size: width, minSize: minWidth, maxSize: MAX_WIDTH }),
      ),
    [columns],
  )
  const table = useTable({
    features,
    columns: definitions,
    data: NO_ROWS,
    columnResizeMode: 'onChange',
    state: { columnSizing: widths },
    onColumnSizingChange: (change) => {
      dispatch(columnsResized({ ...(typeof change === 'function' ? change(widths) : change) }))
    },
  })
  const headers = table.getHeaderGroups()[0]?.headers ?? []
  const sizes = headers.map((header) => header.getSize())
  const template = templateOf(sizes)

  const setWidth = (index: number, width: number): void => {
    const definition = columns[index]
    if (!definition) return
    const size = Math.min(MAX_WIDTH, Math.max(definition.minWidth, Math.round(width)))
    dispatch(columnsResized({ ...widths, [definition.id]: size }))
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
    startResize: (index, press) => headers[index]?.getResizeHandler()(press),
    widen: (index, by) => setWidth(index, (sizes[index] ?? 0) + by),
    fit,
    move,
  }
}
