import { randomBytes } from 'node:crypto'
import { onAbort } from '../../shared/domain/abort.ts'
import { wait } from '../../shared/domain/clock.ts'
import { needsPassword } from '../../shared/domain/host-address.ts'
import { z } from '../../shared/domain/schema.ts'
import { deferred } from './deferred.ts'
import { killTree } from './kill-tree.ts'
import { openError } from './open-error.ts'
import { PanelProcess } from './panel-process.ts'
import {
  CANCEL_GRACE,
  hello,
  type Outcome,
  type PowerShellProcess,
  type PowerShellProcessOptions,
  type Refusal,
  START_LIMIT,
  type Start,
} from './powershell-process.ts'
import { cancelLine, firstLine, LISTENING, readAnswer, requestLine, unpack, type Answer } from './wire.ts'

/** How long output that was already written may take to arrive after its process has ended. */
const DRAIN_LIMIT = 1_000
const STOP_GRACE = 3_000
/** Megabytes of resident memory at which a process is replaced by a new one. */
const MEMORY_LIMIT = 400
const WORDS_KEPT = 20

const result = z.object({ memory: z.number(), answer: z.unknown() })
const lastWords = z.object({ words: z.string() })
const progress = z.object({ percent: z.number().min(0).max(100) })

/**
 * A text as an expression in ASCII, because PowerShell reads commands in the code page of its console: whatever else is
 * in it, such as the quotes that end a text like the ASCII one, by its number.
 */
const literal = (text: string): string =>
  `('${text.replaceAll("'", "''").replace(/[^\x20-\x7e]/g, (unit) => `'+[char]${unit.charCodeAt(0)}+'`)}')`

/** Text on stderr arrives in any language: on Windows it came in the code page of the console. */
const UTF8_OUTPUT =
  'try { [Console]::OutputEncoding = New-Object System.Text.UTF8Encoding $false } catch { };'

/**
 * The one command a process is ever given. Should the server not come up, its reason goes to stderr and the process
 * ends; what a policy does not forbid even then tells the language mode and the error apart.
 */
const serverCommand = (serverPath: string, modulePath: string): string =>
  `${UTF8_OUTPUT} try { Import-Module ${literal(serverPath)} -ErrorAction Stop; Start-PanelServer -ModulePath ${literal(modulePath)} } ` +
  `catch { Write-Error -ErrorRecord $_; "@HV0 $($ExecutionContext.SessionState.LanguageMode) $($_.FullyQualifiedErrorId)" }; exit`

const REFUSAL = /^@HV0 (\w+) (\S*)/u

interface Pending {
  readonly id: number
  readonly settle: (outcome: Outcome) => void
  readonly onProgress: (percent: number) => void
  readonly free: () => void
}

/** Starts a process as a child of this one. */
export function startPowerShellProcess(options: PowerShellProcessOptions): PowerShellProcess {
  const { executable, environment, serverPath, modulePath, connection, clock } = options
  const { startLimit = START_LIMIT } = options
  const nonce = randomBytes(16).toString('hex')
  const lastLines: string[] = []
  let refusal: Refusal | undefined
  let usable = true
  let slow = false
  let unpacking = Promise.resolve()
  let nextId = 0
  let pending: Pending | null = null
  let lastCall: Promise<void> = Promise.resolve()
  let toldNothing = true
  const listening = deferred<void>()
  const start = deferred<Start>()

  const words = (): string => lastLines.join('\n')
  const keep = (line: string): void => {
    if (line.trim() === '') return
    lastLines.push(line.slice(0, 1_000))
    if (lastLines.length > WORDS_KEPT) lastLines.shift()
  }

  const kill = (): void => {
    usable = false
    if (shell.pid !== undefined) killTree(shell.pid)
  }

  const takeHello = (body: unknown): void => {
    const parsed = hello.safeParse(body)
    const isTold = parsed.success && (parsed.data.hyperV === null || parsed.data.wrongModule === true)
    if (parsed.success && (isTold || parsed.data.reason === '')) {
      start.resolve({ kind: 'ready', hello: parsed.data })
      return
    }
    start.resolve({ kind: 'failed', words: parsed.success ? parsed.data.reason : words() })
    kill()
  }

  const takeUnopened = (body: unknown): void => {
    const parsed = openError.safeParse(body)
    start.resolve(
      parsed.success ? { kind: 'unopened', error: parsed.data } : { kind: 'failed', words: words() },
    )
    kill()
  }

  const takeResult = ({ id, body }: Answer): void => {
    if (pending?.id !== id) return
    const parsed = result.safeParse(body)
    if (parsed.success && parsed.data.memory > MEMORY_LIMIT) {
      usable = false
      shell.end()
    }
    pending.settle({ kind: 'answer', body: parsed.success ? parsed.data.answer : undefined })
    pending.free()
  }

  const takeProgress = ({ id, body }: Answer): void => {
    const parsed = progress.safeParse(body)
    if (pending?.id === id && parsed.success) pending.onProgress(parsed.data.percent)
  }

  const takeEnd = ({ id, kind, body }: Answer): void => {
    const parsed = lastWords.safeParse(body)
    if (parsed.success) for (const line of parsed.data.words.split('\n')) keep(line)
    if (kind === 'notBegun' && pending?.id === id) pending.settle({ kind, words: words() })
    kill()
  }

  const takeNoise = (line: string): void => {
    if (line === LISTENING) return listening.resolve()
    const [, languageMode, errorId] = REFUSAL.exec(line) ?? []
    if (languageMode === undefined || errorId === undefined) return keep(line)
    refusal = { languageMode, errorId }
    // PowerShell does not exit while something of it still reads.
    shell.end()
  }

  const take = (answer: Answer): void => {
    if (answer.kind === 'hello') takeHello(answer.body)
    else if (answer.kind === 'unopened') takeUnopened(answer.body)
    else if (answer.kind === 'result') takeResult(answer)
    else if (answer.kind === 'progress') takeProgress(answer)
    else takeEnd(answer)
  }

  const onLine = (line: string): void => {
    const packed = readAnswer(line, nonce)
    if (packed === null) return takeNoise(line)
    const answer = unpack(packed)
    if (answer instanceof Promise) unpacking = answer.then(take)
    else take(answer)
  }

  const shell = new PanelProcess({
    executable,
    environment,
    onLine,
    onErrorLine: keep,
    onFlood: () => kill(),
  })

  const onEnd = (): void => {
    usable = false
    const why = { ...(refusal ? { refusal } : {}), ...(slow ? { slow } : {}) }
    const failed = { kind: 'failed', words: words(), ...why } as const
    start.resolve(shell.pid === undefined ? { kind: 'missing' } : failed)
    pending?.settle({ kind: toldNothing ? 'notBegun' : 'lost', words: words() })
    pending?.free()
  }
  const ended = shell
    .run(serverCommand(serverPath, modulePath))
    .then(() => Promise.race([shell.closed, wait(clock, DRAIN_LIMIT)]))
    .then(() => unpacking)
    .then(onEnd)
  const greet = (password: string | null): void => {
    toldNothing = false
    if (connection === null || password !== null || !needsPassword(connection))
      return shell.send(firstLine(nonce, connection, password))
    start.resolve({ kind: 'signInNeeded' })
    kill()
  }
  // A store that cannot be read is a password that has to be asked for.
  const asked = connection === null ? Promise.resolve(null) : connection.password().catch(() => null)
  // Windows PowerShell reads ahead of its command, and loses what it has read when the server loop begins to.
  const greeted = listening.promise.then(() => asked).then(greet)
  const say = (line: string): void => void greeted.then(() => shell.send(line))
  const stopWaiting = clock.after(startLimit, () => {
    slow = true
    kill()
  })
  void start.promise.then(stopWaiting)

  /** Asks the far side to stop the call; a process that cannot is ended. */
  const askToStop = (id: number): void => {
    say(cancelLine(id))
    const stopGrace = clock.after(CANCEL_GRACE, () => kill())
    void lastCall.then(stopGrace)
  }

  const markUnresponsive = (id: number): void => {
    pending?.settle({ kind: 'timedOut' })
    askToStop(id)
  }

  const call: PowerShellProcess['call'] = ({ functionName, input, limit, watch }) => {
    if (!usable) return Promise.resolve({ kind: 'notBegun', words: words() })
    nextId += 1
    const id = nextId
    const outcome = deferred<Outcome>()
    const over = deferred<void>()
    lastCall = over.promise
    say(requestLine(id, functionName, input))
    const stopTimer = limit === null ? () => {} : clock.after(limit, () => markUnresponsive(id))
    const forget = watch && onAbort(watch.signal, () => askToStop(id))
    pending = {
      id,
      settle: outcome.resolve,
      onProgress: watch?.onProgress ?? (() => {}),
      free: () => {
        pending = null
        stopTimer()
        forget?.()
        over.resolve()
      },
    }
    return outcome.promise
  }

  return {
    started: start.promise,
    call,
    idle: () => lastCall,
    isUsable: () => usable,
    stop: async () => {
      usable = false
      await lastCall
      shell.end()
      const stopGrace = clock.after(STOP_GRACE, () => kill())
      await ended
      stopGrace()
    },
    kill,
    ended,
    pid: shell.pid,
  }
}
