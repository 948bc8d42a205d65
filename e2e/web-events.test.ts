import { expect } from 'vitest'
import type { PanelEvent } from '../shared/contract/events.ts'
import { patient, test, tokenOf } from './web-shell-under-test.ts'

test('opens no event socket without a key', async ({ web: { shell, listeners, signIn, openEvents } }) => {
  const key = await signIn()
  for (const protocols of [
    [],
    ['checkpoint-panel.1'],
    [`key.${key}`],
    ['checkpoint-panel.1', 'key.wrong'],
    ['checkpoint-panel.2', `key.${key}`],
    ['checkpoint-panel.1', `key.${tokenOf(shell.newAddress())}`],
  ])
    expect((await openEvents(protocols)).status, protocols.join()).toBe(403)
  expect((await openEvents(['checkpoint-panel.1', `key.${key}`], shell.origin, '/')).status).toBe(403)
  expect(listeners.size).toBe(0)
})

test('tells a window with a key of events, and never sends the key back', async ({
  web: { listeners, signIn, openEvents },
}) => {
  const key = await signIn()
  const { socket, status, headers } = await openEvents(['checkpoint-panel.1', `key.${key}`])
  expect(status).toBe(101)
  expect(socket.protocol).toBe('checkpoint-panel.1')
  expect(JSON.stringify(headers)).not.toContain(key)

  const event: PanelEvent = {
    kind: 'noticeGiven',
    notice: { id: '1', at: 0, count: 1, level: 'info', content: { kind: 'historyLineLost' } },
  }
  const told = new Promise((resolve) => socket.on('message', (data: Buffer) => resolve(data.toString())))
  for (const listener of listeners) listener(event)
  expect(JSON.parse(String(await told))).toEqual(event)

  const closed = new Promise((resolve) => socket.on('close', resolve))
  socket.close()
  await closed
  await expect.poll(() => listeners.size, patient).toBe(0)
})

test('cuts off a window that sends anything of size into the event socket, and goes on', async ({
  web: { signIn, invoke, openEvents },
}) => {
  const key = await signIn()
  const { socket } = await openEvents(['checkpoint-panel.1', `key.${key}`])
  const closed = new Promise((resolve) => socket.on('close', resolve))
  socket.send('x'.repeat(10_000))
  expect(await closed).toBe(1009)
  expect((await invoke(key, '{}')).status).toBe(200)
})

test('cuts off a window that takes no events in, before they pile up', async ({
  web: { listeners, signIn, openEvents },
}) => {
  const key = await signIn()
  const { socket } = await openEvents(['checkpoint-panel.1', `key.${key}`])
  socket.pause()
  const closed = new Promise((resolve) => socket.on('close', resolve))
  const content = {
    kind: 'linkNotFound',
    why: 'noHost',
    host: 'x'.repeat(4 * 1024 * 1024),
    machine: '',
  } as const
  for (let sent = 0; sent < 20; sent++)
    for (const listener of listeners)
      listener({ kind: 'noticeGiven', notice: { id: '1', at: 0, count: 1, level: 'info', content } })
  await expect.poll(() => listeners.size, patient).toBe(0)
  socket.resume()
  expect(await closed).toBe(1006)
})
