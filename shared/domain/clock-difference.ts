/** Differences of clocks up to here are not told, in ms. */
const BEARABLE = 120_000

/** By less than this a difference is the one that was told before, in ms: how long an answer takes varies. */
const SAME = 30_000

/** When something was asked and answered, by this computer's clock, in ms since 1970 UTC. */
export interface RoundTrip {
  readonly askedAt: number
  readonly answeredAt: number
}

/**
 * By how much a host's clock is ahead of this computer's at the least, in ms; negative where it is behind. The host told
 * `readAt` at some moment between question and answer, so what that leaves open is no difference.
 */
export function leastDifference(readAt: number, { askedAt, answeredAt }: RoundTrip): number {
  // A clock that is set meanwhile may turn the two round.
  const [from, to] = [Math.min(askedAt, answeredAt), Math.max(askedAt, answeredAt)]
  if (readAt > to) return readAt - to
  return readAt < from ? readAt - from : 0
}

/** The difference to tell, where `told` was told before; `null` where the clocks agree well enough. */
export function toldDifference(found: number, told: number | null): number | null {
  if (told !== null && Math.abs(found - told) < SAME) return told
  return Math.abs(found) > BEARABLE ? found : null
}
