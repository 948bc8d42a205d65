import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { readJson } from './read-json.mjs'
import { playwrightOutcome, vitestOutcome } from './reports.mjs'
import { cacheFolder, packageScript } from './root.mjs'
import { runNode } from './run-child.mjs'

// Each test starts a real runner.
vi.setConfig({ testTimeout: 60_000 })

let folder = ''
afterEach(() => rm(folder, { recursive: true, force: true }))

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
}

async function vitestOn(files: Readonly<Record<string, string>>) {
  folder = await mkdtemp(join(tmpdir(), 'checkpoint-panel-vitest-'))
  await write(files)
  const report = join(folder, 'report.json')
  const words = ['run', `--root=${folder}`, '--globals', '--reporter=json', `--outputFile.json=${report}`]
  const { code } = await runNode(packageScript('vitest/vitest.mjs'), words, { cwd: folder })
  return vitestOutcome(await readJson(report), code, folder)
}

async function playwrightOn(files: Readonly<Record<string, string>>) {
  // Below the root, where Node finds the package that the files import.
  await mkdir(cacheFolder, { recursive: true })
  folder = await mkdtemp(join(cacheFolder, 'playwright-'))
  const config = `export default { testDir: '.', outputDir: 'output', retries: 1, reporter: [['json', { outputFile: 'report.json' }]] }`
  await write({ ...files, 'playwright.config.mjs': config })
  const words = ['test', `--config=${folder}`]
  const { code } = await runNode(packageScript('@playwright/test/cli.js'), words, { cwd: folder })
  return playwrightOutcome(await readJson(join(folder, 'report.json')), code)
}

test('Vitest reports so that nothing that broke is lost', async () => {
  const outcome = await vitestOn({
    'fine.test.js': `test('a', () => {}); test.skip('b (skipped where it rains)', () => {})`,
    'does-not-load.test.js': `import './nowhere.js'`,
    'hook.test.js': `beforeAll(() => { throw new Error('no') }); test('c', () => {})`,
    'wrong.test.js': `test('d', () => expect(1).toBe(2))`,
  })
  expect(outcome).toMatchObject({
    passed: 1,
    failed: 3,
    skipped: 2,
    skips: ['fine.test.js, 1 of 2 tests: it rains'],
  })
})

test('Vitest ends with a code when an error had no test, and when there were no tests', async () => {
  const late = `setTimeout(() => { throw new Error('late') }); test('a', () => new Promise((done) => setTimeout(done, 50)))`
  expect(await vitestOn({ 'late.test.js': late })).toMatchObject({ passed: 1, failed: 1 })
  await rm(folder, { recursive: true })
  expect(await vitestOn({})).toMatchObject({ passed: 0, failed: 1 })
})

test('Playwright reports so that nothing that broke is lost', async () => {
  const imported = `import { test, expect } from '@playwright/test'\n`
  const outcome = await playwrightOn({
    'fine.spec.ts': `${imported}
      test('a', () => {})
      test('b', () => { test.skip(true, 'it rains') })
      test('c', () => expect(1).toBe(2))
      test('d', ({}, { retry }) => expect(retry).toBe(1))`,
  })
  expect(outcome).toMatchObject({ passed: 1, failed: 2, skipped: 1, skips: ['fine.spec.ts: b: it rains'] })
  await rm(folder, { recursive: true })
  const broken = {
    'fine.spec.ts': `${imported} test('a', () => {})`,
    'broken.spec.ts': `import './nowhere.ts'`,
  }
  expect(await playwrightOn(broken)).toMatchObject({ passed: 0, failed: 1 })
})
