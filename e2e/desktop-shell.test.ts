import { makeFailure } from '../shared/domain/failure.ts'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { seeds } from '../shared/simulator/seeds.ts'
import type { Bridge } from '../shared/contract/bridge.ts'
import { securityRules } from '../electron/desktop/security/rules.ts'
import { securityOf } from '../electron/desktop/security/secure.ts'
import {
  endDesktop,
  machinesOf,
  openDesktop as open,
  prepareDesktop,
  runDesktop as run,
} from './built-desktop-shell.ts'

// Each test starts a process of its own, which is quick unless the computer is busy.
vi.setConfig({ testTimeout: 30_000 })

const refusal = {
  ok: false,
  failure: makeFailure('ForeignSender', '', {}),
}
const listHosts = { name: 'listHosts', input: {} }

beforeEach(prepareDesktop)
afterEach(endDesktop)

test('opens one sandboxed window on its own page', async () => {
  const { ask } = await open()
  expect(await ask.window()).toEqual({
    url: 'app://panel/',
    count: 1,
    preferences: { ...securityOf(securityRules).preferences, spellcheck: false },
  })
  expect(await ask.isSandboxed()).toBe(true)
  expect(await ask.schemes()).toEqual({
    app: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
  })
})

test('serves the page under a strict policy, and nothing outside its folder', async () => {
  const { ask } = await open()
  const { status, headers, body } = await ask.fetch('app://panel/')
  expect(status).toBe(200)
  expect(Buffer.from(body).toString()).toMatch(/<!doctype html>/i)
  expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';/)
  expect(headers['x-content-type-options']).toBe('nosniff')
  for (const url of [
    'app://panel/../main/main.js',
    'app://panel/%2e%2e/main/main.js',
    'app://panel/..%2fmain%2fmain.js',
    'app://panel/..%5cmain%5cmain.js',
    'app://other/',
    'app://panel.evil/',
    'app://panel:80/',
  ])
    expect((await ask.fetch(url)).status, url).toBe(404)
  expect((await ask.fetch('app://panel/', 'POST')).status).toBe(405)
})

test('gives the page two functions and a frozen record, and nothing else', async () => {
  const { page } = await open()
  const { panel, ...rest } = page.world() as { panel: Bridge }
  expect(rest).toEqual({})
  expect(panel).toEqual({
    invoke: expect.any(Function),
    subscribe: expect.any(Function),
    shell: { kind: 'desktop', platform: process.platform },
  })
  expect([Object.isFrozen(panel), Object.isFrozen(panel.shell)]).toEqual([true, true])
})

test('answers the page, and tells it of events', async () => {
  const { ask, page } = await open()
  page.subscribe()
  expect(await page.invoke(listHosts)).toMatchObject({
    ok: true,
    // On Windows this computer is in the list too.
    value: expect.arrayContaining([expect.objectContaining({ id: 'demo', kind: 'demo' })]),
  })
  expect(await machinesOf(page)).toHaveLength(seeds.demo(0).machines.length)
  // The demo takes no PowerShell, and so no process beside this one.
  expect(await ask.utilities()).toEqual([])
  await expect
    .poll(() => page.events(), { timeout: 10_000 })
    .toContainEqual(
      expect.objectContaining({ kind: 'hostChanged', host: expect.objectContaining({ id: 'demo' }) }),
    )
})

test('says what this computer can do, and keeps no password where the store only obscures them', async () => {
  const { page } = await open()
  expect(await page.invoke({ name: 'getProgram', input: {} })).toMatchObject({
    ok: true,
    value: {
      canWinRm: process.platform === 'win32',
      secrets: process.platform === 'linux' ? 'obscured' : 'kept',
    },
  })
})

test('answers bad requests with failures, and lives on', async () => {
  const { page } = await open()
  for (const [request, kind] of [
    [undefined, 'InvalidInput'],
    ['listHosts', 'InvalidInput'],
    [{ name: 'noSuchOperation', input: {} }, 'UnknownOperation'],
    [{ name: 'getInventory', input: {} }, 'InvalidInput'],
    [{ name: 'listHosts', input: 'x'.repeat(1024 * 1024) }, 'TooLarge'],
  ])
    expect(await page.invoke(request)).toMatchObject({ ok: false, failure: { kind } })
  expect(await page.invoke(listHosts)).toMatchObject({ ok: true })
})

test('refuses whoever is not the top frame of its own page', async () => {
  const { ask } = await open()
  for (const frame of [
    null,
    { url: 'https://example.com/', parent: null },
    { url: 'app://other/', parent: null },
    { url: 'app://panel.evil/', parent: null },
    { url: 'data:text/html,app://panel/', parent: null },
    { url: 'file:///app/panel/index.html', parent: null },
    { url: 'about:blank', parent: null },
    { url: '', parent: null },
    { url: 'app://panel/', parent: { url: 'app://panel/' } },
  ])
    expect(await ask.receive(frame, 'panel', [JSON.stringify(listHosts)]), JSON.stringify(frame)).toEqual(
      refusal,
    )
  const own = { url: 'app://panel/', parent: null }
  expect(await ask.receive(own, 'panel', [JSON.stringify(listHosts)])).toMatchObject({ ok: true })
})

test('grants its page the clipboard to write to and nobody anything else', async () => {
  const { ask } = await open()
  for (const permission of ['media', 'geolocation', 'notifications', 'openExternal', 'clipboard-read', 'hid'])
    expect(await ask.permission(permission, 'app://panel/'), permission).toEqual({
      request: false,
      check: false,
      device: false,
    })
  expect(await ask.permission('clipboard-sanitized-write', 'app://panel/')).toMatchObject({
    request: true,
    check: true,
  })
  expect(await ask.permission('clipboard-sanitized-write', 'https://example.com/')).toMatchObject({
    request: false,
    check: false,
  })
})

test('asks for a folder with a dialog of its window, and answers what was chosen', async () => {
  const { ask, page } = await open()
  const choose = (start: string | null) => page.invoke({ name: 'chooseFolder', input: { start } })
  expect(await choose(null)).toEqual({ ok: true, value: { folder: null } })
  await ask.chooseFolder('D:\\Checkpoints')
  expect(await choose('D:\\Hyper-V')).toEqual({ ok: true, value: { folder: 'D:\\Checkpoints' } })
  expect(await ask.askedFolders()).toEqual([
    { isModal: true, options: { properties: ['openDirectory', 'createDirectory'] } },
    {
      isModal: true,
      options: { properties: ['openDirectory', 'createDirectory'], defaultPath: 'D:\\Hyper-V' },
    },
  ])
})

test('says whether it can open the screen of a machine, and opens none of the demo', async () => {
  const { page } = await open()
  expect(await page.invoke({ name: 'getProgram', input: {} })).toMatchObject({
    value: { canConnect: process.platform === 'win32', canBrowse: true },
  })
  const [machine] = await machinesOf(page)
  expect(
    await page.invoke({ name: 'connectMachine', input: { hostId: 'demo', vmId: machine?.id } }),
  ).toMatchObject({
    ok: false,
    failure: { kind: 'NotSupported', operation: 'connectMachine' },
  })
})

test('leads its window nowhere else', async () => {
  const { ask } = await open()
  expect(await ask.navigate()).toEqual({
    'will-navigate': true,
    'will-frame-navigate': true,
    'will-redirect': true,
    'will-attach-webview': true,
    'window.open': true,
  })
  expect(await ask.downloadPrevented()).toBe(true)
})

test('lets its page load nothing from elsewhere', async () => {
  const { ask } = await open()
  expect(await ask.mayLoad('app://panel/assets/index.js')).toBe(true)
  for (const url of ['https://example.com/', 'file:///etc/passwd', 'app://other/', 'ws://127.0.0.1/'])
    expect(await ask.mayLoad(url), url).toBe(false)
})

test('quits where nothing is under way', async () => {
  const { ask, ended } = await open()
  expect(await ask.close(2)).toBe(true)
  expect((await ended).code).toBe(0)
})

test('asks before quitting in the middle of a command, and stays when told so', async () => {
  const { ask, page, ended } = await open()
  const off = (await machinesOf(page)).find(({ state }) => state === 'Off')
  const expected = { vmId: off?.id, name: off?.name, state: off?.state }
  const started = page.invoke({ name: 'startVirtualMachine', input: { hostId: 'demo', expected } })
  await ask.quit(2)
  expect(await ask.asked()).toEqual([expect.stringContaining(off?.name ?? '')])
  expect(await ask.close(2)).toBe(false)
  expect(await started).toMatchObject({ ok: true })
  await expect
    .poll(() => page.invoke({ name: 'listActivities', input: {} }))
    .toMatchObject({ value: [{ state: 'succeeded' }] })
  expect(await ask.close(2)).toBe(true)
  expect((await ended).code).toBe(0)
})

test('a second start on the same data folder leaves it to the first', async () => {
  await open()
  const second = await run('--host=demo')
  expect(await second.ended).toMatchObject({ code: 0 })
})

test.skipIf(process.platform === 'win32')(
  'a second start has the first one’s window brought forward by Electron (the stand-in does it by a signal)',
  async () => {
    const { ask } = await open()
    await (
      await run('--host=demo')
    ).ended
    await expect.poll(() => ask.broughtForward()).toBe(1)
  },
)

test('ends with words on options it does not know', async () => {
  expect(await (await run('--host=nowhere')).ended).toEqual({
    code: 1,
    errors: expect.stringContaining('--host is demo or local'),
  })
})
