import { createContext, useContext } from 'react'
import type { Clock } from '../../shared/domain/clock.ts'

const browserClock: Clock = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}

/** The window's time; a test puts one there that it moves itself. */
export const ClockContext = createContext<Clock>(browserClock)

export const useClock = (): Clock => useContext(ClockContext)
