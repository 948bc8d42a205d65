import { chmod, rm, stat } from 'node:fs/promises'
import { createServer, connect, type Server } from 'node:net'
import { join } from 'node:path'
import { wait, type Clock } from '../../shared/domain/clock.ts'
import { words } from '../../shared/words/words.ts'
import { errorReason, hasCode } from './error-reason.ts'
import { marked } from './lock-mark.ts'
import { PRIVATE } from './open-file.ts'
import type { OwnRights } from './own-rights.ts'
import { linkTo, parseLink, type PanelLink } from './panel-link.ts'
import { pipeName } from './pipe-name.ts'

/** The facts that a process brings to its folder. */
export interface LockPorts {
  readonly clock: Clock
  /** Called each time another process asks, with what it wants to be shown. */
  readonly onOpen: (link: PanelLink | null) => void
  readonly link?: PanelLink | null
  /** Another process that is known to have others is not shown this one's window, but told so. */
  readonly rights?: OwnRights
  /** Whether this process, once it is the owner, has been asked to make way for one with other rights. */
  readonly isLeaving?: () => boolean
}

/** The result of asking to be the one process of a data folder. */
export type InstanceLock =
  | { readonly kind: 'owned'; readonly release: () => Promise<void> }
  /** Another process has it, and has been asked to open a window. */
  | { readonly kind: 'taken' }

/**
 * All that may be said over the lock, alone, with the asker's rights where they are known, or with a link to show: no
 * secret crosses it, and whoever says it only makes the owner open a window and select something in it.
 */
const WORD = 'open'
const LINE = /^open(?: (?<rights>elevated|usual))?(?: (?<link>checkpoint-panel:.+))?$/u
const LINE_LIMIT = 1_100

const spokenRights = (rights: OwnRights = 'unknown'): 'elevated' | 'usual' | null => {
  if (rights === 'unknown') return null
  return rights === 'elevated' ? 'elevated' : 'usual'
}

const lineOf = ({ link = null, rights }: LockPorts): string =>
  `${[WORD, spokenRights(rights), link && linkTo(link)].filter(Boolean).join(' ')}\n`

interface Asked {
  readonly link: PanelLink | null
  readonly rights: string | null
}

/** Reads a whole line; returns `null` where it is no word of ours. */
function readLine(line: string): Asked | null {
  const found = LINE.exec(line)
  if (!found) return null
  const { link: text, rights = null } = found.groups ?? {}
  const link = text === undefined ? null : parseLink(text)
  return text !== undefined && link === null ? null : { link, rights }
}

/** The owner's answer to a word of ours: it has opened a window, it has other rights, or it is about to make way. */
const answers = ['ok', 'other rights', 'leaving'] as const
type Answer = (typeof answers)[number]

function answerTo({ rights }: Asked, ports: LockPorts): Answer {
  const own = spokenRights(ports.rights)
  if (rights === null || own === null || rights === own) return 'ok'
  return ports.isLeaving?.() === true ? 'leaving' : 'other rights'
}

const TURN = 50
const TURNS = 300
const ANSWER_LIMIT = 5000

/** On Windows a pipe ends with its process and cannot be stale; elsewhere a socket in the folder, for its owner only. */
const lockPath = (folder: string, clock: Clock): Promise<string> =>
  process.platform === 'win32' ? pipeName(folder, clock) : Promise.resolve(join(folder, 'lock'))

function listen(path: string, ports: LockPorts): Promise<Server | null> {
  const server = createServer((socket) => {
    let said = ''
    socket.setTimeout(2000, () => socket.destroy())
    socket.on('error', () => socket.destroy())
    socket.setEncoding('latin1').on('data', (part: string) => {
      said += part
      const end = said.indexOf('\n')
      if (end < 0 && said.length < LINE_LIMIT && (said.startsWith(WORD) || WORD.startsWith(said))) return
      const asked = end === said.length - 1 ? readLine(said.slice(0, end)) : null
      if (asked === null) {
        socket.destroy()
        return
      }
      const answer = answerTo(asked, ports)
      socket.end(`${answer}\n`)
      if (answer === 'ok') ports.onOpen(asked.link)
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

/** Returns a living owner's answer to our word; `null` where nobody listens. Rejects with `OtherRights` where it has others. */
function askToOpen(path: string, ports: LockPorts): Promise<Answer | null> {
  return new Promise((done, reject) => {
    const socket = connect(path)
    const stop = ports.clock.after(ANSWER_LIMIT, () => {
      socket.destroy(new Error('the process that holds it does not answer'))
    })
    let said = ''
    socket.on('connect', () => socket.write(lineOf(ports)))
    socket.setEncoding('latin1').on('data', (part: string) => {
      said += part
      const answer = answers.find((one) => said.startsWith(`${one}\n`))
      if (answer === undefined && said.length < LINE_LIMIT) return
      if (answer === 'other rights') reject(new OtherRights())
      else done(answer ?? null)
      socket.destroy()
    })
    socket.on('error', (error) => {
      if (hasCode(error, 'ECONNREFUSED', 'ENOENT', 'ECONNRESET', 'EPIPE')) done(null)
      // Windows lets only Administrators write to a pipe that an elevated process made.
      else reject(hasCode(error, 'EPERM', 'EACCES') ? new OtherRights() : error)
    })
    socket.on('close', () => {
      stop()
      done(null)
    })
  })
}

/**
 * Removes the socket of a process that is gone, unless somebody answers on it after all. Two that start at once
 * must not remove each other's new socket: only the holder of the mark may, and only what stays silent twice,
 * for a socket that was bound a moment ago does not listen yet.
 */
const takeOver = (path: string, ports: LockPorts): Promise<Answer | 'freed' | null> =>
  marked(`${path}.taking`, ports.clock, async () => {
    const first = await askToOpen(path, ports)
    if (first !== null) return first
    await wait(ports.clock, TURN)
    const second = await askToOpen(path, ports)
    if (second !== null) return second
    const left = await stat(path).catch(() => null)
    if (left && !left.isSocket()) throw new Error(`${path} is something else`)
    await rm(path, { force: true })
    return 'freed'
  })

async function acquire(path: string, ports: LockPorts): Promise<InstanceLock> {
  let answer: Answer | 'freed' | null = null
  for (let turn = 0; turn < TURNS; turn++) {
    const server = await listen(path, ports)
    if (server) return owned(path, server)
    answer = (await askToOpen(path, ports)) ?? (await takeOver(path, ports))
    if (answer === 'ok') return { kind: 'taken' }
    if (answer !== 'freed') await wait(ports.clock, TURN)
  }
  if (answer === 'leaving') throw new OtherRights()
  throw new Error('its lock is neither free nor answered')
}

/**
 * Makes this process the only one of `folder`, or asks the one that is to open a window and show `link` in it. Rejects,
 * in words for the user, where neither can be done, such as in a folder that cannot be written, or where the one that is
 * has other rights.
 */
export async function acquireInstanceLock(folder: string, ports: LockPorts): Promise<InstanceLock> {
  try {
    return await acquire(await lockPath(folder, ports.clock), ports)
  } catch (error) {
    if (error instanceof OtherRights)
      throw new Error(words.terminalWords.otherRights(folder), { cause: error })
    throw new Error(words.terminalWords.lockFailed(folder, errorReason(error)), { cause: error })
  }
}
