import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { pipeName } from './pipe-name.ts'
import { systemClock } from './system-clock.ts'

let folder: string
const name = (of = folder): Promise<string> => pipeName(of, systemClock)

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'panel-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true })
})

test('is one that nobody can guess, and the same at every start', async () => {
  const first = await name()
  expect(first).toMatch(/^\\\\\.\\pipe\\checkpoint-panel-[0-9a-f]{32}$/u)
  expect(await name()).toBe(first)
  await rm(join(folder, 'pipe-name'))
  expect(await name()).not.toBe(first)
})

test('is the same for all that start at once', async () => {
  const names = await Promise.all(Array.from({ length: 8 }, () => name()))
  expect(new Set(names).size).toBe(1)
  expect(await readdir(folder)).toEqual(['pipe-name'])
})

test('is made anew where what is kept of it is no name', async () => {
  await writeFile(join(folder, 'pipe-name'), '..\\..\\other')
  expect(await name()).toMatch(/^\\\\\.\\pipe\\checkpoint-panel-[0-9a-f]{32}$/u)
})

test('cannot be had in a folder that is not there', async () => {
  await expect(name(join(folder, 'no'))).rejects.toThrow('ENOENT')
})
