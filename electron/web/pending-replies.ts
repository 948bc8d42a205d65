import { randomUUID } from 'node:crypto'
import type { Reply } from '../../shared/contract/reply.ts'
import type { Clock } from '../../shared/domain/clock.ts'

/** How long a window waits for an answer before it is told to ask for it later, in milliseconds. */
export const PATIENCE = 10_000
/** How long an answer is kept that no window comes for, in milliseconds. */
const KEPT = 3_600_000

/** The answer, or the id by which to ask for it later. */
export type Answered =
  { readonly kind: 'reply'; readonly reply: Reply } | { readonly kind: 'later'; readonly later: string }

/**
 * Answers that take longer than a connection should be held: a host may be slow to be read, a browser opens only six
 * connections to one program, and some give up after five silent minutes.
 */
export interface PendingReplies {
  /** Waits a while for a reply, and keeps the one that takes longer. */
  readonly wait: (replied: Promise<Reply>) => Promise<Answered>
  /** Returns a reply that took longer, once, or `later` while it is awaited; `null` for an unknown id. */
  readonly ask: (later: string) => Answered | null
}

export function createPendingReplies(clock: Clock, log: (message: string) => void): PendingReplies {
  const kept = new Map<string, Answered>()

  const keep = async (later: string, replied: Promise<Reply>): Promise<void> => {
    kept.set(later, { kind: 'later', later })
    try {
      kept.set(later, { kind: 'reply', reply: await replied })
      clock.after(KEPT, () => kept.delete(later))
    } catch (error) {
      kept.delete(later)
      log(`A request that took long failed: ${String(error)}`)
    }
  }

  return {
    wait: (replied) =>
      new Promise((resolve, reject) => {
        const stop = clock.after(PATIENCE, () => {
          const later = randomUUID()
          void keep(later, replied)
          resolve({ kind: 'later', later })
        })
        replied.then((reply) => resolve({ kind: 'reply', reply }), reject).finally(stop)
      }),
    ask: (later) => {
      const answered = kept.get(later) ?? null
      if (answered?.kind === 'reply') kept.delete(later)
      return answered
    },
  }
}
