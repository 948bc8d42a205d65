/** A source of chance that gives the same for the same seed. */
export interface Random {
  /** A number from 0 up to, but not, 1. */
  readonly next: () => number
  readonly pick: <T>(from: readonly [T, ...T[]]) => T
  readonly chance: (of: number) => boolean
}

export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    // mulberry32, a public-domain generator
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    next,
    pick: (from) => from[Math.floor(next() * from.length)] ?? from[0],
    chance: (of) => next() < of,
  }
}
