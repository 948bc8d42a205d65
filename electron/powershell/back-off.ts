import type { Clock } from '../../shared/domain/clock.ts'

const FIRST_PAUSE = 1_000
const LONGEST_PAUSE = 60_000

/** Keeps a failure for a while, so that what failed is not tried again at every call. */
export interface BackOff<Failure> {
  /** The last failure while its pause lasts, else `null`. */
  readonly holds: () => Failure | null
  /** Keeps `failure` for twice as long as the one before; answers it. */
  readonly failed: (failure: Failure) => Failure
  readonly worked: () => void
}

/** Pauses of 1, 2, 4 ... 60 seconds. */
export function createBackOff<Failure>(clock: Clock): BackOff<Failure> {
  let last: Failure | null = null
  let pause = FIRST_PAUSE
  let until = 0
  return {
    holds: () => (clock.now() < until ? last : null),
    failed: (failure) => {
      last = failure
      until = clock.now() + pause
      pause = Math.min(LONGEST_PAUSE, pause * 2)
      return failure
    },
    worked: () => {
      last = null
      pause = FIRST_PAUSE
      until = 0
    },
  }
}
