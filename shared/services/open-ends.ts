import { truthOf } from '../domain/doubt.ts'
import { newAbortController, type AbortSignalLike } from '../domain/abort.ts'
import { wait, type Clock } from '../domain/clock.ts'
import type { Failure } from '../domain/failure.ts'
import type { NoticeBoard } from './notice-board.ts'
import type { HistoryWriter } from './ports.ts'

const FIRST_PAUSE = 2_000
const LONGEST_PAUSE = 60_000

/** A command whose end was not known when it was answered. */
export interface OpenEnd {
  readonly hostId: string
  readonly vmId: string
  /** The entries of the history that say so. */
  readonly entries: readonly string[]
  /** Looks once more, and never rejects; `null` while nothing is known. A failure of `unknown` says that nothing can be known any more. */
  readonly look: (stop: Pick<AbortSignalLike, 'aborted'>) => Promise<Failure | null>
}

/** Looks on at what became of commands, tells it, and writes it down. */
export interface OpenEnds {
  readonly add: (end: OpenEnd) => void
  /** A command begins at the machine: what is found meanwhile may be its doing. The returned function says whether it changed something. */
  readonly begin: (hostId: string, vmId: string) => (mayHaveChanged: boolean) => void
  /** Looks on no more; what is not known by then stays so. */
  readonly close: () => void
}

export function createOpenEnds({
  clock,
  history,
  tell,
  onHistoryLost,
}: {
  readonly clock: Clock
  readonly history: HistoryWriter
  readonly tell: NoticeBoard['tell']
  readonly onHistoryLost: (error: unknown) => void
}): OpenEnds {
  const stops = new Map<OpenEnd, () => void>()
  const atWork = new Map<string, number>()
  const keyOf = ({ hostId, vmId }: Pick<OpenEnd, 'hostId' | 'vmId'>): string => `${hostId}/${vmId}`

  async function settle({ entries }: OpenEnd, found: Failure): Promise<void> {
    tell({ kind: 'commandSettled', failure: found })
    const truth = truthOf(found)
    if (truth === 'unknown') return
    const outcome = truth === 'yes' ? 'succeeded' : 'failed'
    for (const id of entries)
      await history
        .end({ id, at: clock.now(), outcome, failure: found })
        .catch((error: unknown) => onHistoryLost(error))
  }

  async function lookOn(end: OpenEnd, stop: AbortSignalLike): Promise<void> {
    for (let pause = FIRST_PAUSE; ; pause = Math.min(LONGEST_PAUSE, pause * 2)) {
      await wait(clock, pause)
      if (stop.aborted) return
      if (atWork.has(keyOf(end))) continue
      const found = await end.look(stop)
      if (stop.aborted) return
      if (found === null || atWork.has(keyOf(end))) continue
      stops.delete(end)
      await settle(end, found)
      return
    }
  }

  return {
    add: (end) => {
      const stop = newAbortController()
      stops.set(end, () => stop.abort())
      void lookOn(end, stop.signal)
    },
    begin: (hostId, vmId) => {
      const key = keyOf({ hostId, vmId })
      atWork.set(key, (atWork.get(key) ?? 0) + 1)
      return (mayHaveChanged) => {
        const left = (atWork.get(key) ?? 1) - 1
        if (left > 0) atWork.set(key, left)
        else atWork.delete(key)
        if (!mayHaveChanged) return
        for (const [end, stop] of stops)
          if (keyOf(end) === key) {
            stops.delete(end)
            stop()
          }
      }
    },
    close: () => {
      for (const stop of stops.values()) stop()
      stops.clear()
    },
  }
}
