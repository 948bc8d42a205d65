import { z } from '../../shared/domain/schema.ts'

/** Elements that are looked at in one go: a few milliseconds' worth. */
const SLICE = 500

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/**
 * Returns the data that `schema.safeParse` would, or `null` where it would fail. The elements of an object's
 * long lists are checked slice by slice, and in between other things have their turn. The lists must have no
 * rules of their own.
 */
export async function parseInSlices(schema: z.ZodType, value: unknown): Promise<unknown> {
  const shape: Readonly<Record<string, unknown>> = schema instanceof z.ZodObject ? schema.shape : {}
  const lists = isRecord(value)
    ? Object.entries(value).flatMap(([name, list]) => {
        const field = shape[name]
        return field instanceof z.ZodArray && Array.isArray(list) && list.length > SLICE
          ? [{ name, element: field.element as z.ZodType, list: list as readonly unknown[] }]
          : []
      })
    : []
  const rest =
    lists.length === 0
      ? value
      : { ...(value as object), ...Object.fromEntries(lists.map(({ name }) => [name, []])) }
  const parsed = schema.safeParse(rest)
  if (!parsed.success) return null
  const long: Record<string, unknown> = {}
  for (const { name, element, list } of lists) {
    const elements: unknown[] = []
    for (let from = 0; from < list.length; from += SLICE) {
      await nextTurn()
      const slice = z.array(element).safeParse(list.slice(from, from + SLICE))
      if (!slice.success) return null
      for (const one of slice.data) elements.push(one)
    }
    long[name] = elements
  }
  return lists.length === 0 ? parsed.data : { ...(parsed.data as object), ...long }
}
