import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { createInterface } from 'node:readline'
import type { AbortSignalLike } from '../../shared/domain/abort.ts'
import type { Simulator } from '../../shared/simulator/simulator.ts'
import { answerLines } from './stand-in-answers.ts'
import type { WmiBehaviour } from './wmi-query.ts'
import { progressLine, readRequest, STOP, type StandInRequest } from './stand-in-protocol.ts'

/** The simulator behind the stand-in `Hyper-V` module. */
export interface HyperVServer {
  /** The value that PowerShell needs in its environment to find this server. */
  readonly place: string
  /** Every request so far, in order of arrival. */
  readonly requests: readonly StandInRequest[]
  readonly close: () => Promise<void>
}

/**
 * Listens on a port of 127.0.0.1. `before` sees every request before anything is done for it, and may do what a test
 * wants to happen at just that moment; when it answers false the request is dropped with its connection. `wmi` changes
 * what Hyper-V's service tells beside its cmdlets.
 */
export async function startHyperVServer(
  simulator: Simulator,
  before: (request: StandInRequest) => boolean = () => true,
  wmi: WmiBehaviour = (_className, instances) => instances,
): Promise<HyperVServer> {
  const token = randomBytes(16).toString('hex')
  const requests: StandInRequest[] = []
  const sockets = new Set<Socket>()

  const answer = async (socket: Socket, line: string, signal: AbortSignalLike): Promise<void> => {
    const request = readRequest(line)
    if (request.token !== token) return void socket.destroy()
    requests.push(request)
    const watch = {
      onProgress: (percent: number) => void socket.write(`${progressLine(percent)}\n`),
      signal,
    }
    const lines = before(request) ? await answerLines(simulator, request, watch, wmi) : null
    if (lines === null) socket.destroy()
    else socket.end(`${lines.join('\n')}\n`)
  }

  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => socket.destroy())
    const controller = new AbortController()
    const lines = createInterface({ input: socket })
    // It passes on what befalls the socket, and whoever asked may be killed at any time.
    lines.on('error', () => socket.destroy())
    lines.on('line', (line) => {
      if (line === STOP) controller.abort()
      else void answer(socket, line, controller.signal)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    place: `${port} ${token}`,
    requests,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
