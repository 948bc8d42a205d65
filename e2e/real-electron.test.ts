import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { electronRuntime } from '../build/electron-runtime.mjs'
import { root } from '../build/root.mjs'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const runtime = await electronRuntime()
const why = runtime.ok ? '' : runtime.why

describe.skipIf(!runtime.ok)(`the desktop shell on Electron itself (skipped where ${why})`, () => {
  let folder: string
  let program: ElectronApplication
  let page: Page

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'panel-'))
    // Many a Linux keeps its users from the kernel's part of Chromium's sandbox.
    const sandbox = process.platform === 'linux' ? ['--no-sandbox'] : []
    program = await _electron.launch({
      executablePath: runtime.ok ? runtime.executable : '',
      args: [...sandbox, root, '--host=demo', `--data=${folder}`],
    })
    page = await program.firstWindow()
  })
  afterAll(async () => {
    await program.close()
    await rm(folder, { recursive: true, force: true })
  })

  test('shows the machines of the demo, under the name of its host', async () => {
    expect(page.url()).toBe('app://panel/')
    await page
      .getByRole('row', { name: /SRV-01/u })
      .first()
      .waitFor()
    expect(await page.title()).toContain('DEMO-HV-01')
  })

  test('gives its page no Node and nothing of Electron', async () => {
    const seen = await page.evaluate(() =>
      ['process', 'require', 'module', 'Buffer'].filter((name) => name in window),
    )
    expect(seen).toEqual([])
  })

  test('loads nothing from elsewhere, leads nowhere else and opens no window', async () => {
    const outcome = await page.evaluate(async () => ({
      fetched: await fetch('https://example.com/').then(
        () => 'fetched',
        () => 'refused',
      ),
      opened: window.open('https://example.com/') === null ? 'refused' : 'opened',
    }))
    expect(outcome).toEqual({ fetched: 'refused', opened: 'refused' })
    await page.evaluate(() => {
      location.href = 'https://example.com/'
    })
    expect(page.url()).toBe('app://panel/')
    expect(program.windows()).toHaveLength(1)
  })

  test('is denied what a browser would ask its user about', async () => {
    const state = await page.evaluate(
      async () => (await navigator.permissions.query({ name: 'geolocation' })).state,
    )
    expect(state).toBe('denied')
  })
})
