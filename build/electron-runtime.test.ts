import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { electronRuntime } from './electron-runtime.mjs'
import { isTooSoon } from './fetch-electron.mjs'

const windows = process.platform === 'win32'
let packageFolder: string

beforeEach(async () => {
  packageFolder = await mkdtemp(join(tmpdir(), 'checkpoint-panel-electron-'))
  await mkdir(join(packageFolder, 'dist'))
  await writeFile(join(packageFolder, 'package.json'), JSON.stringify({ version: '45.4.1' }, null, 2))
})
afterEach(() => rm(packageFolder, { recursive: true, force: true }))

async function install(version: string, script: string): Promise<void> {
  await writeFile(join(packageFolder, 'dist/version'), version)
  await writeFile(join(packageFolder, 'dist/electron'), `#!/bin/sh\n${script}\n`)
  await chmod(join(packageFolder, 'dist/electron'), 0o700)
}
const look = (env: NodeJS.ProcessEnv = { DISPLAY: ':0' }) =>
  electronRuntime({ packageFolder, platform: 'linux', env })

test('without a display nothing is looked for, and nothing downloaded', async () => {
  expect(await look({})).toMatchObject({
    ok: false,
    fetchable: false,
    why: expect.stringMatching(/no display/u),
  })
})

test('a runtime that is missing can be downloaded', async () => {
  expect(await look()).toMatchObject({
    ok: false,
    fetchable: true,
    why: expect.stringMatching(/not installed/u),
  })
})

test('a missing runtime that somebody else provides is not ours to download', async () => {
  const env = { DISPLAY: ':0', ELECTRON_OVERRIDE_DIST_PATH: join(packageFolder, 'elsewhere') }
  expect(await look(env)).toMatchObject({ ok: false, fetchable: false })
})

test.skipIf(windows)('a runtime of another version is not used', async () => {
  await install('v44.0.0', 'exit 0')
  expect(await look()).toMatchObject({
    ok: false,
    fetchable: true,
    why: expect.stringMatching(/other version/u),
  })
})

test.skipIf(windows)('a runtime that starts as Node is used', async () => {
  await install('v45.4.1', '[ "$ELECTRON_RUN_AS_NODE" = 1 ] && echo 45.4.1')
  expect(await look()).toEqual({
    ok: true,
    executable: join(packageFolder, 'dist/electron'),
    version: '45.4.1',
  })
})

test.skipIf(windows)('a runtime that lacks a library is told with its own last words', async () => {
  await install('45.4.1', 'echo "libgtk-3.so.0: cannot open shared object file" >&2; exit 127')
  expect(await look()).toMatchObject({ ok: false, fetchable: false, why: expect.stringMatching(/libgtk-3/u) })
})

test('a failed download is not tried again for a day', () => {
  const last = { at: 1_000_000, why: 'its download failed' }
  expect(isTooSoon(null, 1_000_000)).toBe(false)
  expect(isTooSoon(last, 1_000_000 + 86_399_999)).toBe(true)
  expect(isTooSoon(last, 1_000_000 + 86_400_000)).toBe(false)
  expect(isTooSoon(last, 999_999), 'the clock was set back: the memory is worth nothing').toBe(false)
})
