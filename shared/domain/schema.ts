import { z } from 'zod'

// zod probes `new Function` when the first object schema is made, which a strict content security policy
// reports as a violation; this must therefore run before any schema of ours exists.
z.config({ jitless: true })

/** One of `values`; anything else a host may say (a newer enum member, a bare number) becomes `fallback`. */
export function openEnum<const V extends string, const F extends string>(values: readonly V[], fallback: F) {
  const known: ReadonlySet<string> = new Set([...values, fallback])
  const isKnown = (value: string): value is V | F => known.has(value)
  return z.string().transform((value): V | F => (isKnown(value) ? value : fallback))
}

/** A value that came after this program, with what the host calls it: a number, or a name. */
export type Newer = `Other (${string})`

const isNewer = (value: string): value is Newer => /^Other \(.*\)$/su.test(value)

/** As `openEnum`, but what is not known stays told apart: `7` becomes `Other (7)`. */
export function numberedEnum<const V extends string>(values: readonly V[]) {
  const known: ReadonlySet<string> = new Set([...values, 'Other'])
  const isKnown = (value: string): value is V | 'Other' => known.has(value)
  return z
    .string()
    .transform((value): V | 'Other' | Newer =>
      isKnown(value) || isNewer(value) ? value : `Other (${value})`,
    )
}

export { z }
