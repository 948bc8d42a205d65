import type { FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clock } from '../../shared/domain/clock.ts'
import { HostError, makeFailure } from '../../shared/domain/failure.ts'
import type { HistoryPage, HistoryQuery } from '../../shared/domain/history.ts'
import type { NoticeContent } from '../../shared/domain/notice.ts'
import { serial } from '../../shared/domain/serial.ts'
import type { History } from '../../shared/services/ports.ts'
import { parseJson } from './answer-text.ts'
import { errorReason, hasCode } from './error-reason.ts'
import { interruptedCommands, type InterruptedCommand } from './interrupted-commands.ts'
import { endOfLines } from './lines-backwards.ts'
import { NotAFile, openFile } from './open-file.ts'
import { readHistory } from './read-history.ts'
import { damagedName, setAside, syncFolder, writeSafely } from './safe-files.ts'

const FILE = 'history.jsonl'
const VERSION = 1
/** How much of the end of a history is looked through for commands that never ended; in bytes. */
const LOOK_BACK = 4 * 1024 * 1024

const NOTHING: HistoryPage = { commands: [], next: null, isTorn: false, unread: 0 }

/** A history and what there is to tell about its file. */
export interface OpenedHistory {
  readonly history: History
  readonly told: readonly NoticeContent[]
  readonly close: () => Promise<void>
}

async function readText(handle: FileHandle, from: number, to: number): Promise<string> {
  const bytes = Buffer.alloc(to - from)
  await handle.read(bytes, 0, bytes.length, from)
  return bytes.toString('utf8')
}

const isEntry = (line: string): boolean => {
  const entry = parseJson(line)
  return typeof entry === 'object' && entry !== null && 'v' in entry && 'id' in entry
}

async function readInterrupted(handle: FileHandle): Promise<readonly InterruptedCommand[]> {
  const { size } = await handle.stat()
  return interruptedCommands(await readText(handle, Math.max(0, size - LOOK_BACK), size))
}

class NotAHistory extends Error {}

type Tail =
  | { readonly kind: 'whole' }
  /** Everything before `from` ends in a whole line. */
  | { readonly kind: 'torn'; readonly from: number; readonly text: string }
  | { readonly kind: 'foreign' }

/** Looks at the end of the file: an append that a crash or a power cut interrupted leaves half a line there. */
async function readTail(handle: FileHandle): Promise<Tail> {
  const { size } = await handle.stat()
  if (size === 0) return { kind: 'whole' }
  const [last] = await readText(handle, size - 1, size)
  const from = await endOfLines(handle, last === '\n' ? size - 1 : size)
  const text = await readText(handle, from, size)
  if (last === '\n' && isEntry(text)) return { kind: 'whole' }
  if (from === 0) return { kind: 'torn', from, text }
  const before = await readText(handle, await endOfLines(handle, from - 1), from)
  return isEntry(before) ? { kind: 'torn', from, text } : { kind: 'foreign' }
}

/**
 * The history in `folder`: one line of JSON for each begin and each end, appended and synced to the disk before
 * the call resolves. A torn last line is cut off and kept beside it, a file that is no history is moved aside as
 * a whole, and both are told. So is a command that an earlier run began and never saw the end of; its end is then
 * written as unknown, so that it is told once. Where a line cannot be written the call rejects with `HistoryUnavailable`.
 * `user` is the account that gives the commands, where the system tells it.
 */
export async function openHistory(
  folder: string,
  clock: Clock,
  user: string | null = null,
  openPart: typeof openFile = openFile,
): Promise<OpenedHistory> {
  const file = join(folder, FILE)
  const told: NoticeContent[] = []
  let interrupted: readonly InterruptedCommand[] = []
  let handle: FileHandle | null = null
  let torn = false

  /** Cuts off a torn last line. Windows truncates no file that is open for appending, so this comes before that. */
  async function mend(): Promise<void> {
    const opened = await openPart(file, 'change')
    try {
      const tail = await readTail(opened)
      if (tail.kind === 'whole') {
        interrupted = await readInterrupted(opened)
        return
      }
      if (tail.kind === 'foreign') throw new NotAHistory()
      const aside = await damagedName(clock, file)
      await writeSafely(clock, aside, tail.text)
      await opened.truncate(tail.from)
      await opened.sync()
      told.push({ kind: 'historySetAside', file: aside, part: 'lastLine' })
      interrupted = await readInterrupted(opened)
    } finally {
      await opened.close()
    }
  }

  /** Moves out of the way what is no history or cannot be opened; a full disk, say, is no reason to. */
  async function makeWay(error: unknown): Promise<void> {
    if (hasCode(error, 'ENOENT')) return
    const isForeign = error instanceof NotAHistory || error instanceof NotAFile
    if (!isForeign && !hasCode(error, 'EACCES', 'EPERM')) throw error
    const aside = await setAside(clock, file)
    if (aside.kind === 'stuck') throw error
    told.push({ kind: 'historySetAside', file: aside.to, part: 'all' })
  }

  async function openWhole(): Promise<FileHandle> {
    await mend().catch(makeWay)
    const opened = await openPart(file, 'append')
    await syncFolder(folder)
    return opened
  }

  async function append(entry: object): Promise<void> {
    try {
      handle ??= await openWhole()
      const line = `${torn ? '\n' : ''}${JSON.stringify({ v: VERSION, ...entry })}\n`
      // Until it is known to be whole this line may be half there; the next one then begins on a line of its own.
      torn = true
      await handle.appendFile(line)
      await handle.sync()
      torn = false
    } catch (error) {
      throw new HostError(makeFailure('HistoryUnavailable', '', {}, { reason: errorReason(error) }))
    }
  }

  try {
    handle = await openWhole()
  } catch (error) {
    told.push({ kind: 'historyUnwritable', file, reason: errorReason(error) })
  }

  const appends = serial()
  async function read(query: HistoryQuery): Promise<HistoryPage> {
    try {
      const opened = await openPart(file, 'read')
      try {
        // Between two lines, so that what is not whole is what a crash or a full disk has left.
        const { size } = await appends.run(() => opened.stat())
        return await readHistory(opened, size, query)
      } finally {
        await opened.close()
      }
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return NOTHING
      throw new HostError(makeFailure('HistoryUnreadable', '', { file }, { reason: errorReason(error) }))
    }
  }

  const inTurn = (entry: object): Promise<void> => appends.run(() => append(entry))
  for (const { id, partOf, ...command } of interrupted) {
    if (partOf === null) told.push({ kind: 'commandInterrupted', ...command })
    // Where that cannot be written it is told again the next time.
    await inTurn({ what: 'end', id, at: clock.now(), outcome: 'unknown' }).catch(() => undefined)
  }
  return {
    told,
    history: {
      begin: (entry) => inTurn({ what: 'begin', ...(user === null ? {} : { user }), ...entry }),
      end: (entry) => inTurn({ what: 'end', ...entry }),
      read,
    },
    close: async () => {
      await appends.idle()
      await handle?.close()
    },
  }
}
