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

export { z }
