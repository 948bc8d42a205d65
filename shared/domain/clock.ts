/** The only way anything in `shared/` knows or waits for time. */
export interface Clock {
  /** Milliseconds since 1970 UTC, as the computer has them: they may be set forwards and back at any time. */
  readonly now: () => number
  /** Milliseconds since some moment of this run. Spans are measured with them, for nobody sets them back. */
  readonly elapsed: () => number
  /** Runs `run` once after `ms` milliseconds unless the returned function is called first. */
  readonly after: (ms: number, run: () => void) => () => void
}

/** A clock that moves only when told to. */
export interface VirtualClock extends Clock {
  /** Moves time on by `ms` and runs, in order, whatever falls due; what they schedule in that span runs too. */
  readonly advance: (ms: number) => void
  /** As `advance`, but lets promises settle after each timer, so that chains of waits and awaits run to their end. */
  readonly advanceAsync: (ms: number) => Promise<void>
  /** Sets the computer's clock by `ms`; no time goes by, and no timer notices. */
  readonly set: (ms: number) => void
}

interface Timer {
  readonly at: number
  readonly run: () => void
}

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve()
}

/** Waits `ms` milliseconds by `clock`. */
export const wait = (clock: Clock, ms: number): Promise<void> =>
  new Promise((resolve) => {
    clock.after(ms, resolve)
  })

/** A clock standing at `start` (ms since 1970 UTC), for tests, seeds and the gallery. */
export function virtualClock(start: number): VirtualClock {
  let elapsed = 0
  let atZero = start
  const timers = new Set<Timer>()

  const nextDue = (until: number): Timer | undefined =>
    [...timers].filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at)[0]

  const fire = (timer: Timer): void => {
    timers.delete(timer)
    elapsed = Math.max(elapsed, timer.at)
    timer.run()
  }

  return {
    now: () => atZero + elapsed,
    elapsed: () => elapsed,
    set: (ms) => {
      atZero += ms
    },
    after: (ms, run) => {
      const timer = { at: elapsed + Math.max(0, ms), run }
      timers.add(timer)
      return () => {
        timers.delete(timer)
      }
    },
    advance: (ms) => {
      const end = elapsed + ms
      for (let due = nextDue(end); due; due = nextDue(end)) fire(due)
      elapsed = end
    },
    advanceAsync: async (ms) => {
      const end = elapsed + ms
      await settle()
      for (let due = nextDue(end); due; due = nextDue(end)) {
        fire(due)
        await settle()
      }
      elapsed = end
    },
  }
}

/** The least by which a moment lies ahead of a clock that counts as such, in ms. */
const AHEAD = 60_000

/** Whether a moment lies ahead of the clock it is told by, as what was made while that clock stood otherwise does. */
export const isAhead = (at: number, now: number): boolean => at - now >= AHEAD
