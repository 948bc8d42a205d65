import { randomBytes } from 'node:crypto'
import type { CommandWatch } from '../../shared/contract/hyper-v-host.ts'
import { wait, type Clock } from '../../shared/domain/clock.ts'
import { needsPassword } from '../../shared/domain/host-address.ts'
import { z } from '../../shared/domain/schema.ts'
import type { Connection } from './connection.ts'
import { deferred } from './deferred.ts'
import { killTree } from './kill-tree.ts'
import { openError, type OpenError } from './open-error.ts'
import { PanelProcess } from './panel-process.ts'
import { cancelLine, firstLine, readAnswer, requestLine, unpack, type Answer } from './wire.ts'

export interface PowerShellProcessOptions {
  readonly executable: string
  readonly environment: NodeJS.ProcessEnv
  /** The server loop, `server.psm1`. */
  readonly serverPath: string
  /** The module's manifest, `CheckpointPanel.psd1`. */
  readonly modulePath: string
  /** The computer the operations run on; `null` is this one. */
  readonly connection: Connection | null
  readonly clock: Clock
}

const hello = z.object({
  edition: z.string(),
  version: z.string(),
  languageMode: z.string(),
  psHome: z.string(),
  /** Hyper-V's module as PowerShell found it, `null` when it found none. */
  hyperV: z.object({ folder: z.string(), version: z.string() }).nullable(),
  /** Of our module; empty when it could not be imported. */
  moduleVersion: z.string(),
  /** Why Hyper-V's module or ours could not be imported; empty when both were. */
  reason: z.string(),
  /** The session takes no scripts, and the module installed there is not of our version, or is none. */
  wrongModule: z.exactOptional(z.literal(true)),
  /** Our functions that a session of a role has; absent where it has all of them. */
  functions: z.exactOptional(z.array(z.string())),
})
/** What the server says of itself before its first call. */
export type Hello = z.infer<typeof hello>

/** What PowerShell said of itself when it would not run the server loop: its language mode and the error's id. */
export interface Refusal {
  readonly languageMode: string
  readonly errorId: string
}

/** How a start went. `words` are the last lines the process printed. */
export type Start =
  | { readonly kind: 'ready'; readonly hello: Hello }
  | { readonly kind: 'missing' }
  /** Nothing was started: `file` is not as it was built. */
  | { readonly kind: 'altered'; readonly file: string }
  /** The password of the user who is to sign in is not known. */
  | { readonly kind: 'signInNeeded' }
  | { readonly kind: 'unopened'; readonly error: OpenError }
  | { readonly kind: 'failed'; readonly words: string; readonly refusal?: Refusal }

/** One call of a function of the module. */
export interface Call {
  readonly functionName: string
  readonly input: unknown
  /** Milliseconds; `null`, for everything that changes something, waits as long as the process lives. */
  readonly limit: number | null
  readonly watch?: Pick<CommandWatch, 'onProgress' | 'cancellation'>
}

/** How a call ended. After `lost` nobody knows how far Hyper-V went; with `notBegun` it was never asked. */
export type Outcome =
  | { readonly kind: 'answer'; readonly body: unknown }
  | { readonly kind: 'timedOut' }
  | { readonly kind: 'lost'; readonly words: string }
  | { readonly kind: 'notBegun'; readonly words: string }

/** One PowerShell process that answers one call at a time. Nothing here rejects: every end is an outcome. */
export interface PowerShellProcess {
  readonly started: Promise<Start>
  readonly call: (call: Call) => Promise<Outcome>
  /** Settles once the last call is over on the far side too, or the process is. */
  readonly idle: () => Promise<void>
  readonly isUsable: () => boolean
  /** Takes no more calls, lets the one under way finish, then ends the process; settles when it has ended. */
  readonly stop: () => Promise<void>
  /** Ends the process at once. */
  readonly kill: () => void
}

/** A cold start on a busy host with a virus scanner takes over ten seconds. */
const START_LIMIT = 30_000
/** A refused stop is answered after three seconds; one more, and the process is ended. */
const CANCEL_GRACE = 4_000
/** How long output that was already written may take to arrive after its process has ended. */
const DRAIN_LIMIT = 1_000
const STOP_GRACE = 3_000
/** Megabytes of resident memory at which a process is replaced by a new one. */
const MEMORY_LIMIT = 400
const WORDS_KEPT = 20

const result = z.object({ memory: z.number(), answer: z.unknown() })
const lastWords = z.object({ words: z.string() })
const progress = z.object({ percent: z.number().min(0).max(100) })

/** A single-quoted PowerShell literal: quotes end at any of these five, and are doubled. */
const literal = (text: string): string => `'${text.replace(/['\u2018-\u201B]/gu, '$&$&')}'`

/**
 * The one command a process is ever given. Should the server not come up, its reason goes to stderr and the process
 * ends; what a policy does not forbid even then tells the language mode and the error apart.
 */
const serverCommand = (serverPath: string, modulePath: string): string =>
  `try { Import-Module ${literal(serverPath)} -ErrorAction Stop; Start-PanelServer -ModulePath ${literal(modulePath)} } ` +
  `catch { Write-Error -ErrorRecord $_; "@HV0 $($ExecutionContext.SessionState.LanguageMode) $($_.FullyQualifiedErrorId)" }; exit`

const REFUSAL = /^@HV0 (\w+) (\S*)/u

interface Pending {
  readonly id: number
  readonly settle: (outcome: Outcome) => void
  readonly onProgress: (percent: number) => void
  readonly free: () => void
}

/** Starts a process; whether it came up is told by `started`. */
export function startPowerShellProcess(options: PowerShellProcessOptions): PowerShellProcess {
  const { executable, environment, serverPath, modulePath, connection, clock } = options
  const nonce = randomBytes(16).toString('hex')
  const lastLines: string[] = []
  let refusal: Refusal | undefined
  let usable = true
  let unpacking = Promise.resolve()
  let nextId = 0
  let pending: Pending | null = null
  let lastCall: Promise<void> = Promise.resolve()
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
    const failed = { kind: 'failed', words: words(), ...(refusal ? { refusal } : {}) } as const
    start.resolve(shell.pid === undefined ? { kind: 'missing' } : failed)
    pending?.settle({ kind: 'lost', words: words() })
    pending?.free()
  }
  const ended = shell
    .run(serverCommand(serverPath, modulePath))
    .then(() => Promise.race([shell.closed, wait(clock, DRAIN_LIMIT)]))
    .then(() => unpacking)
    .then(onEnd)
  const greet = (password: string | null): void => {
    if (connection === null || password !== null || !needsPassword(connection))
      return shell.send(firstLine(nonce, connection, password))
    start.resolve({ kind: 'signInNeeded' })
    kill()
  }
  // A store that cannot be read is a password that has to be asked for.
  const asked = connection === null ? Promise.resolve(null) : connection.password().catch(() => null)
  void asked.then(greet)
  const stopWaiting = clock.after(START_LIMIT, () => kill())
  void start.promise.then(stopWaiting)

  /** Asks the far side to stop the call; a process that cannot is ended. */
  const askToStop = (id: number): void => {
    shell.send(cancelLine(id))
    const stopGrace = clock.after(CANCEL_GRACE, () => kill())
    void lastCall.then(stopGrace)
  }

  const giveUp = (id: number): void => {
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
    shell.send(requestLine(id, functionName, input))
    const stopTimer = limit === null ? () => {} : clock.after(limit, () => giveUp(id))
    const forget = watch?.cancellation.onRequest(() => askToStop(id))
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
  }
}
