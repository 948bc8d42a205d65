import {
  historyBegin,
  historyCommands,
  isAskedFor,
  type HistoryCommand,
  type HistoryPage,
  type HistoryQuery,
} from '../../shared/domain/history.ts'
import { z } from '../../shared/domain/schema.ts'
import { parseJson } from './answer-text.ts'
import {
  endOfLines,
  linesBackwards,
  readLine,
  type PlacedLine,
  type ReadableFile,
} from './lines-backwards.ts'

export interface PageLimits {
  /** How many commands a page has at most. */
  readonly commands: number
  /** Bytes after which a page ends, however few of the commands in them were asked for. */
  readonly bytes: number
  /** Bytes that are read at once. */
  readonly chunk?: number
}

/** About 10,000 commands are looked through for a page. */
const LIMITS: PageLimits = { commands: 100, bytes: 8 * 1024 * 1024 }

const place = z.number().int().nonnegative()
/** Where a page begins, and the lines behind it of commands that begin before it. */
const position = z.object({ before: place, held: z.array(z.tuple([place, place])).max(10_000) })

interface Line extends Omit<PlacedLine, 'text'> {
  readonly value: unknown
}

const endLine = z.looseObject({ what: z.literal('end'), id: z.string() })
const beginLine = historyBegin.extend({ what: z.literal('begin') })

/** Puts lines together into commands, where they come from the last to the first. */
function commandsBackwards() {
  /** Ends and steps that have come, by the id of what they are of. */
  const held = new Map<string, Line[]>()
  const hold = (of: string, lines: readonly Line[]): void =>
    void held.set(of, [...(held.get(of) ?? []), ...lines])
  const letGo = (of: string): readonly Line[] => {
    const lines = held.get(of) ?? []
    held.delete(of)
    return lines
  }
  return {
    held: (): readonly Line[] => [...held.values()].flat().toSorted((a, b) => b.at - a.at),
    /** Returns the command that begins with the line; `null` for another line, and `unread` for one that is none. */
    take: (line: Line): HistoryCommand | null | 'unread' => {
      const end = endLine.safeParse(line.value)
      if (end.success) {
        hold(end.data.id, [line])
        return null
      }
      const begin = beginLine.safeParse(line.value)
      if (!begin.success) return 'unread'
      const { id, partOf } = begin.data
      const lines = [line, ...letGo(id)]
      if (partOf !== null) {
        hold(partOf, lines)
        return null
      }
      const inOrder = lines.toSorted((a, b) => a.at - b.at).map(({ value }) => value)
      return historyCommands(inOrder)[0] ?? null
    },
  }
}

/**
 * Reads a page of the history in a file that has `size` bytes by now; lines that are appended meanwhile are in none. In
 * memory are the page, the line at hand, and those of commands that were under way when the page's last one began.
 */
export async function readHistory(
  handle: ReadableFile,
  size: number,
  { from, filter }: HistoryQuery,
  limits = LIMITS,
): Promise<HistoryPage> {
  const asked = from === null ? null : position.safeParse(parseJson(from)).data
  // What no page has named leads nowhere.
  if (asked === undefined) return { commands: [], next: null, isTorn: false, unread: 0 }
  const end = asked ? Math.min(asked.before, size) : await endOfLines(handle, size)
  const { take, held } = commandsBackwards()
  for (const [at, to] of asked?.held ?? [])
    take({ at, to, value: parseJson((await readLine(handle, at, to)) ?? '') })

  const commands: HistoryCommand[] = []
  let unread = 0
  let before = 0
  for await (const { at, to, text } of linesBackwards(handle, end, limits.chunk)) {
    const taken = text === '' ? null : take({ at, to, value: parseJson(text ?? '') })
    if (taken === 'unread') unread += 1
    else if (taken && isAskedFor(taken, filter)) commands.push(taken)
    before = at
    if (commands.length === limits.commands || end - at > limits.bytes) break
  }
  const next = { before, held: held().map(({ at, to }) => [at, to]) }
  return {
    commands,
    next: before === 0 ? null : JSON.stringify(next),
    isTorn: asked === null && end < size,
    unread,
  }
}
