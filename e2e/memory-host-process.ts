import { startPowerShellProcess } from '../electron/powershell/start-powershell-process.ts'
import type { StartProcess } from '../electron/powershell/powershell-process.ts'
import { serveProcesses } from '../electron/host-process/serve-processes.ts'
import type { FromHostProcess, ToHostProcess } from '../electron/host-process/messages.ts'
import { hostProcess } from '../electron/host-process/host-process.ts'
import type { ForkHostProcess } from '../electron/host-process/host-process-port.ts'
import type { Clock } from '../shared/domain/clock.ts'

/** A host process that is none: both of its sides are here, and what crosses is cloned. */
export interface MemoryHostProcess {
  /** All that was sent to it. */
  readonly sent: readonly ToHostProcess[]
  /** Holds its messages back until they are let through again. */
  readonly hold: () => void
  readonly letThrough: () => void
  /** It takes nothing in any more. */
  readonly standStill: () => void
  readonly crash: (how: string) => void
  readonly hasEnded: () => boolean
}

/** A way to start PowerShell in host processes that are in memory, and what the test holds of each. */
export function memoryHostProcess(clock: Clock, startProcess: StartProcess = startPowerShellProcess) {
  const forked: MemoryHostProcess[] = []
  const logged: string[] = []

  const fork: ForkHostProcess = () => {
    const sent: ToHostProcess[] = []
    let take = (_message: ToHostProcess): void => undefined
    let tell = (_message: FromHostProcess): void => undefined
    let tellEnd = (_how: string): void => undefined
    let ended = false
    let held: FromHostProcess[] | null = null
    const end = (how: string): void => {
      if (ended) return
      ended = true
      tellEnd(how)
    }
    serveProcesses(
      {
        send: (message) => {
          const copy = structuredClone(message)
          // Like between processes, nothing arrives while its sender is still at work.
          queueMicrotask(() => {
            if (held) held.push(copy)
            else if (!ended) tell(copy)
          })
        },
        onMessage: (listener) => {
          take = listener
        },
      },
      startProcess,
      clock,
    )
    forked.push({
      sent,
      hold: () => {
        held = []
      },
      letThrough: () => {
        const messages = held ?? []
        held = null
        for (const message of messages) if (!ended) tell(message)
      },
      standStill: () => {
        take = () => undefined
      },
      crash: end,
      hasEnded: () => ended,
    })
    return {
      send: (message) => {
        const copy = structuredClone(message)
        sent.push(copy)
        if (!ended) take(copy)
      },
      onMessage: (listener) => {
        tell = listener
      },
      onEnd: (listener) => {
        tellEnd = listener
      },
      end: () => end('ended'),
    }
  }

  return { start: hostProcess(fork, (message) => logged.push(message)), forked, logged }
}

/** Where PowerShell's processes may run; they behave the same. */
export const places: readonly (readonly [string, (clock: Clock) => StartProcess])[] = [
  ['as a child of this process', () => startPowerShellProcess],
  ['in a host process', (clock) => memoryHostProcess(clock).start],
]
