import type { FileHandle } from 'node:fs/promises'

const LF = 0x0a
const CHUNK = 64 * 1024
/** The longest line that is read, in bytes: some ten times what a request may hold. */
const LINE_LIMIT = 16 * 1024 * 1024

/** The part of an opened file that is used here. */
export type ReadableFile = Pick<FileHandle, 'read'>

/** A line of a file, without its end. */
export interface PlacedLine {
  /** Where it begins in the file, in bytes. */
  readonly at: number
  /** Where the next one begins. */
  readonly to: number
  /** `null` for a line that is too long to be read. */
  readonly text: string | null
}

/** Reads a part of a file; it holds fewer bytes where the file ends before `to`. */
async function readPart(handle: ReadableFile, from: number, to: number): Promise<Buffer> {
  const part = Buffer.alloc(to - from)
  const { bytesRead } = await handle.read(part, 0, part.length, from)
  return part.subarray(0, bytesRead)
}

/** Reads the line that stands at this place. */
export const readLine = async (handle: ReadableFile, at: number, to: number): Promise<string | null> =>
  to < at || to - at > LINE_LIMIT ? null : (await readPart(handle, at, to)).toString('utf8')

/** Where the last line before `end` ends: behind its LF, or 0 where there is none. */
export async function endOfLines(handle: ReadableFile, end: number): Promise<number> {
  for (let to = end; to > 0; to -= CHUNK) {
    const from = Math.max(0, to - CHUNK)
    const lf = (await readPart(handle, from, to)).lastIndexOf(LF)
    if (lf >= 0) return from + lf + 1
  }
  return 0
}

/**
 * Reads lines from the last to the first of those that end at `end`, where a line has to end. Of the file no more is in
 * memory than a line and a chunk, in bytes.
 */
export async function* linesBackwards(
  handle: ReadableFile,
  end: number,
  chunk = CHUNK,
): AsyncGenerator<PlacedLine> {
  /** The part of the line at hand that was read already. */
  let rest: Buffer[] = []
  let length = 0
  /** The LF at the end of the line at hand. */
  let lf = end - 1
  const take = (part: Buffer): void => {
    length += part.length
    rest = length > LINE_LIMIT ? [] : [part, ...rest]
  }
  const line = (at: number): PlacedLine => {
    const text = length > LINE_LIMIT ? null : Buffer.concat(rest).toString('utf8')
    const placed = { at, to: lf + 1, text }
    rest = []
    length = 0
    return placed
  }
  for (let to = lf; to > 0; to -= chunk) {
    const from = Math.max(0, to - chunk)
    const part = await readPart(handle, from, to)
    let stop = part.length
    for (let before = part.lastIndexOf(LF); before >= 0; before = part.subarray(0, stop).lastIndexOf(LF)) {
      take(part.subarray(before + 1, stop))
      yield line(from + before + 1)
      lf = from + before
      stop = before
    }
    take(part.subarray(0, stop))
  }
  if (end > 0) yield line(0)
}
