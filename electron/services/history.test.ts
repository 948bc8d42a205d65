import { noticeText } from '../../shared/words/notices.ts'
import { makeFailure } from '../../shared/domain/failure.ts'
import { mkdir, mkdtemp, open as openAny, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { virtualClock } from '../../shared/domain/clock.ts'
import type { HistoryBegin } from '../../shared/domain/history.ts'
import { openHistory, type OpenedHistory } from './history.ts'

const clock = virtualClock(Date.UTC(2026, 2, 15, 9, 12, 41, 123))
const aside = 'history.damaged-20260315T091241123Z.jsonl'

let folder: string
let opened: OpenedHistory[]
const file = (name = 'history.jsonl'): string => join(folder, name)

/** The history, and what is told of its file in words. */
async function open() {
  const history = await openHistory(folder, clock)
  opened.push(history)
  return { ...history, told: history.told.map(noticeText) }
}

const begin = (id: string): HistoryBegin => ({
  id,
  partOf: null,
  at: 1,
  hostId: 'demo',
  command: 'startVirtualMachine',
  vmId: '00000000-0000-0000-0000-000000000001',
  vmName: 'SRV-01\n"\u202e',
  input: { hostId: 'demo' },
})

async function lines(): Promise<unknown[]> {
  const text = await readFile(file(), 'utf8')
  expect(text.endsWith('\n')).toBe(true)
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as unknown)
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'panel-'))
  opened = []
})
afterEach(async () => {
  await Promise.all(opened.map((history) => history.close()))
  await rm(folder, { recursive: true })
})

test('has a line on disk when begin resolves and another when end does, each whole whatever a name holds', async () => {
  const { history, told } = await open()
  await history.begin(begin('a'))
  expect(await lines()).toEqual([{ v: 1, what: 'begin', ...begin('a') }])
  await history.end({ id: 'a', at: 2, outcome: 'failed', failure: makeFailure('Busy', '', {}) })
  expect(await lines()).toHaveLength(2)
  expect(told).toEqual([])
})

test('names the account that gave a command, in the file and read back', async () => {
  const history = await openHistory(folder, clock, 'CONTOSO\\eve')
  opened.push(history)
  await history.history.begin(begin('a'))
  expect(await lines()).toEqual([{ v: 1, what: 'begin', user: 'CONTOSO\\eve', ...begin('a') }])
  const { commands } = await history.history.read({ from: null, filter: {} })
  expect(commands).toMatchObject([{ id: 'a', user: 'CONTOSO\\eve' }])
})

test('keeps every line whole and in order when many are written at once', async () => {
  const { history } = await open()
  const ids = Array.from({ length: 50 }, (_, index) => `id-${index}`)
  await Promise.all(ids.map((id) => history.begin(begin(id))))
  expect(await lines()).toMatchObject(ids.map((id) => ({ id })))
})

test('goes on after the lines of earlier runs', async () => {
  const first = await open()
  await first.history.begin(begin('a'))
  await first.history.end({ id: 'a', at: 2, outcome: 'succeeded' })
  const second = await open()
  await second.history.begin(begin('b'))
  expect(await lines()).toMatchObject([{ id: 'a' }, { id: 'a' }, { id: 'b' }])
  expect(second.told).toEqual([])
})

test('tells once which command an earlier run began and never saw the end of, and what to look at', async () => {
  const first = await open()
  const target = { name: 'Pre-patch' }
  await first.history.begin({ ...begin('a'), command: 'applyCheckpoint', input: { expected: { target } } })
  await first.history.begin({ ...begin('b'), partOf: 'a', command: 'createCheckpoint' })
  await first.history.begin({ ...begin('c'), command: 'saveVirtualMachine' })
  await first.history.end({ id: 'c', at: 2, outcome: 'failed' })
  const second = await open()
  expect(second.told).toEqual([
    expect.stringMatching(
      /Applying "Pre-patch" to SRV-01<U\+000A>"<U\+202E>, begun .+1970.+ Look at the checkpoints/u,
    ),
  ])
  expect((await lines()).slice(4)).toEqual(
    ['a', 'b'].map((id) => ({ v: 1, what: 'end', id, at: clock.now(), outcome: 'unknown' })),
  )
  expect((await open()).told).toEqual([])
})

test('finds a command without an end before the line that a crash tore', async () => {
  const first = await open()
  await first.history.begin(begin('a'))
  await writeFile(file(), '{"v":1,"what":"e', { flag: 'a' })
  const { told } = await open()
  expect(told).toEqual([expect.stringContaining('last line'), expect.stringContaining('Starting SRV-01')])
})

test('is read back, with what is written while it is open, and what an earlier run wrote', async () => {
  const first = await open()
  await first.history.begin(begin('a'))
  await first.history.end({ id: 'a', at: 2, outcome: 'failed', failure: makeFailure('Busy', '', {}) })
  const { history } = await open()
  await history.begin(begin('b'))
  await history.begin({ ...begin('c'), partOf: 'b' })
  const page = await history.read({ from: null, filter: {} })
  expect(page).toMatchObject({
    commands: [
      { id: 'b', end: null, steps: [{ id: 'c', end: null }] },
      { id: 'a', end: { outcome: 'failed', failure: { kind: 'Busy' } }, steps: [] },
    ],
    next: null,
    isTorn: false,
    unread: 0,
  })
})

test('is read without the line that a crash has left unfinished, and says so', async () => {
  const { history } = await open()
  await history.begin(begin('a'))
  await writeFile(file(), '{"v":1,"what":"e', { flag: 'a' })
  expect(await history.read({ from: null, filter: {} })).toMatchObject({
    commands: [{ id: 'a' }],
    isTorn: true,
    unread: 0,
  })
})

test('has nothing to be read where there is no file, and says where the file cannot be read', async () => {
  const { history } = await open()
  await rm(file())
  const query = { from: null, filter: {} }
  expect(await history.read(query)).toEqual({ commands: [], next: null, isTorn: false, unread: 0 })
  await mkdir(file())
  await expect(history.read(query)).rejects.toMatchObject({
    name: 'HostError',
    failure: { kind: 'HistoryUnreadable', subject: { file: file() }, reason: 'not a file' },
  })
})

test.skipIf(process.platform === 'win32')('writes a file for its owner only', async () => {
  await open()
  expect((await stat(file())).mode & 0o777).toBe(0o600)
})

test.each([
  ['half a line', '{"v":1,"what":"be'],
  ['a line that is no JSON', 'nonsense\n'],
  ['zeros after a power cut', '\0'.repeat(5000)],
  ['a long half line', `{"v":1,"input":"${'x'.repeat(200_000)}`],
])('cuts off %s at the end, keeps it beside the history, and says which file', async (_what, tail) => {
  const before = await open()
  await before.history.begin(begin('a'))
  await before.history.end({ id: 'a', at: 2, outcome: 'succeeded' })
  await writeFile(file(), tail, { flag: 'a' })
  const { history, told } = await open()
  expect(told).toEqual([expect.stringContaining(aside)])
  expect(told[0]).toContain('last line')
  expect(await readFile(file(aside), 'utf8')).toBe(tail)
  await history.begin(begin('b'))
  expect(await lines()).toMatchObject([{ id: 'a' }, { id: 'a' }, { id: 'b' }])
})

test('cuts off the only line when that is torn', async () => {
  await writeFile(file(), '{"v":1')
  const { history, told } = await open()
  expect(told).toHaveLength(1)
  await history.begin(begin('a'))
  expect(await lines()).toHaveLength(1)
})

test.each([
  ['a file that is no history', 'one\ntwo\nthree\n'],
  ['a database', `SQLite format 3\n${'\0'.repeat(1000)}\n\n`],
])('sets %s aside as a whole, and begins a new history', async (_what, text) => {
  await writeFile(file(), text)
  const { history, told } = await open()
  expect(told).toEqual([expect.stringContaining(aside)])
  expect(told[0]).toContain('A new one')
  expect(await readFile(file(aside), 'utf8')).toBe(text)
  await history.begin(begin('a'))
  expect(await lines()).toHaveLength(1)
})

test('sets aside even a folder that stands in its place', async () => {
  await mkdir(file())
  const { history, told } = await open()
  expect(told).toEqual([expect.stringContaining(aside)])
  await history.begin(begin('a'))
  expect((await readdir(folder)).toSorted()).toEqual([aside, 'history.jsonl'])
})

test('starts where no history can be written, says so, and lets no command begin until one can', async () => {
  await rm(folder, { recursive: true })
  const { history, told } = await open()
  expect(told).toEqual([expect.stringMatching(/history\.jsonl cannot be written \(ENOENT\)/)])
  await expect(history.begin(begin('a'))).rejects.toMatchObject({
    name: 'HostError',
    failure: { kind: 'HistoryUnavailable', reason: 'ENOENT' },
  })
  await mkdir(folder)
  await history.begin(begin('b'))
  expect(await lines()).toMatchObject([{ id: 'b' }])
})

test.skipIf(process.platform !== 'linux')(
  'lets no command begin on a full disk (only Linux has a file that is one)',
  async () => {
    const full = await openHistory(folder, clock, null, () => openAny('/dev/full', 'a+'))
    opened.push(full)
    const { history, told } = full
    expect(told).toEqual([])
    await expect(history.begin(begin('a'))).rejects.toMatchObject({
      failure: { kind: 'HistoryUnavailable', reason: 'ENOSPC' },
    })
  },
)
