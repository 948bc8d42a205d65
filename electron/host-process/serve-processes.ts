import type { Clock } from '../../shared/domain/clock.ts'
import { deferred } from '../powershell/deferred.ts'
import type { PowerShellProcess, StartProcess } from '../powershell/powershell-process.ts'
import { takeApart } from './list-parts.ts'
import type { SentOptions, ToHostProcess } from './messages.ts'
import type { ParentPort } from './host-process-port.ts'

type AskedCall = Extract<ToHostProcess, { kind: 'call' }>

interface Served {
  readonly process: PowerShellProcess
  readonly givePassword: (password: string | null) => void
  /** Functions that cancel a call, by its id. */
  readonly cancels: Map<number, () => void>
  /** Settles when all has been told of the last call. */
  lastTold: Promise<void>
}

/** Starts and asks PowerShell processes for whoever is at the other end of the port. */
export function serveProcesses(
  { send, onMessage }: ParentPort,
  startProcess: StartProcess,
  clock: Clock,
): void {
  const served = new Map<number, Served>()

  const tellEnd = async (id: number, one: Served): Promise<void> => {
    await one.process.ended
    await one.lastTold
    served.delete(id)
    send({ kind: 'ended', id })
  }

  const start = (id: number, { connection, ...options }: SentOptions): void => {
    const password = deferred<string | null>()
    const askPassword = (): Promise<string | null> => {
      send({ kind: 'passwordWanted', id })
      return password.promise
    }
    const place = connection && { ...connection, password: askPassword }
    const process = startProcess({ ...options, connection: place, clock })
    const one = {
      process,
      givePassword: password.resolve,
      cancels: new Map<number, () => void>(),
      lastTold: Promise.resolve(),
    }
    served.set(id, one)
    send({ kind: 'spawned', id, pid: process.pid })
    void process.started.then((begun) => send({ kind: 'started', id, start: begun }))
    void tellEnd(id, one)
  }

  const call = async ({ process, cancels }: Served, { id, callId, isWatched, ...asked }: AskedCall) => {
    const controller = new AbortController()
    cancels.set(callId, () => controller.abort())
    const onProgress = (percent: number): void => send({ kind: 'progress', id, callId, percent })
    const answered = process.call({
      ...asked,
      ...(isWatched ? { watch: { onProgress, signal: controller.signal } } : {}),
    })
    const idle = process.idle()
    const outcome = await answered
    if (outcome.kind === 'answer') {
      const { rest, parts } = takeApart(outcome.body)
      for (const part of parts) send({ kind: 'part', id, callId, part })
      send({ kind: 'outcome', id, callId, outcome: { ...outcome, body: rest }, isUsable: process.isUsable() })
    } else send({ kind: 'outcome', id, callId, outcome, isUsable: process.isUsable() })
    await idle
    cancels.delete(callId)
    send({ kind: 'settled', id, callId, isUsable: process.isUsable() })
  }

  const take = (message: ToHostProcess): void => {
    if (message.kind === 'ping') return send({ kind: 'pong' })
    if (message.kind === 'start') return start(message.id, message.options)
    const one = served.get(message.id)
    switch (message.kind) {
      case 'call':
        // Where it has ended already, its end is on the way and tells of this call too.
        if (one) one.lastTold = call(one, message)
        return
      case 'password':
        one?.givePassword(message.password)
        return
      case 'cancel':
        one?.cancels.get(message.callId)?.()
        return
      case 'stop':
        void one?.process.stop()
        return
      case 'kill':
        one?.process.kill()
    }
  }
  onMessage(take)
}
