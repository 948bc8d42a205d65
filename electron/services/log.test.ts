import type { EventEmitter } from 'node:events'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { virtualClock } from '../../shared/domain/clock.ts'
import { logUncaught, openLog } from './log.ts'

let folder: string
const clock = virtualClock(Date.UTC(2026, 2, 15))
const read = (): Promise<string> => readFile(join(folder, 'panel.log'), 'utf8')

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'panel-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true })
})

test('writes a line with its time for each message', async () => {
  const log = openLog(folder, clock)
  log('one')
  log('two\nof two lines')
  expect(await read()).toBe('2026-03-15T00:00:00.000Z one\n2026-03-15T00:00:00.000Z two\n    of two lines\n')
})

test('keeps no secret that finds its way into a message', async () => {
  const secret = 'x'.repeat(43)
  openLog(folder, clock)(`/#token=${secret} checkpoint-panel.1, key.${secret} Bearer ${secret}`)
  expect(await read()).not.toContain(secret)
})

test('begins anew at the start after it has grown large, and keeps the old one', async () => {
  await writeFile(join(folder, 'panel.log'), 'x'.repeat(1024 * 1024 + 1))
  openLog(folder, clock)('new')
  expect(await read()).toMatch(/ new\n$/)
  expect((await readdir(folder)).toSorted()).toEqual(['panel.log', 'panel.log.1'])
})

test('begins anew while it is written too, and keeps the last three', async () => {
  const log = openLog(folder, clock)
  for (const letter of 'abcde') log(letter.repeat(1024 * 1024))
  log('new')
  expect(await read()).toMatch(/Z new\n$/)
  const old = await Promise.all(
    [1, 2, 3].map(async (number) => (await readFile(join(folder, `panel.log.${number}`), 'utf8')).at(-2)),
  )
  expect(old).toEqual(['e', 'd', 'c'])
  expect(await readdir(folder)).toHaveLength(4)
})

test('says every line to who listens, without its secrets', () => {
  const lines: string[] = []
  const secret = 'x'.repeat(43)
  openLog(folder, clock, (line) => lines.push(line))(`Bearer ${secret}`)
  expect(lines).toEqual(['2026-03-15T00:00:00.000Z Bearer ***\n'])
})

test('an error of a terminal that is gone is no more news, so that telling of it has an end', () => {
  const told: string[] = []
  // Typed more widely than Node's own words for it, which are by event.
  const emitter: EventEmitter = process
  const names = ['uncaughtException', 'unhandledRejection']
  const before = new Map(names.map((name) => [name, emitter.listeners(name)]))
  try {
    logUncaught((message) => told.push(message))
    process.stderr.emit('error', new Error('write EPIPE'))
    process.emit('uncaughtException', new Error('a mistake'))
  } finally {
    for (const name of names) {
      emitter.removeAllListeners(name)
      for (const listener of before.get(name) ?? []) emitter.on(name, listener as () => void)
    }
    process.stderr.removeAllListeners('error')
  }
  expect(told).toEqual([expect.stringMatching(/^Uncaught: Error: a mistake/u)])
})
