import { useEffect, useState } from 'react'

/** Ages are told in minutes at the finest. */
const TICK = 5_000

/**
 * The present by the host's clock, in ms since 1970 UTC: the moment of the last reading, and what has passed
 * since it came. So ages stay true where nothing is read for a while, and this computer's clock may be wrong.
 */
export function useHostTime(readAt: number): number {
  const [now, setNow] = useState(readAt)
  useEffect(() => {
    const cameAt = performance.now()
    const timer = setInterval(() => setNow(readAt + performance.now() - cameAt), TICK)
    return () => clearInterval(timer)
  }, [readAt])
  return Math.max(now, readAt)
}
