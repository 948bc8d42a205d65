import { columnLabels, shortCheckpoints } from '../../../shared/words/screens.ts'

export type ColumnId = keyof typeof columnLabels

export interface Column {
  readonly id: ColumnId
  readonly label: string
  /** What is shown for the label where that is longer than what it heads. */
  readonly shortLabel?: string
  /** In pixels, until the user changes it. */
  readonly width: number
  readonly minWidth: number
  readonly isNumber: boolean
}

const column = (
  id: ColumnId,
  width: number,
  { isNumber = false, minWidth = 48 }: Partial<Pick<Column, 'isNumber' | 'minWidth'>> = {},
): Column => ({ id, label: columnLabels[id], width, minWidth, isNumber })

/** The list's columns: Hyper-V Manager's in its order, then ours. All are in sight in a window 1440 pixels wide. */
export const columns: readonly Column[] = [
  column('name', 126, { minWidth: 96 }),
  column('state', 84),
  column('cpu', 54, { isNumber: true }),
  column('memory', 84, { isNumber: true }),
  column('uptime', 100, { isNumber: true }),
  column('status', 138),
  { ...column('checkpoints', 56, { isNumber: true }), shortLabel: shortCheckpoints },
  column('oldest', 64, { isNumber: true }),
  column('size', 78, { isNumber: true }),
  column('type', 84),
  column('badges', 124),
]

export const isColumnId = (id: string): id is ColumnId => Object.hasOwn(columnLabels, id)
