import type { Layout } from '../../../shared/domain/layout.ts'
import { columns, type Column, type ColumnId } from './machine-columns.tsx'

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
