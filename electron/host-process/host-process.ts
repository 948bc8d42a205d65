import type { Clock } from '../../shared/domain/clock.ts'
import type { StartProcess } from '../powershell/powershell-process.ts'
import { startProcessProxy, type ProcessProxy } from './process-proxy.ts'
import type { ForkHostProcess, HostProcessPort } from './host-process-port.ts'

/** Milliseconds in which a host process whose liveness is in doubt answers a ping, or is given up. */
const PING_LIMIT = 10_000

/**
 * PowerShell processes in a process of their own, so that whatever PowerShell writes keeps nobody else waiting. It is
 * forked for the first of them and ended after the last. When it ends by itself, or stands still and is given up, that
 * is told of each of them as its own end would be; the next start forks a new one. Only commands under way are waited
 * for, however long their process stands still: no clock ends a change.
 */
export function hostProcess(fork: ForkHostProcess, log: (message: string) => void): StartProcess {
  let current: ReturnType<typeof open> | null = null
  let lastId = 0

  function open() {
    const port: HostProcessPort = fork()
    const processes = new Map<number, ProcessProxy>()
    let stopWaiting: (() => void) | null = null

    const checkLiveness = (clock: Clock): void => {
      if (stopWaiting !== null || processes.size === 0) return
      stopWaiting = clock.after(PING_LIMIT, markUnresponsive)
      port.send({ kind: 'ping' })
    }

    const close = (): void => {
      stopWaiting?.()
      stopWaiting = null
      if (current?.port === port) current = null
    }

    const markUnresponsive = (): void => {
      close()
      const left = [...processes].filter(([, one]) => !one.isChanging())
      const isEnded = left.length === processes.size
      log(`PowerShell's host process stood still and was ${isEnded ? 'ended' : 'left to its commands'}.`)
      for (const [id, one] of left) {
        processes.delete(id)
        one.lose()
      }
      if (isEnded) port.end()
    }

    port.onMessage((message) => {
      if (message.kind === 'pong') {
        stopWaiting?.()
        stopWaiting = null
        return
      }
      processes.get(message.id)?.take(message)
      if (message.kind !== 'ended') return
      processes.delete(message.id)
      if (processes.size > 0) return
      close()
      port.end()
    })
    port.onEnd((how) => {
      close()
      if (processes.size > 0) log(`PowerShell's host process ended: ${how}.`)
      for (const one of processes.values()) one.lose()
      processes.clear()
    })
    return { port, processes, checkLiveness }
  }

  return (options) => {
    current ??= open()
    const { port, processes, checkLiveness } = current
    lastId += 1
    const one = startProcessProxy(lastId, options, {
      send: port.send,
      checkLiveness: () => checkLiveness(options.clock),
    })
    processes.set(lastId, one)
    return one.process
  }
}
