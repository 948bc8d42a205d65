import type { Layout } from '../../../shared/domain/layout.ts'
import type { Language } from '../../../shared/domain/preferences.ts'
import { currentLanguage } from '../../../shared/words/language.ts'
import { columnLabels, shortColumnLabels } from '../../../shared/words/screens.ts'

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

/** Where the words of a language take other room than the English ones; together no more. */
const WIDTHS: Readonly<Record<Language, Partial<Record<ColumnId, number>>>> = {
  en: {},
  de: { name: 116, state: 132, status: 120, checkpoints: 48, badges: 122 },
}

const column = (
  id: ColumnId,
  width: number,
  { isNumber = false, minWidth = 48 }: Partial<Pick<Column, 'isNumber' | 'minWidth'>> = {},
): Column => {
  const shortLabel = shortColumnLabels()[id]
  return {
    id,
    label: columnLabels[id],
    ...(shortLabel === undefined ? {} : { shortLabel }),
    width: WIDTHS[currentLanguage()][id] ?? width,
    minWidth,
    isNumber,
  }
}

/** All columns of the list: Hyper-V Manager's in its order with the host among them, then ours. Those shown by default fit a window 1440 pixels wide. */
export const columns: readonly Column[] = [
  column('name', 128, { minWidth: 96 }),
  column('host', 84),
  column('state', 82),
  column('cpu', 50, { isNumber: true }),
  column('memory', 78, { isNumber: true }),
  column('uptime', 102, { isNumber: true }),
  column('status', 148),
  column('version', 92, { isNumber: true }),
  column('checkpoints', 56, { isNumber: true }),
  column('oldest', 66, { isNumber: true }),
  column('size', 78, { isNumber: true }),
  column('type', 80),
  column('badges', 124),
]

export const isColumnId = (id: string): id is ColumnId => Object.hasOwn(columnLabels, id)

/** The one column that cannot be hidden: without it nobody knows what a line is about. */
export const ANCHOR: ColumnId = 'name'

/** All columns in the user's order; one that the order does not name stands after its neighbour of the default order. */
export function orderedColumns(order: readonly string[]): readonly Column[] {
  const placed = order.flatMap((id) => columns.find((one) => one.id === id) ?? [])
  for (const [index, one] of columns.entries()) {
    if (placed.includes(one)) continue
    const before = columns[index - 1]
    placed.splice(before ? placed.indexOf(before) + 1 : 0, 0, one)
  }
  return [...new Set(placed)]
}

/** The columns there are, in their order: the host's only in a list of several. */
export const offeredColumns = (order: readonly string[], hasHosts: boolean): readonly Column[] =>
  orderedColumns(order).filter(({ id }) => hasHosts || id !== 'host')

/** The columns to show, in their order. */
export const shownColumns = ({ order, hidden }: Layout['columns'], hasHosts: boolean): readonly Column[] =>
  offeredColumns(order, hasHosts).filter(({ id }) => id === ANCHOR || !hidden.includes(id))

/** The order of all columns once `id` stands in the place of `target`, another shown one. */
export function movedColumn(order: readonly string[], id: ColumnId, target: ColumnId): ColumnId[] {
  const ids = orderedColumns(order).map((one) => one.id)
  const rest = ids.filter((one) => one !== id)
  const at = rest.indexOf(target) + (ids.indexOf(id) < ids.indexOf(target) ? 1 : 0)
  return rest.toSpliced(at, 0, id)
}
