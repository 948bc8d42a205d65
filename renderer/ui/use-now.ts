import { useEffect, useState } from 'react'
import { useClock } from './clock.ts'

/** The time by the window's clock, anew every `ms` milliseconds; ms since 1970 UTC. */
export function useNow(ms: number): number {
  const clock = useClock()
  const [now, setNow] = useState(clock.now)
  useEffect(() => {
    let cancel = (): void => undefined
    const tick = (): void => {
      setNow(clock.now())
      cancel = clock.after(ms, tick)
    }
    cancel = clock.after(ms, tick)
    return () => cancel()
  }, [clock, ms])
  return now
}
