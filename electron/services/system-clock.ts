import type { Clock } from '../../shared/domain/clock.ts'

/** The clock of this computer: the only real one, everything else is handed a clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms)
    return () => {
      clearTimeout(timer)
    }
  },
}
