import { mkdir, mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isSource, sourceHash } from './freshness.mjs'

let folder: string

const file = (path: string): string => join(folder, path)
async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(file(path)), { recursive: true })
  await writeFile(file(path), text)
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'checkpoint-panel-sources-'))
  const paths = [
    'build/build.mjs',
    'build/bundles.mjs',
    'build/file-table.mjs',
    'build/notices.mjs',
    'build/tsconfig.base.json',
    'package-lock.json',
  ]
  const sources = ['electron/main.ts', 'renderer/main.tsx', 'shared/domain/clock.ts']
  for (const path of [...paths, ...sources]) await write(path, `// ${path}`)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('a saved source, a new one, a moved one and another lock each ask for a build', async () => {
  const seen = [await sourceHash(folder)]
  await write('shared/domain/clock.ts', 'changed')
  seen.push(await sourceHash(folder))
  await write('electron/powershell/module/new.ps1', '')
  seen.push(await sourceHash(folder))
  await rename(file('electron/powershell/module/new.ps1'), file('electron/powershell/module/old.ps1'))
  seen.push(await sourceHash(folder))
  await write('package-lock.json', '{}')
  seen.push(await sourceHash(folder))
  expect(new Set(seen).size).toBe(5)
})

test('text that only moves from one file to the next one is a change', async () => {
  await write('shared/a.ts', 'one')
  await write('shared/b.ts', 'two')
  const before = await sourceHash(folder)
  await write('shared/a.ts', 'onetwo')
  await write('shared/b.ts', '')
  expect(await sourceHash(folder)).not.toBe(before)
})

test('a checkout that only sets times, and a new test, ask for nothing', async () => {
  const before = await sourceHash(folder)
  await utimes(file('renderer/main.tsx'), 1, 1)
  await write('renderer/app.test.tsx', 'test')
  expect(await sourceHash(folder)).toBe(before)
})

test.each([
  ['shared/domain/clock.ts', true],
  ['renderer/ui/button.module.css', true],
  ['electron/powershell/testing/a.ps1', true],
  ['shared/domain/clock.test.ts', false],
  ['renderer/testing/render-app.tsx', false],
])('%s is a source: %j', (path, expected) => {
  expect(isSource(path)).toBe(expected)
})
