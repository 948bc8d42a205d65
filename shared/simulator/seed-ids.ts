/**
 * GUIDs that look random and are the same for the same seed: for seeds and tests, where ids must not change from
 * run to run. Not for anything secret.
 */
export function seededIds(seed: number): () => string {
  let state = seed >>> 0
  const word = (): number => {
    // mulberry32, a public-domain generator
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const hex = (): string => word().toString(16).padStart(8, '0')
  return () => {
    const digits = `${hex()}${hex()}${hex()}${hex()}`
    const part = (from: number, to: number): string => digits.slice(from, to)
    return `${part(0, 8)}-${part(8, 12)}-4${part(13, 16)}-8${part(17, 20)}-${part(20, 32)}`
  }
}
