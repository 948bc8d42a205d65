/** The selected lines of the list, by machine. The current one is always among them; its tree is shown. */
export interface RowSelection {
  readonly selected: readonly string[]
  readonly current: string
}

/** All from `anchor` to `to`, whichever comes first; only `to` where the anchor is not in sight. */
export function rangeTo(ids: readonly string[], anchor: string, to: string): RowSelection {
  const from = ids.indexOf(anchor)
  const end = ids.indexOf(to)
  if (from < 0 || end < 0) return { selected: [to], current: to }
  return { selected: ids.slice(Math.min(from, end), Math.max(from, end) + 1), current: to }
}

/** As `rangeTo`, beside what is selected already. */
export function rangeAdded(
  ids: readonly string[],
  before: RowSelection,
  anchor: string,
  to: string,
): RowSelection {
  const { selected } = rangeTo(ids, anchor, to)
  return { selected: [...new Set([...before.selected, ...selected])], current: to }
}

/** With one line added, or taken away where it was selected; the last one stays. */
export function toggled({ selected, current }: RowSelection, id: string): RowSelection {
  if (!selected.includes(id)) return { selected: [...selected, id], current: id }
  const rest = selected.filter((one) => one !== id)
  const last = rest.at(-1)
  if (last === undefined) return { selected, current }
  return { selected: rest, current: id === current ? last : current }
}

/** Every line in sight; what a filter hides is selected no more. */
export const allOf = (ids: readonly string[], current: string | null): RowSelection | null => {
  const [first] = ids
  if (first === undefined) return null
  return { selected: ids, current: current !== null && ids.includes(current) ? current : first }
}
