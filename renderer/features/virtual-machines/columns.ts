import { columnLabels } from '../../../shared/words/screens.ts'

export type ColumnId = keyof typeof columnLabels

export interface Column {
  readonly id: ColumnId
  readonly label: string
  /** In pixels, until the user changes it. */
  readonly width: number
  readonly minWidth: number
  readonly isNumber: boolean
}

const column = (id: ColumnId, width: number, isNumber = false, minWidth = 48): Column => ({
  id,
  label: columnLabels[id],
  width,
  minWidth,
  isNumber,
})

/** The list's columns: Hyper-V Manager's in its order, then ours. */
export const columns: readonly Column[] = [
  column('name', 176, false, 96),
  column('state', 92),
  column('cpu', 80, true),
  column('memory', 118, true),
  column('uptime', 90, true),
  column('status', 150),
  column('checkpoints', 88, true),
  column('oldest', 64, true),
  column('size', 72, true),
  column('type', 84),
  column('badges', 132),
]

export const isColumnId = (id: string): id is ColumnId => Object.hasOwn(columnLabels, id)
