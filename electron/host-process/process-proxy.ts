import { onAbort } from '../../shared/domain/abort.ts'
import type { Connection, ConnectionPlace } from '../powershell/connection.ts'
import { deferred } from '../powershell/deferred.ts'
import { killTree } from '../powershell/kill-tree.ts'
import {
  CANCEL_GRACE,
  START_LIMIT,
  type Outcome,
  type PowerShellProcess,
  type PowerShellProcessOptions,
  type Start,
} from '../powershell/powershell-process.ts'
import { putTogether, type ListPart } from './list-parts.ts'
import type { OfPowerShell, ToHostProcess } from './messages.ts'

/** The ports of a PowerShell process to the host process that it is in. */
export interface ProxiedProcess {
  readonly send: (message: ToHostProcess) => void
  /** Something is overdue that the host process keeps the time of: it may stand still. */
  readonly checkLiveness: () => void
}

/** A PowerShell process in a host process. */
export interface ProcessProxy {
  readonly process: PowerShellProcess
  readonly take: (message: OfPowerShell) => void
  /** Whether a command is under way in it that nobody asked to stop: no clock may end that. */
  readonly isChanging: () => boolean
  /** The host process is gone: whatever is under way is lost, and PowerShell, if it still runs, is ended. */
  readonly lose: () => void
}

/** Milliseconds by which the host process may be late with what it keeps the time of. */
const LATE = 10_000

const placeOf = ({ password: _password, ...place }: Connection): ConnectionPlace => place

interface FarCall {
  readonly parts: ListPart[]
  readonly settle: (outcome: Outcome) => void
  readonly onProgress: (percent: number) => void
  readonly finish: () => void
}

/** Starts a PowerShell process in a host process; it behaves like one of this process. */
export function startProcessProxy(
  id: number,
  options: PowerShellProcessOptions,
  { send, checkLiveness }: ProxiedProcess,
): ProcessProxy {
  const { executable, environment, serverPath, modulePath, connection, clock } = options
  const { startLimit = START_LIMIT } = options
  const start = deferred<Start>()
  const ended = deferred<void>()
  const calls = new Map<number, FarCall>()
  const changing = new Set<number>()
  let pid: number | undefined
  let usable = true
  let lastCallId = 0
  let lastCall: Promise<void> = Promise.resolve()

  const expectWithin = (limit: number, event: Promise<unknown>): void => {
    const stopWaiting = clock.after(limit + LATE, checkLiveness)
    void event.then(stopWaiting)
  }

  const call: PowerShellProcess['call'] = ({ functionName, input, limit, watch }) => {
    if (!usable) return Promise.resolve({ kind: 'notBegun', words: '' })
    lastCallId += 1
    const callId = lastCallId
    const outcome = deferred<Outcome>()
    const over = deferred<void>()
    lastCall = over.promise
    let forget = (): void => {}
    calls.set(callId, {
      parts: [],
      settle: outcome.resolve,
      onProgress: watch?.onProgress ?? (() => {}),
      finish: () => {
        calls.delete(callId)
        changing.delete(callId)
        forget()
        over.resolve()
      },
    })
    send({ kind: 'call', id, callId, functionName, input, limit, isWatched: watch !== undefined })
    if (limit === null) changing.add(callId)
    else expectWithin(limit, outcome.promise)
    if (watch)
      forget = onAbort(watch.signal, () => {
        changing.delete(callId)
        send({ kind: 'cancel', id, callId })
        expectWithin(CANCEL_GRACE, over.promise)
      })
    return outcome.promise
  }

  /** Nothing comes any more. `left` is what became of calls of which nothing has come. */
  const end = (left: Outcome): void => {
    usable = false
    start.resolve({ kind: 'failed', words: '' })
    for (const one of calls.values()) {
      one.settle(left)
      one.finish()
    }
    ended.resolve()
  }

  const settle = (callId: number, outcome: Outcome): void => {
    const one = calls.get(callId)
    const whole = (body: unknown): unknown => putTogether(body, one?.parts ?? [])
    one?.settle(outcome.kind === 'answer' ? { ...outcome, body: whole(outcome.body) } : outcome)
  }

  const sendPassword = async (): Promise<void> => {
    // A store that cannot be read is a password that has to be asked for.
    const password = connection === null ? null : await connection.password().catch(() => null)
    send({ kind: 'password', id, password })
  }

  const take = (message: OfPowerShell): void => {
    switch (message.kind) {
      case 'spawned':
        ;({ pid } = message)
        return
      case 'passwordWanted':
        void sendPassword()
        return
      case 'started':
        start.resolve(message.start)
        return
      case 'progress':
        calls.get(message.callId)?.onProgress(message.percent)
        return
      case 'part':
        calls.get(message.callId)?.parts.push(message.part)
        return
      case 'outcome':
        usable &&= message.isUsable
        settle(message.callId, message.outcome)
        return
      case 'settled':
        usable &&= message.isUsable
        calls.get(message.callId)?.finish()
        return
      case 'ended':
        // All that PowerShell was asked has been told by now.
        end({ kind: 'notBegun', words: '' })
    }
  }

  const place = connection && placeOf(connection)
  send({
    kind: 'start',
    id,
    options: { executable, environment, serverPath, modulePath, startLimit, connection: place },
  })
  expectWithin(startLimit, start.promise)

  return {
    process: {
      started: start.promise,
      call,
      idle: () => lastCall,
      isUsable: () => usable,
      stop: async () => {
        usable = false
        send({ kind: 'stop', id })
        void lastCall.then(() => expectWithin(0, ended.promise))
        await ended.promise
      },
      kill: () => {
        usable = false
        changing.clear()
        send({ kind: 'kill', id })
        expectWithin(0, ended.promise)
      },
      ended: ended.promise,
      get pid() {
        return pid
      },
    },
    take,
    isChanging: () => changing.size > 0,
    lose: () => {
      // It would go on with its command, and nobody could be told how that ended.
      if (pid !== undefined) killTree(pid)
      end({ kind: 'lost', words: '' })
    },
  }
}
