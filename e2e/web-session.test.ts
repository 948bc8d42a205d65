import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { createWebShell, type WebShell } from '../electron/web/server.ts'
import type { PanelEvent } from '../shared/contract/events.ts'
import { virtualClock, type VirtualClock } from '../shared/domain/clock.ts'

// Nothing here takes long, unless the computer is busy with something else.
vi.setConfig({ testTimeout: 30_000 })
const patient = { timeout: 10_000 }

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

let folder: string
let clock: VirtualClock
let shell: WebShell
let asked: unknown[]
let listeners: Set<(event: PanelEvent) => void>
let answer: (request: unknown) => Promise<unknown>

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'panel-'))
  await mkdir(join(folder, 'page', 'assets'), { recursive: true })
  await writeFile(join(folder, 'page', 'index.html'), '<!doctype html><title>Page</title>')
  await writeFile(join(folder, 'page', 'assets', 'main.js'), 'export {}')
  await writeFile(join(folder, 'secret.txt'), 'a file beside the page')
  clock = virtualClock(Date.UTC(2026, 2, 15))
  asked = []
  listeners = new Set()
  answer = (value) => Promise.resolve(value)
  const panel = {
    invoke: async (value: unknown) => {
      asked.push(value)
      return { ok: true as const, value: await answer(value) }
    },
    subscribe: (listener: (event: PanelEvent) => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  shell = await createWebShell({
    panel,
    rendererFolder: join(folder, 'page'),
    clock,
    log: () => undefined,
  })
})

afterEach(async () => {
  await shell.close()
  await rm(folder, { recursive: true })
})

/** A request as a program may send it: nothing is normalised and nothing added, as a browser or `fetch` would. */
function ask(
  method: string,
  path: string,
  headers: OutgoingHttpHeaders = {},
  body: string | Buffer = '',
): Promise<Answer> {
  const { hostname, port } = new URL(shell.origin)
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, method, path, headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => {
        const text = Buffer.concat(parts).toString('utf8')
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text })
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

const tokenOf = (address: string): string => address.split('#token=')[1] ?? ''
const ours = (): OutgoingHttpHeaders => ({ Origin: shell.origin })
const exchange = (token: string, headers = ours()): Promise<Answer> =>
  ask('POST', '/session', headers, JSON.stringify({ token }))

async function signIn(): Promise<string> {
  const { body } = await exchange(tokenOf(shell.newAddress()))
  return (JSON.parse(body) as { key: string }).key
}

const invoke = (key: string, body: string | Buffer, headers = ours()): Promise<Answer> =>
  ask('POST', '/invoke', { ...headers, Authorization: `Bearer ${key}` }, body)

interface Opened {
  readonly socket: WebSocket
  readonly status: number
  readonly headers: IncomingHttpHeaders
}

function openEvents(protocols: string[], origin = shell.origin, path = '/events'): Promise<Opened> {
  const socket = new WebSocket(shell.origin.replace('http', 'ws') + path, protocols, { origin })
  return new Promise((resolve, reject) => {
    let headers: IncomingHttpHeaders = {}
    socket.on('upgrade', (response) => {
      ;({ headers } = response)
    })
    socket.on('open', () => {
      resolve({ socket, status: 101, headers })
    })
    socket.on('unexpected-response', (_request, response) => {
      resolve({ socket, status: response.statusCode ?? 0, headers: response.headers })
    })
    socket.on('error', reject)
  })
}

test('serves the page to anybody on this computer, under a policy that runs nothing but its own scripts', async () => {
  const { status, headers, body } = await ask('GET', '/')
  expect(status).toBe(200)
  expect(body).toContain('<title>Page</title>')
  expect(headers['content-type']).toBe('text/html; charset=utf-8')
  expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self';")
  expect(headers['content-security-policy']).not.toContain('unsafe')
  expect(headers['x-content-type-options']).toBe('nosniff')
})

test('an address signs one window in, once', async () => {
  const address = shell.newAddress()
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}$/)
  const first = await exchange(tokenOf(address))
  const second = await exchange(tokenOf(address))
  expect([first.status, second.status]).toEqual([200, 403])
  const { key } = JSON.parse(first.body) as { key: string }
  expect((await invoke(key, '{"name":"listHosts","input":{}}')).body).toBe(
    '{"ok":true,"value":{"name":"listHosts","input":{}}}',
  )
})

test('several windows hold keys of their own at the same time', async () => {
  const [one, two] = [await signIn(), await signIn()]
  expect(one).not.toBe(two)
  expect((await invoke(one, '{}')).status).toBe(200)
  expect((await invoke(two, '{}')).status).toBe(200)
})

test('a token is refused after five minutes, and good until then', async () => {
  const [early, late] = [tokenOf(shell.newAddress()), tokenOf(shell.newAddress())]
  clock.advance(5 * 60_000 - 1)
  expect((await exchange(early)).status).toBe(200)
  clock.advance(1)
  expect((await exchange(late)).status).toBe(403)
})

test('refuses tokens that are wrong, missing or no text', async () => {
  shell.newAddress()
  for (const body of ['{"token":"x"}', '{"token":""}', '{}', '[]', 'null', '{"token":7}', 'token', ''])
    expect((await ask('POST', '/session', ours(), body)).status, body).toBe(403)
})

test('a token is no key, and a key no token', async () => {
  const token = tokenOf(shell.newAddress())
  expect((await invoke(token, '{}')).status).toBe(403)
  expect((await exchange(await signIn())).status).toBe(403)
})

test('answers no request without a key, or with a wrong one', async () => {
  const key = await signIn()
  const wrong = ['', 'Bearer', 'Bearer ', 'Bearer x', `Basic ${key}`, key, `Bearer ${key}x`, `Bearer ${key}=`]
  for (const authorization of wrong)
    expect(
      (await ask('POST', '/invoke', { ...ours(), Authorization: authorization }, '{}')).status,
      authorization,
    ).toBe(403)
  expect((await ask('POST', '/invoke', ours(), '{}')).status).toBe(403)
  expect((await ask('POST', `/invoke?key=${key}`, ours(), '{}')).status).toBe(403)
  expect((await ask('POST', '/invoke', { ...ours(), Cookie: `key=${key}` }, '{}')).status).toBe(403)
  expect(asked).toEqual([])
})

test('refuses every request whose Host is not exactly ours', async () => {
  const key = await signIn()
  const { port } = new URL(shell.origin)
  const foreign = [
    `localhost:${port}`,
    '127.0.0.1',
    `127.0.0.1:${port}.`,
    `rebound.example:${port}`,
    `[::1]:${port}`,
  ]
  for (const Host of foreign) {
    expect((await ask('GET', '/', { Host })).status, Host).toBe(403)
    expect((await invoke(key, '{}', { ...ours(), Host })).status, Host).toBe(403)
    expect((await exchange(tokenOf(shell.newAddress()), { ...ours(), Host })).status, Host).toBe(403)
  }
  expect(asked).toEqual([])
})

test('refuses a foreign Origin everywhere, and a missing one wherever something can be done', async () => {
  const key = await signIn()
  for (const Origin of [
    'http://localhost:1',
    'https://rebound.example',
    'null',
    `${shell.origin}/`,
    `${shell.origin}.example`,
  ]) {
    expect((await ask('GET', '/', { Origin })).status, Origin).toBe(403)
    expect((await invoke(key, '{}', { Origin })).status, Origin).toBe(403)
    expect((await exchange(tokenOf(shell.newAddress()), { Origin })).status, Origin).toBe(403)
    expect((await openEvents(['checkpoint-panel.1', `key.${key}`], Origin)).status, Origin).toBe(403)
  }
  expect((await invoke(key, '{}', {})).status).toBe(403)
  expect((await exchange(tokenOf(shell.newAddress()), {})).status).toBe(403)
  expect(asked).toEqual([])
})

test('opens no event socket without a key', async () => {
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

test('tells a window with a key of events, and never sends the key back', async () => {
  const key = await signIn()
  const { socket, status, headers } = await openEvents(['checkpoint-panel.1', `key.${key}`])
  expect(status).toBe(101)
  expect(socket.protocol).toBe('checkpoint-panel.1')
  expect(JSON.stringify(headers)).not.toContain(key)

  const event: PanelEvent = {
    kind: 'noticeGiven',
    notice: { id: '1', at: 0, level: 'info', message: 'Told' },
  }
  const told = new Promise((resolve) => socket.on('message', (data: Buffer) => resolve(data.toString())))
  for (const listener of listeners) listener(event)
  expect(JSON.parse(String(await told))).toEqual(event)

  const closed = new Promise((resolve) => socket.on('close', resolve))
  socket.close()
  await closed
  await expect.poll(() => listeners.size, patient).toBe(0)
})

test('cuts off a window that sends anything of size into the event socket, and goes on', async () => {
  const key = await signIn()
  const { socket } = await openEvents(['checkpoint-panel.1', `key.${key}`])
  const closed = new Promise((resolve) => socket.on('close', resolve))
  socket.send('x'.repeat(10_000))
  expect(await closed).toBe(1009)
  expect((await invoke(key, '{}')).status).toBe(200)
})

test('cuts off a window that takes no events in, before they pile up', async () => {
  const key = await signIn()
  const { socket } = await openEvents(['checkpoint-panel.1', `key.${key}`])
  socket.pause()
  const closed = new Promise((resolve) => socket.on('close', resolve))
  const message = 'x'.repeat(4 * 1024 * 1024)
  for (let sent = 0; sent < 20; sent++)
    for (const listener of listeners)
      listener({ kind: 'noticeGiven', notice: { id: '1', at: 0, level: 'info', message } })
  await expect.poll(() => listeners.size, patient).toBe(0)
  socket.resume()
  expect(await closed).toBe(1006)
})

test('leads no path out of the folder of the page', async () => {
  const paths = [
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/assets/..%252f..%252fsecret.txt',
    '/%00/../secret.txt',
    '//secret.txt',
    join(folder, 'secret.txt'),
    `file://${folder}/secret.txt`,
    '/assets',
    '/assets/',
  ]
  for (const path of paths) {
    const { status, body } = await ask('GET', path)
    expect([path, status, body]).toEqual([path, 404, ''])
  }
  expect((await ask('GET', '/assets/main.js?v=1')).body).toBe('export {}')
})

test('answers a request of more than 1 MiB with a failure, and never carries it out', async () => {
  const key = await signIn()
  const { status, body } = await invoke(key, Buffer.alloc(1024 * 1024 + 1, ' '))
  expect(status).toBe(200)
  expect(JSON.parse(body)).toMatchObject({ ok: false, failure: { kind: 'TooLarge' } })
  expect(asked).toEqual([])
  expect((await invoke(key, `"${'x'.repeat(1024 * 1024 - 2)}"`)).body).toMatch(/^\{"ok":true/)
})

test('hands a request that is no JSON to the panel as one of the wrong shape', async () => {
  const key = await signIn()
  for (const body of ['', '{', 'undefined']) expect((await invoke(key, body)).status).toBe(200)
  expect(asked).toEqual([undefined, undefined, undefined])
})

test('keeps an answer alive that takes long, without touching its value', async () => {
  const key = await signIn()
  let finish: (value: unknown) => void = () => undefined
  answer = () => new Promise((resolve) => (finish = resolve))
  const replied = invoke(key, '{}')
  await expect.poll(() => asked.length, patient).toBe(1)
  clock.advance(3 * 60_000)
  finish('done at last')
  const { status, headers, body } = await replied
  expect(status).toBe(200)
  expect(headers['content-type']).toBe('application/json; charset=utf-8')
  expect(body).toMatch(/^ {3}\{/)
  expect(JSON.parse(body)).toEqual({ ok: true, value: 'done at last' })
})

test('sets no cookies and lets no other origin read anything', async () => {
  const key = await signIn()
  const answers = [
    await ask('GET', '/'),
    await ask('GET', '/nowhere'),
    await exchange(tokenOf(shell.newAddress())),
    await invoke(key, '{}'),
    await invoke('wrong', '{}'),
  ]
  for (const { headers } of answers) {
    expect(headers['set-cookie']).toBeUndefined()
    expect(headers['access-control-allow-origin']).toBeUndefined()
    expect(headers['cross-origin-resource-policy']).toBe('same-origin')
    expect(headers['x-content-type-options']).toBe('nosniff')
  }
})

test('takes no other methods', async () => {
  for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])
    expect((await ask(method, '/invoke', ours())).status, method).toBe(403)
  expect((await ask('POST', '/', ours())).status).toBe(403)
  expect((await ask('HEAD', '/')).body).toBe('')
})
