/** Elements of a list that cross in one go: a few milliseconds' worth. */
const PART = 500

/** Where the long lists of an answer lie: at most this deep in it. */
const DEPTH = 3

/** A stretch of a list, and the names that lead to it. */
export interface ListPart {
  readonly path: readonly string[]
  readonly items: readonly unknown[]
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Takes an answer's long lists out of it, in parts, so that whoever receives it has other turns in between. `rest` is
 * the answer with empty lists in their place; the answer itself is not changed.
 */
export function takeApart(
  value: unknown,
  path: readonly string[] = [],
): { readonly rest: unknown; readonly parts: readonly ListPart[] } {
  if (Array.isArray(value) && value.length > PART) {
    const items: readonly unknown[] = value
    const starts = Array.from({ length: Math.ceil(items.length / PART) }, (_, index) => index * PART)
    return { rest: [], parts: starts.map((from) => ({ path, items: items.slice(from, from + PART) })) }
  }
  if (!isRecord(value) || path.length === DEPTH) return { rest: value, parts: [] }
  const fields = Object.entries(value).map(
    ([name, field]) => [name, takeApart(field, [...path, name])] as const,
  )
  const parts = fields.flatMap(([, field]) => field.parts)
  if (parts.length === 0) return { rest: value, parts }
  return { rest: Object.fromEntries(fields.map(([name, { rest }]) => [name, rest])), parts }
}

/** Puts the parts back into the lists they were taken from, which grow. */
export function putTogether(rest: unknown, parts: readonly ListPart[]): unknown {
  for (const { path, items } of parts) {
    const list = path.reduce<unknown>((value, name) => (isRecord(value) ? value[name] : undefined), rest)
    if (Array.isArray(list)) for (const item of items) list.push(item)
  }
  return rest
}
