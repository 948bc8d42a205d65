import { CHECKPOINT_NAME_LIMIT, cleanName, cutInMiddle } from './checkpoint-name.ts'

/** The placeholders for parts of a name that differ from machine to machine. */
export const placeholders = ['vm', 'date', 'time', 'state', 'n'] as const
export type Placeholder = (typeof placeholders)[number]
export type PlaceholderValues = Readonly<Record<Placeholder, string>>

/** A brace in a pattern that is none of its placeholders. */
export interface PatternProblem {
  readonly kind: 'unknownPlaceholder' | 'loneBrace'
  /** Where it stands, in UTF-16 units from the start. */
  readonly at: number
  readonly text: string
}

const BRACED = /\{(?<name>[^{}]*)\}|[{}]/gu

const isPlaceholder = (name: string): name is Placeholder =>
  (placeholders as readonly string[]).includes(name)

/** Returns the problem with a pattern, or `null`. */
export function patternProblem(pattern: string): PatternProblem | null {
  for (const match of pattern.matchAll(BRACED)) {
    const name = match.groups?.['name']
    if (name === undefined) return { kind: 'loneBrace', at: match.index, text: match[0] }
    if (!isPlaceholder(name)) return { kind: 'unknownPlaceholder', at: match.index, text: match[0] }
  }
  return null
}

/**
 * The name that a pattern makes of one machine's values: without what a name may not hold, and cut in the middle to
 * the length a name may have. It is a valid name unless nothing visible is left of it.
 */
export function fillPattern(pattern: string, values: PlaceholderValues): string {
  const filled = pattern.replace(BRACED, (whole, name: string | undefined) =>
    name !== undefined && isPlaceholder(name) ? values[name] : whole,
  )
  return cutInMiddle(cleanName(filled), CHECKPOINT_NAME_LIMIT)
}
