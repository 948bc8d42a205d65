import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { REQUEST_LIMIT } from '../../shared/contract/reply.ts'
import type { Clock } from '../../shared/domain/clock.ts'
import type { Panel } from '../../shared/services/panel.ts'
import { answerText, parseJson, tooLarge } from '../services/answer-text.ts'
import { hasCode } from '../services/error-reason.ts'
import { loadRendererFiles, securityHeaders } from '../services/renderer-files.ts'
import { createEventSockets, offeredKey } from './event-socket.ts'
import { createPendingReplies, type Answered } from './pending-replies.ts'
import { createWindowKeys } from './window-keys.ts'

/** The ports of the web shell; tests pass in a panel over a world of their own. */
export interface WebShellPorts {
  readonly panel: Pick<Panel, 'invoke' | 'subscribe'>
  /** The built page. */
  readonly rendererFolder: string
  /** Measures the age of tokens. */
  readonly clock: Clock
  readonly log: (message: string) => void
}

/** The panel served to browsers on this computer. */
export interface WebShell {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string
  /** A new address that signs in one window, once and within five minutes. Whoever reads it can act as the user. */
  readonly newAddress: () => string
  /** Resolves once no connection is left. The panel is not closed: it is not ours. */
  readonly close: () => Promise<void>
}

/** The bytes still read of a body that is too large, so that its sender comes to read the answer. */
const DISCARD_LIMIT = 32 * REQUEST_LIMIT
const SMALL_BODY_LIMIT = 1024

/** The body as text, or `null` when it has more than `limit` bytes. */
async function readBody(request: IncomingMessage, limit: number): Promise<string | null> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length
    if (length > DISCARD_LIMIT) break
    if (length <= limit) parts.push(part)
  }
  return length > limit ? null : Buffer.concat(parts).toString('utf8')
}

const jsonHeaders = {
  ...securityHeaders,
  'Content-Type': 'application/json; charset=utf-8',
  'Cache-Control': 'no-store',
}

const bearerKey = ({ headers }: IncomingMessage): string =>
  /^Bearer (?<key>[\w-]+)$/u.exec(headers.authorization ?? '')?.groups?.['key'] ?? ''

/** The text a body holds by this name. */
function textIn(body: unknown, name: string): string | null {
  const found: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, name) : null
  return typeof found === 'string' ? found : null
}

/**
 * Serves the page to anybody on the loopback, and everything else to windows that hold a key. There are no
 * cookies: they ignore ports, so any program on another port of 127.0.0.1 would be sent ours. `Host` must be
 * ours on every request (a foreign name that resolves to 127.0.0.1 is refused), `Origin` on all that can do
 * something; what is refused is answered 403.
 */
export async function createWebShell({
  panel,
  rendererFolder,
  clock,
  log,
}: WebShellPorts): Promise<WebShell> {
  const files = await loadRendererFiles(rendererFolder)
  const windowKeys = createWindowKeys(clock)
  const events = createEventSockets(panel, log)
  const pendingReplies = createPendingReplies(clock, log)
  let host = ''

  const isOurs = ({ headers }: IncomingMessage, originNeeded: boolean): boolean =>
    headers.host === host &&
    (headers.origin === undefined ? !originNeeded : headers.origin === `http://${host}`)

  const send = (response: ServerResponse, status: number, value: unknown): void => {
    response.writeHead(status, jsonHeaders)
    response.end(JSON.stringify(value))
  }
  const refuse = (response: ServerResponse, status = 403): void => {
    // What is left of the body is nobody's: the connection ends with the answer.
    response.writeHead(status, { ...securityHeaders, Connection: 'close' })
    response.end()
  }

  const sendAnswer = (response: ServerResponse, answered: Answered): void => {
    if (answered.kind === 'reply') send(response, 200, answered.reply)
    else send(response, 202, { later: answered.later })
  }

  const exchangeToken = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const token = textIn(parseJson((await readBody(request, SMALL_BODY_LIMIT)) ?? ''), 'token')
    const key = token === null ? null : windowKeys.exchange(token)
    if (key === null) refuse(response)
    else send(response, 200, { key })
  }
  const invoke = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!windowKeys.knows(bearerKey(request))) {
      refuse(response)
      return
    }
    const body = await readBody(request, REQUEST_LIMIT)
    if (body === null) {
      send(response, 200, tooLarge())
      return
    }
    sendAnswer(response, await pendingReplies.wait(answerText(panel, body)))
  }

  /** Answers a window that comes for what took longer. */
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = windowKeys.knows(bearerKey(request)) ? await readBody(request, SMALL_BODY_LIMIT) : null
    const answered = pendingReplies.ask(textIn(parseJson(body ?? ''), 'later') ?? '')
    if (answered === null) refuse(response, body === null ? 403 : 404)
    else sendAnswer(response, answered)
  }

  const serveFile = (request: IncomingMessage, response: ServerResponse): void => {
    const [path = ''] = (request.url ?? '').split('?')
    const file = files.get(path)
    if (!file) {
      refuse(response, 404)
      return
    }
    response.writeHead(200, { ...securityHeaders, ...file.headers })
    response.end(request.method === 'HEAD' ? undefined : file.body)
  }

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const post = request.method === 'POST'
    if (!isOurs(request, post)) refuse(response)
    else if (post && request.url === '/sign-in') await exchangeToken(request, response)
    else if (post && request.url === '/invoke') await invoke(request, response)
    else if (post && request.url === '/answer') await answer(request, response)
    else if (request.method === 'GET' || request.method === 'HEAD') serveFile(request, response)
    else refuse(response)
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      // Whoever went away in the middle of a body waits for no answer, and a page could fill the log with it.
      if (request.destroyed && hasCode(error, 'ECONNRESET')) return
      log(`A request to ${request.url ?? ''} failed: ${String(error)}`)
      if (response.headersSent) response.destroy()
      else refuse(response, 500)
    })
  })
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', (error) => {
      // A window that is loaded anew or closed is simply gone.
      if (!hasCode(error, 'ECONNRESET', 'EPIPE')) log(`An upgrade failed: ${error.message}`)
    })
    const allowed = isOurs(request, true) && request.url === '/events'
    if (allowed && windowKeys.knows(offeredKey(request) ?? '')) events.accept(request, socket, head)
    else {
      socket.once('finish', () => socket.destroy())
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
    }
  })

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  host = `127.0.0.1:${port}`
  const origin = `http://${host}`

  return {
    origin,
    newAddress: () => `${origin}/#token=${windowKeys.newToken()}`,
    close: () =>
      new Promise((resolve) => {
        events.close()
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}
