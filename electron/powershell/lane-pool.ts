import type { CommandWatch } from '../../shared/contract/hyper-v-host.ts'
import { onAbort } from '../../shared/domain/abort.ts'
import type { Lane } from './lane.ts'

/** The part of a `CommandWatch` that a wait for a lane uses. */
export type Turn = Pick<CommandWatch, 'onWaiting' | 'signal'>

/** A few lanes and whoever waits for one. */
export interface LanePool {
  /**
   * Runs `work` with a lane that is its own until it ends; where all are taken it waits, first come, first served.
   * Cancelled while it waits, it gets `null` instead.
   */
  readonly use: <T>(work: (lane: Lane | null) => Promise<T>, turn?: Turn) => Promise<T>
  /** Waits for all work, waiting work too, then ends the processes. */
  readonly finish: () => Promise<void>
  /** Ends the processes at once. Work goes on with lanes that answer nothing any more. */
  readonly abandon: () => Promise<void>
}

type Waiting = (lane: Lane | null) => void

/** A pool over `lanes`, of which one with a running process is taken first. */
export function createLanePool(lanes: readonly Lane[]): LanePool {
  const free = new Set(lanes)
  const waiting = new Set<Waiting>()
  const uses = new Set<Promise<unknown>>()

  const release = (lane: Lane): void => {
    const [next] = waiting
    if (next) next(lane)
    else free.add(lane)
  }

  const waitForLane = (turn: Turn | undefined): Promise<Lane | null> =>
    new Promise((resolve) => {
      let forget = (): void => {}
      const take: Waiting = (lane) => {
        waiting.delete(take)
        forget()
        turn?.onWaiting(false)
        resolve(lane)
      }
      waiting.add(take)
      turn?.onWaiting(true)
      if (turn) forget = onAbort(turn.signal, () => take(null))
    })

  const takeLane = (turn: Turn | undefined): Lane | Promise<Lane | null> => {
    const lane = [...free].find((one) => one.isWarm()) ?? [...free][0]
    if (!lane) return waitForLane(turn)
    free.delete(lane)
    return lane
  }

  const useOf = async <T>(work: (lane: Lane | null) => Promise<T>, turn?: Turn): Promise<T> => {
    const lane = await takeLane(turn)
    try {
      return await work(lane)
    } finally {
      if (lane) release(lane)
    }
  }

  return {
    use: (work, turn) => {
      const use = useOf(work, turn)
      const settled: Promise<unknown> = use.catch(() => undefined).finally(() => uses.delete(settled))
      uses.add(settled)
      return use
    },
    finish: async () => {
      while (uses.size > 0) await Promise.all(uses)
      await Promise.all(lanes.map((lane) => lane.finish()))
    },
    abandon: async () => {
      await Promise.all(lanes.map((lane) => lane.abandon()))
    },
  }
}
