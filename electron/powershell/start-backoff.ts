import type { Clock } from '../../shared/domain/clock.ts'
import { serial } from '../../shared/domain/serial.ts'
import type { NoProcess } from './lane.ts'

const FIRST_PAUSE = 1_000
const LONGEST_PAUSE = 60_000

/** The starts of a host's lanes: where one process cannot start, or one session not be opened, another cannot either. */
export interface StartBackoff {
  /**
   * Runs `start` and answers why it failed, `null` where it did not. Until one has worked they run one at a time;
   * after a failure none runs for a while, and the failure is answered again.
   */
  readonly run: (start: () => Promise<NoProcess | null>) => Promise<NoProcess | null>
}

/** Pauses of 1, 2, 4 ... 60 seconds; none ends after a failure that is for good. */
export function createStartBackoff(
  clock: Clock,
  isForGood: (failure: NoProcess) => boolean = () => false,
): StartBackoff {
  let last: NoProcess | null = null
  let pause = FIRST_PAUSE
  let until = 0
  let works = false
  const inTurn = serial()

  const begin = async (start: () => Promise<NoProcess | null>): Promise<NoProcess | null> => {
    if (clock.elapsed() < until) return last
    const failure = await start()
    works = failure === null
    last = failure
    if (failure === null) {
      pause = FIRST_PAUSE
      until = 0
      return null
    }
    until = isForGood(failure) ? Infinity : clock.elapsed() + pause
    pause = Math.min(LONGEST_PAUSE, pause * 2)
    return failure
  }

  return {
    run: (start) => (works ? begin(start) : inTurn.run(() => begin(start))),
  }
}
