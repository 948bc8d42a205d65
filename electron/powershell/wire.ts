import { Writable } from 'node:stream'
import { promisify } from 'node:util'
import { gunzip, gunzipSync } from 'node:zlib'
import type { Connection } from './connection.ts'

/** The longest line that is taken in, in characters; a process that writes more without a line end is ended. */
const LINE_LIMIT = 256 * 1024 * 1024

/** Bytes of a packed answer above which unpacking it takes milliseconds. */
const LARGE = 32 * 1024
const gunzipInThread = promisify(gunzip)

const MARKER = '@HV1'

const KINDS = ['hello', 'unopened', 'result', 'progress', 'stuck', 'notBegun'] as const
export type AnswerKind = (typeof KINDS)[number]

/** The server's first line: what is written to it from now on is read by it, and by nobody else. */
export const LISTENING = `${MARKER} listening`

/** One line of the server loop; what it says is still packed. */
export interface PackedAnswer {
  readonly id: number
  readonly kind: AnswerKind
  readonly packed: string
}

/** An answer unpacked. `body` is JSON that nobody has looked at yet, undefined where it was none. */
export interface Answer extends Omit<PackedAnswer, 'packed'> {
  readonly body: unknown
}

/**
 * Strings cross with a `~` in front, because `ConvertFrom-Json` makes dates of strings that look like one
 * (https://learn.microsoft.com/powershell/module/microsoft.powershell.utility/convertfrom-json).
 */
const tagStrings = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? `~${value}` : value

/**
 * The server's first data line: the secret that marks its answers, and where its operations run, with the password of
 * another user. It travels as data because arguments of a command land in the script-block log.
 */
export const firstLine = (
  nonce: string,
  connection: Connection | null,
  password: string | null = null,
): string => {
  const where = connection && { ...connection, password }
  return `#0:${nonce}:${Buffer.from(JSON.stringify(where, tagStrings)).toString('base64')}\n`
}

/** One call as one line of ASCII: whatever the input holds, it is data to PowerShell, and a comment should the server not be listening. */
export const requestLine = (id: number, functionName: string, input: unknown): string =>
  `#${id}:${functionName}:${Buffer.from(JSON.stringify(input, tagStrings)).toString('base64')}\n`

/** Asks the server to stop the call `id`. */
export const cancelLine = (id: number): string => `!${id}\n`

const ANSWER = /^@HV1 (\S+) (\d+) (\w+) ([A-Za-z0-9+/=]+)$/u

const isKind = (text: string | undefined): text is AnswerKind => KINDS.some((kind) => kind === text)

/** The answer a line holds, or `null` when it is noise: without our nonce nothing is ever parsed. */
export function readAnswer(line: string, nonce: string): PackedAnswer | null {
  if (!line.startsWith(`${MARKER} ${nonce} `)) return null
  const [, , id, kind, packed] = ANSWER.exec(line) ?? []
  if (id === undefined || packed === undefined || !isKind(kind)) return null
  return { id: Number(id), kind, packed }
}

/** Unpacks an answer; a large one in another thread, because everything else would wait. */
export function unpack({ id, kind, packed }: PackedAnswer): Answer | Promise<Answer> {
  const bytes = Buffer.from(packed, 'base64')
  const options = { maxOutputLength: LINE_LIMIT }
  const read = (unpacked: Buffer): Answer => ({ id, kind, body: JSON.parse(unpacked.toString('utf8')) })
  const unreadable = (): Answer => ({ id, kind, body: undefined })
  if (bytes.length > LARGE) return gunzipInThread(bytes, options).then(read).catch(unreadable)
  try {
    return read(gunzipSync(bytes, options))
  } catch {
    return unreadable()
  }
}

/**
 * Cuts a stream of text into lines, without their LF or CRLF. Parts of a long line are joined once, at its end.
 * `onFlood` is called instead when a line grows over the limit.
 */
export function lineSplitter(
  onLine: (line: string) => void,
  onFlood: () => void,
  limit = LINE_LIMIT,
): Writable {
  let parts: string[] = []
  let length = 0
  const take = (part: string): void => {
    parts.push(part)
    length += part.length
  }
  const finishLine = (): void => {
    const line = parts.join('')
    parts = []
    length = 0
    onLine(line.endsWith('\r') ? line.slice(0, -1) : line)
  }
  return new Writable({
    decodeStrings: false,
    write(chunk: Buffer | string, _encoding, done) {
      const pieces = chunk.toString().split('\n')
      pieces.forEach((piece, index) => {
        if (index > 0) finishLine()
        take(piece)
      })
      if (length > limit) {
        parts = []
        length = 0
        onFlood()
      }
      done()
    },
  })
}
