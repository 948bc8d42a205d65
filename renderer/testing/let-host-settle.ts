import type { VirtualClock } from '../../shared/domain/clock.ts'

/** Lets the panel look at a host, after a doubt, until its readings agree: ten seconds, one by one. */
export async function letHostSettle(clock: VirtualClock): Promise<void> {
  for (let second = 0; second < 10; second++) await clock.advanceAsync(1_000)
}
