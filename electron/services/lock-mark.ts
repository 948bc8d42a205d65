import { open, rm, stat } from 'node:fs/promises'
import type { Clock } from '../../shared/domain/clock.ts'
import { hasCode } from './error-reason.ts'
import { PRIVATE } from './open-file.ts'

/** Marked work is a matter of milliseconds; a mark older than this, or from after now, was left by a crash in the middle of it. */
const MARK_LIMIT = 10_000

/** Holds the mark, a file, while `work` runs; `null` where somebody else holds it. */
export async function marked<T>(mark: string, clock: Clock, work: () => Promise<T>): Promise<T | null> {
  try {
    const handle = await open(mark, 'wx', PRIVATE)
    await handle.close()
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error
    const left = await stat(mark).catch(() => null)
    if (left && Math.abs(clock.now() - left.mtimeMs) > MARK_LIMIT) await rm(mark, { force: true })
    return null
  }
  return work().finally(() => rm(mark, { force: true }))
}
