import { createHash } from 'node:crypto'
import { chmod, open, rm, stat } from 'node:fs/promises'
import { createServer, connect, type Server } from 'node:net'
import { join, resolve } from 'node:path'
import { wait, type Clock } from '../../shared/domain/clock.ts'
import { terminalWords } from '../../shared/words/program.ts'
import { errorReason, hasCode } from './error-reason.ts'
import { linkTo, parseLink, type PanelLink } from './panel-link.ts'
import { PRIVATE } from './safe-files.ts'

/** Called each time another process asks, with what it wants to be shown. */
type OnOpen = (link: PanelLink | null) => void

/** What came of asking to be the one process of a data folder. */
export type InstanceLock =
  | { readonly kind: 'owned'; readonly release: () => Promise<void> }
  /** Another process has it, and has been asked to open a window. */
  | { readonly kind: 'taken' }

/**
 * All that may be said over the lock, alone or with a link to show: no secret crosses it, and whoever says it only
 * makes the owner open a window and select something in it.
 */
const WORD = 'open'
const LINE_LIMIT = 1_100
const wordWith = (link: PanelLink | null): string => `${WORD}${link === null ? '' : ` ${linkTo(link)}`}\n`

/** What a whole line asks for; `null` where it is no word of ours. */
function readWord(line: string): { readonly link: PanelLink | null } | null {
  if (line === WORD) return { link: null }
  const link = line.startsWith(`${WORD} `) ? parseLink(line.slice(WORD.length + 1)) : null
  return link && { link }
}
const TURN = 50
const TURNS = 300
/** A takeover is a matter of milliseconds; a mark older than this, or from after now, was left by a crash in the middle of one. */
const TAKEOVER_LIMIT = 10_000
const ANSWER_LIMIT = 5000

/** On Windows a pipe ends with its process and cannot be stale; elsewhere a socket in the folder, for its owner only. */
function lockPath(folder: string): string {
  if (process.platform !== 'win32') return join(folder, 'lock')
  const name = createHash('sha256').update(resolve(folder).toLowerCase()).digest('hex').slice(0, 32)
  return `\\\\.\\pipe\\checkpoint-panel-${name}`
}

function listen(path: string, onOpen: OnOpen): Promise<Server | null> {
  const server = createServer((socket) => {
    let said = ''
    socket.setTimeout(2000, () => socket.destroy())
    socket.on('error', () => socket.destroy())
    socket.setEncoding('latin1').on('data', (part: string) => {
      said += part
      const end = said.indexOf('\n')
      if (end < 0 && said.length < LINE_LIMIT && (said.startsWith(WORD) || WORD.startsWith(said))) return
      const word = end === said.length - 1 ? readWord(said.slice(0, end)) : null
      if (word === null) {
        socket.destroy()
        return
      }
      socket.end('ok\n')
      onOpen(word.link)
    })
  })
  return new Promise((done, reject) => {
    server.once('error', (error) => {
      // A pipe that is another process's is "access denied" on Windows.
      if (hasCode(error, 'EADDRINUSE', ...(process.platform === 'win32' ? ['EACCES'] : []))) done(null)
      else reject(error)
    })
    server.listen(path, () => {
      done(server)
    })
  })
}

async function owned(path: string, server: Server): Promise<InstanceLock> {
  if (process.platform !== 'win32') await chmod(path, PRIVATE)
  return {
    kind: 'owned',
    release: () =>
      new Promise((done) => {
        server.close(() => {
          done()
        })
      }),
  }
}

/** The owner may not be spoken to: it was started by somebody else, or with other rights, such as as administrator. */
class OtherRights extends Error {}

/** Whether a living owner took the word; `false` where nobody listens. Rejects with `OtherRights` where one may not be asked. */
function askToOpen(path: string, clock: Clock, link: PanelLink | null): Promise<boolean> {
  return new Promise((done, reject) => {
    const socket = connect(path)
    const stop = clock.after(ANSWER_LIMIT, () => {
      socket.destroy(new Error('the process that holds it does not answer'))
    })
    socket.on('connect', () => socket.write(wordWith(link)))
    socket.on('data', () => {
      done(true)
      socket.destroy()
    })
    socket.on('error', (error) => {
      if (hasCode(error, 'ECONNREFUSED', 'ENOENT', 'ECONNRESET', 'EPIPE')) done(false)
      // Windows lets only Administrators write to a pipe that an elevated process made.
      else reject(hasCode(error, 'EPERM', 'EACCES') ? new OtherRights() : error)
    })
    socket.on('close', () => {
      stop()
      done(false)
    })
  })
}

/** Holds the mark while `work` runs; `null` where somebody else holds it. */
async function marked<T>(mark: string, clock: Clock, work: () => Promise<T>): Promise<T | null> {
  try {
    const handle = await open(mark, 'wx', PRIVATE)
    await handle.close()
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error
    const left = await stat(mark).catch(() => null)
    if (left && Math.abs(clock.now() - left.mtimeMs) > TAKEOVER_LIMIT) await rm(mark, { force: true })
    return null
  }
  return work().finally(() => rm(mark, { force: true }))
}

/**
 * Removes the socket of a process that is gone, unless somebody answers on it after all. Two that start at once
 * must not remove each other's new socket: only the holder of the mark may, and only what stays silent twice,
 * for a socket that was bound a moment ago does not listen yet.
 */
const takeOver = (path: string, clock: Clock, link: PanelLink | null): Promise<'taken' | 'freed' | null> =>
  marked(`${path}.taking`, clock, async () => {
    if (await askToOpen(path, clock, link)) return 'taken'
    await wait(clock, TURN)
    if (await askToOpen(path, clock, link)) return 'taken'
    const left = await stat(path).catch(() => null)
    if (left && !left.isSocket()) throw new Error(`${path} is something else`)
    await rm(path, { force: true })
    return 'freed'
  })

async function acquire(
  path: string,
  clock: Clock,
  onOpen: OnOpen,
  link: PanelLink | null,
): Promise<InstanceLock> {
  for (let turn = 0; turn < TURNS; turn++) {
    const server = await listen(path, onOpen)
    if (server) return owned(path, server)
    if (await askToOpen(path, clock, link)) return { kind: 'taken' }
    const outcome = await takeOver(path, clock, link)
    if (outcome === 'taken') return { kind: 'taken' }
    if (outcome === null) await wait(clock, TURN)
  }
  throw new Error('its lock is neither free nor answered')
}

/**
 * Makes this process the only one of `folder`, or asks the one that is to open a window and show `link` in it. `onOpen` is called each
 * time another process asks. Rejects, in words for the user, where neither can be done, such as in a folder that
 * cannot be written.
 */
export async function acquireInstanceLock(
  folder: string,
  clock: Clock,
  onOpen: OnOpen,
  link: PanelLink | null = null,
): Promise<InstanceLock> {
  try {
    return await acquire(lockPath(folder), clock, onOpen, link)
  } catch (error) {
    if (error instanceof OtherRights) throw new Error(terminalWords.otherRights(folder), { cause: error })
    throw new Error(terminalWords.lockFailed(folder, errorReason(error)), { cause: error })
  }
}
