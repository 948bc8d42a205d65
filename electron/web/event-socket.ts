import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type WebSocket } from 'ws'
import type { Panel } from '../../shared/services/panel.ts'

const PROTOCOL = 'checkpoint-panel.1'
const KEY_PREFIX = 'key.'

/**
 * The most that may wait for one window, in bytes. A window that falls further behind is cut off: it connects
 * again and reads anew, while a queue without end would take the panel down for everybody.
 */
const BACKLOG_LIMIT = 8 * 1024 * 1024

/** The key among the subprotocols an upgrade offers, where it offers ours too; a browser can send it in no other header. */
export function offeredKey(request: IncomingMessage): string | null {
  const offered = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((part) => part.trim())
  const key = offered.find((part) => part.startsWith(KEY_PREFIX))
  return key !== undefined && offered.includes(PROTOCOL) ? key.slice(KEY_PREFIX.length) : null
}

/** The sockets that tell windows of events. */
export interface EventSockets {
  /** Takes over a connection whose key and origin have been checked. */
  readonly accept: (request: IncomingMessage, socket: Duplex, head: Buffer) => void
  readonly close: () => void
}

/** Sockets that send every event of the panel as JSON and take nothing in. */
export function createEventSockets(
  panel: Pick<Panel, 'subscribe'>,
  log: (message: string) => void,
): EventSockets {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: 1024,
    perMessageDeflate: false,
    // The answer names our protocol and never the key.
    handleProtocols: () => PROTOCOL,
  })

  server.on('connection', (socket: WebSocket) => {
    const unsubscribe = panel.subscribe((event) => {
      if (socket.bufferedAmount > BACKLOG_LIMIT) {
        log('An event socket was cut off: its window did not keep up.')
        unsubscribe()
        socket.terminate()
        return
      }
      socket.send(JSON.stringify(event))
    })
    socket.on('close', unsubscribe)
    socket.on('error', ({ message }) => {
      log(`An event socket failed: ${message}`)
    })
  })

  return {
    accept: (request, socket, head) => {
      server.handleUpgrade(request, socket, head, (opened) => server.emit('connection', opened, request))
    },
    close: () => {
      for (const socket of server.clients) socket.terminate()
      server.close()
    },
  }
}
