import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { PanelEvent } from '../../shared/contract/events.ts'
import type { Host } from '../../shared/domain/host.ts'
import { createWebBridge } from './web-bridge.ts'

const host: Host = {
  id: 'demo',
  kind: 'demo',
  name: 'HV-01',
  revision: 1,
  connection: { state: 'connected' },
}

/** A browser's socket whose other end is this test. */
class FakeSocket {
  static readonly opened: FakeSocket[] = []
  readonly url: string
  readonly protocols: readonly string[]
  onopen: () => void = () => undefined
  onmessage: (message: { readonly data: string }) => void = () => undefined
  onclose: () => void = () => undefined
  isClosed = false

  constructor(url: string, protocols: readonly string[]) {
    this.url = url
    this.protocols = protocols
    FakeSocket.opened.push(this)
  }

  close(): void {
    this.isClosed = true
    this.onclose()
  }
}

const lastSocket = (): FakeSocket => {
  const socket = FakeSocket.opened.at(-1)
  if (!socket) throw new Error('no socket was opened')
  return socket
}

const answers: Record<string, unknown> = {}
const fetched = vi.fn<(path: string, init: RequestInit) => Promise<Response>>()

const json = (value: unknown): Response => new Response(JSON.stringify(value))

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('WebSocket', FakeSocket)
  vi.stubGlobal('fetch', fetched)
  vi.stubGlobal('location', { host: '127.0.0.1:5000' })
  vi.stubGlobal('navigator', { platform: 'Win32' })
  FakeSocket.opened.length = 0
  answers['listHosts'] = [host]
  fetched.mockImplementation(async (_path, { body }) => {
    const { name } = JSON.parse(body as string) as { name: string }
    return json({ ok: true, value: answers[name] ?? [] })
  })
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  fetched.mockReset()
})

describe('a request', () => {
  test('carries the key in its header and nowhere else', async () => {
    const bridge = createWebBridge('the-key', () => undefined)
    expect(await bridge.invoke({ name: 'listHosts', input: {} })).toEqual({ ok: true, value: [host] })
    const [path, init] = fetched.mock.calls[0] ?? []
    expect(path).toBe('/invoke')
    expect(new Headers(init?.headers).get('Authorization')).toBe('Bearer the-key')
    expect(init?.body).not.toContain('the-key')
  })

  test('whose answer takes long is asked for again until it is there, and holds no connection meanwhile', async () => {
    const later = new Response('{"later":"a1"}', { status: 202 })
    fetched.mockResolvedValueOnce(later).mockResolvedValueOnce(later.clone())
    const replied = createWebBridge('the-key', () => undefined).invoke({ name: 'listHosts', input: {} })
    await vi.advanceTimersByTimeAsync(1_000)
    expect(fetched).toHaveBeenCalledTimes(2)
    fetched.mockResolvedValue(json({ ok: true, value: 'done at last' }))
    await vi.advanceTimersByTimeAsync(1_000)
    expect(await replied).toEqual({ ok: true, value: 'done at last' })
    const asked = fetched.mock.calls.map(([path, { body }]) => [path, body])
    expect(asked.slice(1)).toEqual([
      ['/answer', '{"later":"a1"}'],
      ['/answer', '{"later":"a1"}'],
    ])
  })

  test('whose answer the program has lost meanwhile is a failed reply', async () => {
    fetched.mockResolvedValueOnce(new Response('{"later":"a1"}', { status: 202 }))
    const replied = createWebBridge('k', () => undefined).invoke({ name: 'listHosts', input: {} })
    fetched.mockResolvedValue(new Response(null, { status: 404 }))
    await vi.advanceTimersByTimeAsync(1_000)
    expect(await replied).toMatchObject({ ok: false, failure: { kind: 'RequestUnanswered' } })
  })

  test('that reaches nobody is a failed reply, not a rejection', async () => {
    fetched.mockRejectedValue(new TypeError('Failed to fetch'))
    const reply = await createWebBridge('k', () => undefined).invoke({ name: 'listHosts', input: {} })
    expect(reply).toMatchObject({ ok: false, failure: { kind: 'RequestUnanswered' } })
  })

  test('whose key is refused leads to a new sign-in', async () => {
    fetched.mockResolvedValue(new Response(null, { status: 403 }))
    const onRefused = vi.fn<() => void>()
    const reply = await createWebBridge('k', onRefused).invoke({ name: 'listHosts', input: {} })
    expect(reply.ok).toBe(false)
    expect(onRefused).toHaveBeenCalledOnce()
  })
})

describe('events', () => {
  const follow = () => {
    const events: PanelEvent[] = []
    const stop = createWebBridge('k', () => undefined).subscribe((event) => events.push(event))
    return { events, stop }
  }

  test('come by one socket, whose key is offered as a protocol', () => {
    const { events, stop } = follow()
    expect(lastSocket()).toMatchObject({
      url: 'ws://127.0.0.1:5000/events',
      protocols: ['checkpoint-panel.1', 'key.k'],
    })
    lastSocket().onmessage({ data: JSON.stringify({ kind: 'hostChanged', host }) })
    expect(events).toEqual([{ kind: 'hostChanged', host }])
    stop()
    expect(lastSocket().isClosed).toBe(true)
  })

  test('stop when nobody listens, and no new socket is opened', async () => {
    follow().stop()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(FakeSocket.opened).toHaveLength(1)
  })

  test('say of every host that it is unavailable while the socket is lost, and tell all again afterwards', async () => {
    const { events } = follow()
    lastSocket().onopen()
    await vi.advanceTimersByTimeAsync(0)
    events.length = 0

    lastSocket().onclose()
    expect(events).toMatchObject([{ kind: 'hostChanged', host: { connection: { state: 'unavailable' } } }])
    events.length = 0

    await vi.advanceTimersByTimeAsync(1_000)
    expect(FakeSocket.opened).toHaveLength(2)
    lastSocket().onopen()
    await vi.advanceTimersByTimeAsync(0)
    expect(events).toEqual([{ kind: 'hostChanged', host }])
  })

  test('are asked for again after longer and longer pauses', async () => {
    follow()
    for (const pause of [1_000, 2_000, 4_000, 8_000, 15_000, 15_000]) {
      const before = FakeSocket.opened.length
      lastSocket().onclose()
      await vi.advanceTimersByTimeAsync(pause - 1)
      expect(FakeSocket.opened).toHaveLength(before)
      await vi.advanceTimersByTimeAsync(1)
      expect(FakeSocket.opened).toHaveLength(before + 1)
    }
  })
})
