import { createCancellation } from '../../shared/domain/cancellation.ts'
import type { Clock } from '../../shared/domain/clock.ts'
import { deferred, type Deferred } from '../powershell/deferred.ts'
import type { PowerShellProcess, StartProcess } from '../powershell/powershell-process.ts'
import { takeApart } from './list-parts.ts'
import type { SentOptions, ToSessions } from './session-messages.ts'
import type { ParentPort } from './session-port.ts'

interface Served {
  readonly process: PowerShellProcess
  readonly password: Deferred<string | null>
  /** What cancels a call, by its id. */
  readonly cancels: Map<number, () => void>
}

/** Starts and asks PowerShell processes for whoever is at the other end of the port. */
export function serveSessions(
  { send, onMessage }: ParentPort,
  startProcess: StartProcess,
  clock: Clock,
): void {
  const served = new Map<number, Served>()

  const tellEnd = async (id: number, { ended }: PowerShellProcess): Promise<void> => {
    await ended
    served.delete(id)
    send({ kind: 'ended', id })
  }

  const start = (id: number, { connection, ...options }: SentOptions): void => {
    const password = deferred<string | null>()
    const askPassword = (): Promise<string | null> => {
      send({ kind: 'passwordWanted', id })
      return password.promise
    }
    const process = startProcess({
      ...options,
      connection: connection && { ...connection, password: askPassword },
      clock,
    })
    served.set(id, { process, password, cancels: new Map() })
    send({ kind: 'born', id, pid: process.pid })
    void process.started.then((begun) => send({ kind: 'started', id, start: begun }))
    void tellEnd(id, process)
  }

  const call = async ({ id, callId, isWatched, ...asked }: Extract<ToSessions, { kind: 'call' }>) => {
    const one = served.get(id)
    if (!one) {
      send({ kind: 'outcome', id, callId, outcome: { kind: 'notBegun', words: '' }, isUsable: false })
      send({ kind: 'over', id, callId, isUsable: false })
      return
    }
    const { process, cancels } = one
    const cancellation = createCancellation()
    cancels.set(callId, cancellation.request)
    const onProgress = (percent: number): void => send({ kind: 'progress', id, callId, percent })
    const answered = process.call({ ...asked, ...(isWatched ? { watch: { onProgress, cancellation } } : {}) })
    const idle = process.idle()
    const outcome = await answered
    const { rest, parts } = takeApart(outcome.kind === 'answer' ? outcome.body : null)
    for (const part of parts) send({ kind: 'part', id, callId, part })
    const told = outcome.kind === 'answer' ? { ...outcome, body: rest } : outcome
    send({ kind: 'outcome', id, callId, outcome: told, isUsable: process.isUsable() })
    await idle
    cancels.delete(callId)
    send({ kind: 'over', id, callId, isUsable: process.isUsable() })
  }

  onMessage((message) => {
    if (message.kind === 'start') return start(message.id, message.options)
    if (message.kind === 'call') return void call(message)
    if (message.kind === 'knock') return send({ kind: 'here' })
    const one = served.get(message.id)
    if (message.kind === 'password') one?.password.resolve(message.password)
    else if (message.kind === 'cancel') one?.cancels.get(message.callId)?.()
    else if (message.kind === 'stop') void one?.process.stop()
    else one?.process.kill()
  })
}
