import type { Start, Outcome, PowerShellProcess } from './powershell-process.ts'

export type LaneOutcome =
  Outcome | Exclude<Start, { kind: 'ready' }> | { readonly kind: 'refused'; readonly words: string }

/** A row of calls, one after another, on a process that is started when there is a call and none is usable. */
export interface Lane {
  readonly call: (functionName: string, input: unknown, limit: number | null) => Promise<LaneOutcome>
  /** Waits for every call, then ends the process. Calls that come later fail. */
  readonly finish: () => Promise<void>
  /** Ends the process at once, and with it the call under way. Calls that wait, or come later, fail. */
  readonly abandon: () => Promise<void>
}

/** `accepts` says whether a process that came up may be used; one that may not is ended before it is given a call. */
export function createLane(
  startProcess: () => PowerShellProcess,
  accepts: (start: Extract<Start, { kind: 'ready' }>) => boolean,
): Lane {
  let current: PowerShellProcess | null = null
  let closed = false
  let tail: Promise<unknown> = Promise.resolve()

  const usable = (): PowerShellProcess => {
    if (!current?.isUsable()) current = startProcess()
    return current
  }

  const answer = async (...[functionName, input, limit]: Parameters<Lane['call']>): Promise<LaneOutcome> => {
    await current?.idle()
    if (closed) return { kind: 'failed', words: '' }
    const process = usable()
    const start = await process.started
    if (start.kind !== 'ready') return start
    if (accepts(start)) return process.call(functionName, input, limit)
    process.kill()
    return { kind: 'refused', words: start.hello.reason }
  }

  return {
    call: (...request) => {
      const outcome = tail.then(() => answer(...request))
      tail = outcome
      return outcome
    },
    finish: async () => {
      await tail
      closed = true
      await current?.stop()
    },
    abandon: async () => {
      closed = true
      current?.kill()
      await current?.stop()
    },
  }
}
