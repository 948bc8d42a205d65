import type { Bridge, Shell } from '../../shared/contract/bridge.ts'
import type { PanelEvent } from '../../shared/contract/events.ts'
import type { Reply, Request } from '../../shared/contract/reply.ts'
import type { Activity } from '../../shared/domain/activity.ts'
import type { Host } from '../../shared/domain/host.ts'
import type { Notice } from '../../shared/domain/notice.ts'
import { makeFailure } from '../../shared/domain/failure.ts'

const LONGEST_PAUSE = 15_000
/** Milliseconds between two questions for an answer that takes long. */
const ASK_AGAIN = 1_000

const lost = (): Reply => ({ ok: false, failure: makeFailure('RequestUnanswered', '', {}) })

// The program runs on this computer, so the browser's platform is its own.
const platform = (): Shell['platform'] => {
  const name = navigator.platform.toLowerCase()
  if (name.startsWith('win')) return 'win32'
  return name.startsWith('mac') ? 'darwin' : 'linux'
}

/**
 * The bridge of a window in a browser: requests by POST, events by a socket that is opened again when it was lost.
 * While it is lost every host counts as unavailable; once it is back, what may have been missed is told again.
 * `onRefused` is called when the program does not know the key.
 */
export function createWebBridge(key: string, onRefused: () => void): Bridge {
  const listeners = new Set<(event: PanelEvent) => void>()
  const hosts = new Map<string, Host>()
  let socket: WebSocket | null = null
  let pause = 1_000

  const tell = (event: PanelEvent): void => {
    for (const listener of listeners) listener(event)
  }

  const post = (path: string, body: unknown): Promise<Response> =>
    fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${key}` },
      body: JSON.stringify(body),
    })

  /** The response to a request; what takes long is asked for again and again, so that it holds no connection. */
  async function answerTo(request: Request): Promise<Response> {
    let response = await post('/invoke', request)
    while (response.status === 202) {
      const { later } = (await response.json()) as { readonly later: string }
      await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN))
      response = await post('/answer', { later })
    }
    return response
  }

  async function invoke(request: Request): Promise<Reply> {
    try {
      const response = await answerTo(request)
      if (response.status === 403) onRefused()
      // The page comes from the same program as the answer, and that has parsed it.
      return response.ok ? ((await response.json()) as Reply) : lost()
    } catch {
      return lost()
    }
  }

  async function list<T>(name: string): Promise<readonly T[]> {
    const reply = await invoke({ name, input: {} })
    return reply.ok ? (reply.value as readonly T[]) : []
  }

  async function tellAgain(): Promise<void> {
    for (const host of await list<Host>('listHosts')) {
      hosts.set(host.id, host)
      tell({ kind: 'hostChanged', host })
    }
    for (const activity of await list<Activity>('listActivities')) tell({ kind: 'activityChanged', activity })
    for (const notice of await list<Notice>('listNotices')) tell({ kind: 'noticeGiven', notice })
  }

  function tellLost(): void {
    for (const host of hosts.values())
      tell({
        kind: 'hostChanged',
        host: {
          ...host,
          connection: { state: 'unavailable', failure: makeFailure('ProgramUnreachable', '', {}) },
        },
      })
  }

  function connect(): void {
    if (listeners.size === 0 || socket) return
    const opened = new WebSocket(`ws://${location.host}/events`, ['checkpoint-panel.1', `key.${key}`])
    socket = opened
    opened.onopen = () => {
      pause = 1_000
      void tellAgain()
    }
    opened.onmessage = ({ data }: MessageEvent<string>) => {
      const event = JSON.parse(data) as PanelEvent
      if (event.kind === 'hostChanged') hosts.set(event.host.id, event.host)
      tell(event)
    }
    opened.onclose = () => {
      socket = null
      tellLost()
      setTimeout(connect, pause)
      pause = Math.min(LONGEST_PAUSE, pause * 2)
    }
  }

  return {
    shell: { kind: 'web', platform: platform() },
    invoke,
    subscribe: (listener) => {
      listeners.add(listener)
      connect()
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) socket?.close()
      }
    },
  }
}
