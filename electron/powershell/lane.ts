import type { Clock } from '../../shared/domain/clock.ts'
import type { Call, Outcome, PowerShellProcess, Start } from './powershell-process.ts'
import type { StartBackoff } from './start-backoff.ts'

type Ready = Extract<Start, { kind: 'ready' }>

/** Why there is no process to call. */
export type NoProcess =
  Exclude<Start, Ready> | { readonly kind: 'refused'; readonly words: string; readonly wrongModule?: true }
export type LaneOutcome = Outcome | NoProcess

/** One process at a time, started when there is a call and ended when there has been none for a while. */
export interface Lane {
  /** One call at a time: whoever holds the lane waits for the answer before the next. */
  readonly call: (call: Call) => Promise<LaneOutcome>
  /** Whether a process is up, so that a call need not wait for its start. */
  readonly isWarm: () => boolean
  /** Ends the process once its call is over. Calls that come later fail. */
  readonly finish: () => Promise<void>
  /** Ends the process at once, and with it the call under way. Calls that come later fail. */
  readonly abandon: () => Promise<void>
}

export interface LaneOptions {
  readonly clock: Clock
  readonly startProcess: () => PowerShellProcess
  /** Whether a process that came up may be used; one that may not is ended before it is given a call. */
  readonly accepts: (start: Ready) => boolean
  /** Shared by the lanes of a host. */
  readonly starts: StartBackoff
}

const CLOSED: NoProcess = { kind: 'failed', words: '' }

/** After this many milliseconds without a call a lane's process is ended: each takes some 100 MB. */
const IDLE_LIMIT = 300_000

export function createLane({ clock, startProcess, accepts, starts }: LaneOptions): Lane {
  let current: PowerShellProcess | null = null
  let closed = false
  let stayAwake = (): void => {}

  const useless = (start: Start): NoProcess | null => {
    if (start.kind !== 'ready') return start
    const { hyperV, reason, wrongModule } = start.hello
    if (wrongModule) return { kind: 'refused', words: reason, wrongModule }
    if (accepts(start)) return null
    return { kind: 'refused', words: hyperV === null ? reason : `${hyperV.folder} ${hyperV.version}` }
  }

  const start = async (): Promise<NoProcess | null> => {
    if (closed) return CLOSED
    const process = startProcess()
    current = process
    const noProcess = useless(await process.started)
    if (noProcess) process.kill()
    return noProcess
  }

  const answer = async (call: Call): Promise<LaneOutcome> => {
    await current?.idle()
    if (closed) return CLOSED
    const noProcess = current?.isUsable() ? null : await starts.run(start)
    return noProcess ?? current?.call(call) ?? CLOSED
  }

  /** Sends a call that was never begun, because a session had broken unnoticed, once more on a new one. */
  const answerOnce = async (call: Call): Promise<LaneOutcome> => {
    const outcome = await answer(call)
    return outcome.kind === 'notBegun' ? answer(call) : outcome
  }

  return {
    call: async (call) => {
      stayAwake()
      const outcome = await answerOnce(call)
      if (!closed) stayAwake = clock.after(IDLE_LIMIT, () => void current?.stop())
      return outcome
    },
    isWarm: () => current?.isUsable() ?? false,
    finish: async () => {
      closed = true
      stayAwake()
      await current?.stop()
    },
    abandon: async () => {
      closed = true
      stayAwake()
      current?.kill()
      await current?.stop()
    },
  }
}
