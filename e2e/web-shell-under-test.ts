import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, vi } from 'vitest'
import { WebSocket } from 'ws'
import { createWebShell, type WebShell } from '../electron/web/server.ts'
import type { PanelEvent } from '../shared/contract/events.ts'
import { virtualClock, type VirtualClock } from '../shared/domain/clock.ts'

// Nothing here takes long, unless the computer is busy with something else.
vi.setConfig({ testTimeout: 30_000 })
/** How long what happens by itself is waited for, on a busy computer too. */
export const patient = { timeout: 10_000 }

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

interface Opened {
  readonly socket: WebSocket
  readonly status: number
  readonly headers: IncomingHttpHeaders
}

export const tokenOf = (address: string): string => address.split('#token=')[1] ?? ''

/** A web shell over a panel that answers whatever it is told to, and what is beside its page on the disk. */
export interface WebShellUnderTest {
  readonly shell: WebShell
  /** The page lies in `page` in it, and a secret beside that. */
  readonly folder: string
  readonly clock: VirtualClock
  /** The requests that have reached the panel. */
  readonly asked: readonly unknown[]
  readonly logged: readonly string[]
  /** The sockets that listen to the panel. */
  readonly listeners: ReadonlySet<(event: PanelEvent) => void>
  readonly answerWith: (answer: (request: unknown) => Promise<unknown>) => void
  readonly ask: (
    method: string,
    path: string,
    headers?: OutgoingHttpHeaders,
    body?: string | Buffer,
  ) => Promise<Answer>
  readonly ours: () => OutgoingHttpHeaders
  readonly exchange: (token: string, headers?: OutgoingHttpHeaders) => Promise<Answer>
  readonly signIn: () => Promise<string>
  readonly invoke: (key: string, body: string | Buffer, headers?: OutgoingHttpHeaders) => Promise<Answer>
  readonly openEvents: (protocols: string[], origin?: string, path?: string) => Promise<Opened>
}

async function webShellUnderTest(folder: string): Promise<WebShellUnderTest> {
  await mkdir(join(folder, 'page', 'assets'), { recursive: true })
  await writeFile(join(folder, 'page', 'index.html'), '<!doctype html><title>Page</title>')
  await writeFile(join(folder, 'page', 'assets', 'main.js'), 'export {}')
  await writeFile(join(folder, 'secret.txt'), 'a file beside the page')
  const clock = virtualClock(Date.UTC(2026, 2, 15))
  const asked: unknown[] = []
  const logged: string[] = []
  const listeners = new Set<(event: PanelEvent) => void>()
  let answer = (value: unknown): Promise<unknown> => Promise.resolve(value)
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
  const shell = await createWebShell({
    panel,
    rendererFolder: join(folder, 'page'),
    clock,
    log: (line) => void logged.push(line),
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

  const ours = (): OutgoingHttpHeaders => ({ Origin: shell.origin })
  const exchange = (token: string, headers = ours()): Promise<Answer> =>
    ask('POST', '/sign-in', headers, JSON.stringify({ token }))

  async function signIn(): Promise<string> {
    const { body } = await exchange(tokenOf(shell.newAddress()))
    return (JSON.parse(body) as { key: string }).key
  }

  const invoke = (key: string, body: string | Buffer, headers = ours()): Promise<Answer> =>
    ask('POST', '/invoke', { ...headers, Authorization: `Bearer ${key}` }, body)

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

  return {
    shell,
    folder,
    clock,
    asked,
    logged,
    listeners,
    answerWith: (next) => {
      answer = next
    },
    ask,
    ours,
    exchange,
    signIn,
    invoke,
    openEvents,
  }
}

/** A test over a web shell of its own. */
export const test = base.extend<{ web: WebShellUnderTest }>({
  web: async ({ task: _task }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'panel-'))
    const web = await webShellUnderTest(folder)
    await use(web)
    await web.shell.close()
    await rm(folder, { recursive: true })
  },
})
