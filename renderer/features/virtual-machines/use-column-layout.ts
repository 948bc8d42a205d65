import {
  columnResizingFeature,
  columnSizingFeature,
  createColumnHelper,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useAppDispatch, useAppSelector } from '../../store/hooks.ts'
import { columnsResized, selectColumnWidths } from '../../store/layout-slice.ts'
import { type Column, columns } from './columns.ts'

const features = tableFeatures({ columnSizingFeature, columnResizingFeature })
const helper = createColumnHelper<typeof features, Column>()
const definitions = columns.map(({ id, label, width, minWidth }) =>
  helper.display({ id, header: label, size: width, minSize: minWidth, maxSize: 640 }),
)
// The table knows columns only; lines have an index of their own, which costs a tenth of its row models.
const NO_ROWS: Column[] = []

export interface ColumnLayout {
  /** As `grid-template-columns` takes it. */
  readonly template: string
  /** Follows the mouse from a press on a heading's edge on. */
  readonly startResize: (index: number, press: Event) => void
  /** Makes a column wider or, by a negative number of pixels, narrower. */
  readonly widen: (index: number, by: number) => void
}

/** The columns' widths, as the user has left them. */
export function useColumnLayout(): ColumnLayout {
  const dispatch = useAppDispatch()
  const widths = useAppSelector(selectColumnWidths)
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
  const template = sizes
    .map((size, index) => {
      // Room that is left over goes to the name and to the last column.
      const grows = index === 0 || index === sizes.length - 1
      return grows ? `minmax(${size}px, 1fr)` : `${size}px`
    })
    .join(' ')
  const widen = (index: number, by: number): void => {
    const header = headers[index]
    const definition = columns[index]
    if (!header || !definition) return
    const size = Math.max(definition.minWidth, header.getSize() + by)
    dispatch(columnsResized({ ...widths, [header.id]: size }))
  }
  const startResize = (index: number, press: Event): void => headers[index]?.getResizeHandler()(press)
  return { template, startResize, widen }
}
