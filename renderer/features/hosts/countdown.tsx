import { useEffect, useState } from 'react'

/** Milliseconds between two looks at the clock: a second is never skipped. */
const TICK = 250

const secondsUntil = (at: number): number => Math.max(0, Math.ceil((at - Date.now()) / 1_000))

export interface CountdownProps {
  /** When it ends, in ms since 1970 UTC by this computer's clock. Another moment needs another `key`. */
  readonly at: number
  readonly children: (seconds: number) => string
}

/** The seconds until a moment, in words, as they go by. */
export const Countdown = ({ at, children }: CountdownProps) => {
  const [seconds, setSeconds] = useState(() => secondsUntil(at))
  useEffect(() => {
    const timer = setInterval(() => setSeconds(secondsUntil(at)), TICK)
    return () => clearInterval(timer)
  }, [at])
  return children(seconds)
}
