import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { virtualClock } from '../../shared/domain/clock.ts'
import { setAside, tidyUnfinished } from './safe-files.ts'

const clock = virtualClock(Date.UTC(2026, 2, 15, 9, 12, 41, 123))

let folder: string
const file = (name: string): string => join(folder, name)

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'panel-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true })
})

test('what is set aside never takes the place of what was set aside in the same moment', async () => {
  const kept: string[] = []
  for (const text of ['first', 'second', 'third']) {
    await writeFile(file('settings.json'), text)
    const aside = await setAside(clock, file('settings.json'))
    if (aside.kind === 'moved') kept.push(await readFile(aside.to, 'utf8'))
  }
  expect(kept).toEqual(['first', 'second', 'third'])
  expect((await readdir(folder)).toSorted()).toEqual([
    'settings.damaged-20260315T091241123Z-2.json',
    'settings.damaged-20260315T091241123Z-3.json',
    'settings.damaged-20260315T091241123Z.json',
  ])
  expect(await readFile(file('settings.damaged-20260315T091241123Z.json'), 'utf8')).toBe('first')
})

test('what a crash left of a write is removed, and nothing else', async () => {
  const others = ['settings.json', 'report.new', 'history.damaged-20260315T091241123Z.jsonl', 'a.json.new']
  const left = ['settings.json.4711.new', 'settings.json.bak.4711.new', 'history.damaged-1Z.jsonl.12.new']
  for (const name of [...others, ...left]) await writeFile(file(name), name)
  await mkdir(file('window'))
  await tidyUnfinished(folder)
  expect((await readdir(folder)).toSorted()).toEqual([...others, 'window'].toSorted())
})
