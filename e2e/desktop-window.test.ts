import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import {
  endDesktop,
  machinesOf,
  openDesktop as open,
  prepareDesktop,
  runDesktop as run,
} from './built-desktop-shell.ts'

// Each test starts a process of its own, which is quick unless the computer is busy.
vi.setConfig({ testTimeout: 30_000 })

beforeEach(prepareDesktop)
afterEach(endDesktop)

test('opens where it was, and where that is gone in its usual place', async () => {
  const first = await open()
  expect(await first.ask.placed()).toMatchObject({ bounds: { width: 1280, height: 820 }, maximized: false })
  const bounds = { x: 300, y: 100, width: 900, height: 700 }
  await first.ask.place(bounds, true)
  expect(await first.ask.close(2)).toBe(true)
  await first.ended
  const second = await open()
  expect(await second.ask.placed()).toEqual({ bounds, maximized: true })
  await second.ask.place({ ...bounds, x: 5000 }, false)
  await second.ask.close(2)
  await second.ended
  const { ask } = await open()
  expect(await ask.placed()).toMatchObject({ bounds: { width: 1280, height: 820 }, maximized: false })
})

test('opens its page again after a crash, and after a second one a plain page that leads back', async () => {
  const { ask } = await open()
  await ask.crash('crashed')
  await expect.poll(ask.page).toEqual({ url: 'app://panel/', runs: true })
  await ask.crash('oom')
  await expect.poll(ask.page).toEqual({ url: 'app://panel/stopped', runs: true })
  const { body, headers } = await ask.fetch('app://panel/stopped')
  const text = Buffer.from(body).toString()
  expect(text).toContain('nothing was interrupted')
  expect(text).toContain('href="app://panel/"')
  expect(headers['content-security-policy']).toContain("default-src 'none'")
})

test('asks about a page that hangs, and opens it anew when told so', async () => {
  const { ask } = await open()
  await ask.hang(0)
  await expect.poll(ask.asked).toEqual([expect.stringContaining('go on in either case')])
  expect(await ask.page()).toEqual({ url: 'app://panel/', runs: true })
  await ask.hang(1)
  await expect.poll(ask.asked).toHaveLength(2)
  await expect.poll(ask.page).toEqual({ url: 'app://panel/', runs: true })
})

test('shows in the taskbar that a command is under way, and tells who is elsewhere of its failure', async () => {
  const { ask, page } = await open()
  const [machine] = await machinesOf(page)
  const expected = { vmId: machine?.id, name: 'not its name', state: machine?.state }
  await ask.focus(false)
  await page.invoke({ name: 'startVirtualMachine', input: { hostId: 'demo', expected } })
  await expect
    .poll(ask.notifications)
    .toEqual([{ title: 'not its name', body: expect.stringContaining('not started') }])
  expect(await ask.progress()).toBe(-1)
  expect(await ask.isFocused()).toBe(false)
  await ask.clickNotification()
  expect(await ask.isFocused()).toBe(true)
  const off = (await machinesOf(page)).find(({ state }) => state === 'Off')
  const started = page.invoke({
    name: 'startVirtualMachine',
    input: { hostId: 'demo', expected: { vmId: off?.id, name: off?.name, state: off?.state } },
  })
  await expect.poll(ask.progress).toBe(2)
  await started
  await expect.poll(ask.progress).toBe(-1)
  expect(await ask.notifications()).toHaveLength(1)
})

test('selects what it was started to show, and never acts on it', async () => {
  const { page } = await open('checkpoint-panel://DEMO-HV-01/SRV-01')
  const srv = (await machinesOf(page)).find(({ name }) => name === 'SRV-01')
  await expect
    .poll(() => page.invoke({ name: 'getAskedPlace', input: {} }))
    .toEqual({ ok: true, value: { hostId: 'demo', vmId: srv?.id } })
  expect(await page.invoke({ name: 'listActivities', input: {} })).toEqual({ ok: true, value: [] })
})

test('a second start hands its link to the first, which comes to the front', async () => {
  const { ask, page } = await open()
  await ask.focus(false)
  page.subscribe()
  const second = await run('--host=demo', 'checkpoint-panel://demo-hv-01/SRV-01')
  expect(await second.ended).toMatchObject({ code: 0 })
  await expect
    .poll(page.events)
    .toContainEqual({ kind: 'placeAsked', place: { hostId: 'demo', vmId: expect.any(String) } })
  expect(await ask.isFocused()).toBe(true)
  await (
    await run('checkpoint-panel://elsewhere/SRV-01')
  ).ended
  await expect
    .poll(() => page.invoke({ name: 'listNotices', input: {} }))
    .toMatchObject({ value: [{ content: { kind: 'linkNotFound', host: 'elsewhere' } }] })
})

test('shows the commands of its window in the system menu, and hands back what is chosen there', async () => {
  const { ask, page } = await open()
  expect(Object.keys(await ask.menu())).toEqual(expect.arrayContaining(['Edit', 'View']))
  const item = { id: 'refresh', label: 'Refresh', shortcut: 'F5', isEnabled: true, startsGroup: true }
  const menu = [{ title: 'Host', items: [item] }]
  expect(await page.invoke({ name: 'offerMenu', input: { menu } })).toMatchObject({ ok: true })
  expect(await ask.menu()).toMatchObject({ Host: ['Refresh'] })
  page.subscribe()
  await ask.chooseInMenu('Host', 'Refresh')
  await expect.poll(page.events).toContainEqual({ kind: 'commandChosen', id: 'refresh' })
  expect(
    await page.invoke({ name: 'offerMenu', input: { menu: [{ title: 'x', items: 'y' }] } }),
  ).toMatchObject({
    failure: { kind: 'InvalidInput' },
  })
})

test('tells its version without opening anything', async () => {
  const { ended } = await run('--version')
  expect(await ended).toMatchObject({ code: 0, errors: '' })
})

test('writes its log to the terminal when asked to', async () => {
  const { ask, ended } = await open('--log')
  await ask.crash('killed')
  await expect.poll(ask.page).toMatchObject({ runs: true })
  void ask.quit(2).catch(() => undefined)
  expect((await ended).errors).toContain("The window's process ended: killed")
})
