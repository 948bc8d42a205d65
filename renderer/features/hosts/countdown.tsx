import { useEffect, useState } from 'react'
import { useClock } from '../../ui/clock.ts'

export interface CountdownProps {
  /** When it ends, in ms since 1970 UTC by this computer's clock. Another moment needs another `key`. */
  readonly at: number
  readonly children: (seconds: number) => string
}

const secondsUntil = (at: number, now: number): number => Math.max(0, Math.ceil((at - now) / 1_000))

/** The seconds until a moment, in words, as they go by. */
export const Countdown = ({ at, children }: CountdownProps) => {
  const clock = useClock()
  const [seconds, setSeconds] = useState(() => secondsUntil(at, clock.now()))
  // Asked for anew whenever the number changes: at the very moment when the next one is due.
  useEffect(() => {
    if (seconds === 0) return undefined
    const due = at - (seconds - 1) * 1_000 - clock.now()
    // A timer may be a little early, and late by hours after the computer has slept; and its clock may be set back.
    return clock.after(Math.min(1_000, Math.max(0, due)), () =>
      setSeconds(Math.min(seconds - 1, secondsUntil(at, clock.now()))),
    )
  }, [at, clock, seconds])
  return children(seconds)
}
