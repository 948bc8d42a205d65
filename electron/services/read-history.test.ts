import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeFailure } from '../../shared/domain/failure.ts'
import {
  historyCommands,
  isAskedFor,
  type HistoryBegin,
  type HistoryCommand,
  type HistoryEnd,
  type HistoryFilter,
} from '../../shared/domain/history.ts'
import type { ReadableFile } from './lines-backwards.ts'
import { readHistory, type PageLimits } from './read-history.ts'

const begin = (id: string, part: Partial<HistoryBegin> = {}) => ({
  v: 1,
  what: 'begin',
  id,
  partOf: null,
  at: 1,
  hostId: 'demo',
  command: 'startVirtualMachine',
  vmId: 'vm',
  vmName: 'SRV-ä€😀',
  input: {},
  ...part,
})
const end = (id: string, outcome: HistoryEnd['outcome'] = 'succeeded') => ({
  v: 1,
  what: 'end',
  id,
  at: 2,
  outcome,
})
const textOf = (lines: readonly object[]): Buffer =>
  Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join(''))

/** A file of these bytes, and the most and all that was read of it. */
function fileOf(size: number, copy: (into: Buffer, from: number) => void) {
  const read = { most: 0, all: 0 }
  const handle = {
    read: async (into: Buffer, _offset: number, length: number, from: number) => {
      const bytesRead = Math.max(0, Math.min(length, size - from))
      read.most = Math.max(read.most, length)
      read.all += bytesRead
      copy(into.subarray(0, bytesRead), from)
      return { bytesRead, buffer: into }
    },
    // Of the many forms of `FileHandle.read` the reader uses this one.
  } as unknown as ReadableFile
  return { handle, size, read }
}
const bytesOf = (bytes: Buffer) =>
  fileOf(bytes.length, (into, from) => void bytes.copy(into, 0, from, from + into.length))

/** Reads page after page to the end. */
async function readAll(
  { handle, size }: Pick<ReturnType<typeof fileOf>, 'handle' | 'size'>,
  limits?: PageLimits,
  filter: HistoryFilter = {},
) {
  const commands: HistoryCommand[] = []
  const pages: number[] = []
  let isTorn = false
  let unread = 0
  let from: string | null = null
  do {
    const page = await readHistory(handle, size, { from, filter }, limits)
    commands.push(...page.commands)
    pages.push(page.commands.length)
    isTorn ||= page.isTorn
    unread += page.unread
    from = page.next
  } while (from !== null)
  return { commands, pages, isTorn, unread }
}

/** The lines of commands that run beside each other, some of them with steps, some without an end, one line after another. */
const histories = fc
  .array(
    fc.record({
      steps: fc.nat(2),
      outcome: fc.constantFrom('succeeded', 'failed', 'unknown', null),
      isSettledLater: fc.boolean(),
    }),
    { maxLength: 8 },
  )
  .chain((commands) => {
    const written = commands.map(({ steps, outcome, isSettledLater }, index) => {
      const id = `c${index}`
      const ofSteps = Array.from({ length: steps }, (_, step) => [
        begin(`${id}s${step}`, { partOf: id, command: 'createCheckpoint' }),
        end(`${id}s${step}`),
      ]).flat()
      const ends = outcome === null ? [] : [end(id, outcome)]
      const settled = isSettledLater && outcome === 'unknown' ? [end(id, 'failed')] : []
      return [begin(id, { at: index, vmId: `vm${index % 2}` }), ...ofSteps, ...ends, ...settled]
    })
    // Whose line comes next: where that command has none left, the next one that has.
    const count = written.flat().length
    return fc.array(fc.nat(7), { minLength: count, maxLength: count }).map((turns) => {
      const left = written.map((lines) => [...lines])
      return turns.flatMap((turn) => {
        const having = left.filter((lines) => lines.length > 0)
        return having[turn % having.length]?.splice(0, 1) ?? []
      })
    })
  })

const limits = fc.record({
  commands: fc.integer({ min: 1, max: 4 }),
  bytes: fc.nat(900),
  chunk: fc.integer({ min: 1, max: 700 }),
})

describe('a history', () => {
  it('is read back page by page as it was written, the newest command first, each with its steps and its last end', async () => {
    await fc.assert(
      fc.asyncProperty(histories, limits, async (lines, some) => {
        const { commands, isTorn, unread } = await readAll(bytesOf(textOf(lines)), some)
        expect(commands).toEqual(historyCommands(lines).toReversed())
        expect([isTorn, unread]).toEqual([false, 0])
      }),
    )
  })

  it('that is cut at any byte is read up to its last whole line, and told to be torn there', async () => {
    const lines = [
      begin('a'),
      begin('b', { vmName: 'SRV-😀' }),
      begin('as', { partOf: 'a' }),
      end('b', 'failed'),
      end('as'),
      end('a'),
      begin('c'),
    ]
    const bytes = textOf(lines)
    for (let cut = 0; cut <= bytes.length; cut++) {
      const left = bytes.subarray(0, cut)
      const whole = left.filter((byte) => byte === 0x0a).length
      const read = await readAll(bytesOf(left), { commands: 1, bytes: 1_000, chunk: 97 })
      expect(read.commands, `cut at ${cut}`).toEqual(historyCommands(lines.slice(0, whole)).toReversed())
      expect(read.isTorn, `cut at ${cut}`).toBe(cut > 0 && left.at(-1) !== 0x0a)
    }
  })

  it('is not kept from being read by a line that is none, and tells of it', async () => {
    const torn = Buffer.from('{"v":1,"what":"beg\n\n')
    const foreign = Buffer.from(`nonsense\n${'\0'.repeat(300)}\n{"what":"newer"}\n`)
    const bytes = Buffer.concat([
      textOf([begin('a')]),
      torn,
      textOf([end('a')]),
      foreign,
      textOf([begin('b')]),
    ])
    const { commands, unread, isTorn } = await readAll(bytesOf(bytes))
    expect(commands).toMatchObject([
      { id: 'b', end: null },
      { id: 'a', end: { outcome: 'succeeded' } },
    ])
    expect([unread, isTorn]).toEqual([4, false])
  })

  it('gives what a filter asks for, on as many pages as it takes', async () => {
    const filters = fc.constantFrom<HistoryFilter>(
      { vmId: 'vm1' },
      { outcome: 'open' },
      { outcome: 'unknown' },
      { since: 2, until: 5 },
      { command: 'createCheckpoint' },
      { hostId: 'other' },
    )
    await fc.assert(
      fc.asyncProperty(histories, limits, filters, async (lines, some, filter) => {
        const { commands } = await readAll(bytesOf(textOf(lines)), some, filter)
        const all = historyCommands(lines).toReversed()
        expect(commands).toEqual(all.filter((command) => isAskedFor(command, filter)))
      }),
    )
  })

  it('holds a failure as it was written', async () => {
    const failure = makeFailure('Lost', 'startVirtualMachine', { vmName: 'SRV-01' }, { applied: 'unknown' })
    const { commands } = await readAll(bytesOf(textOf([begin('a'), { ...end('a', 'unknown'), failure }])))
    expect(commands[0]?.end?.failure).toEqual(failure)
  })

  it.each(['', 'x', '{}', '{"before":-1,"held":[]}', '[1,2]'])('has no page at %j', async (from) => {
    const { handle, size } = bytesOf(textOf([begin('a')]))
    expect(await readHistory(handle, size, { from, filter: {} })).toMatchObject({ commands: [], next: null })
  })

  it('is looked for no further than to its end, wherever a page is said to begin', async () => {
    const { handle, size, read } = bytesOf(textOf([begin('a')]))
    const from = JSON.stringify({
      before: Number.MAX_SAFE_INTEGER,
      held: [
        [9, 3],
        [size, 2 ** 50],
      ],
    })
    expect((await readHistory(handle, size, { from, filter: {} })).commands).toMatchObject([{ id: 'a' }])
    expect(read.most).toBeLessThanOrEqual(64 * 1024)
  })
})

describe('a history of 100,000 commands', () => {
  const COUNT = 100_000
  const LINE = 256
  const padded = (line: object): Buffer => {
    const text = JSON.stringify(line)
    return Buffer.from(`${text.slice(0, -1)}${' '.repeat(LINE - 2 - text.length)} }\n`.slice(-LINE))
  }
  /** Two lines for each command, made when they are read: nothing but what the reader keeps is in memory. */
  const big = () =>
    fileOf(COUNT * 2 * LINE, (into, from) => {
      for (let done = 0; done < into.length;) {
        const at = from + done
        const index = Math.floor(at / LINE)
        const id = `c${Math.floor(index / 2)}`
        const line = padded(index % 2 === 0 ? begin(id, { vmName: 'SRV-01' }) : end(id))
        done += line.copy(into, done, at % LINE)
      }
    })

  it('costs its newest page no more than the bytes of that page', async () => {
    const { handle, size, read } = big()
    const page = await readHistory(handle, size, { from: null, filter: {} })
    expect(page.commands).toHaveLength(100)
    expect(page.commands[0]).toMatchObject({ id: `c${COUNT - 1}`, end: { outcome: 'succeeded' } })
    expect(read.all).toBeLessThanOrEqual(4 * 64 * 1024)
  })

  it('is looked through a part at a time for the one command that is asked for', async () => {
    const { handle, size, read } = big()
    const page = await readHistory(handle, size, { from: null, filter: { outcome: 'failed' } })
    expect([page.commands, page.next === null]).toEqual([[], false])
    expect(read.all).toBeLessThan(9 * 1024 * 1024)
    expect(read.most).toBeLessThanOrEqual(64 * 1024)
  })
})
