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
  column('name', 126, false, 96),
  column('state', 84),
  column('cpu', 54, true),
  column('memory', 84, true),
  column('uptime', 102, true),
  column('status', 136),
  column('checkpoints', 82, true),
  column('oldest', 64, true),
  column('size', 76, true),
  column('type', 78),
  column('badges', 110),
]

export const isColumnId = (id: string): id is ColumnId => Object.hasOwn(columnLabels, id)
