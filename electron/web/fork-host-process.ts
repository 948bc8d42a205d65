import { fork } from 'node:child_process'
import { powerShellEnvironment } from '../powershell/locate-powershell.ts'
import type { FromHostProcess } from '../host-process/messages.ts'
import type { ForkHostProcess } from '../host-process/host-process-port.ts'
import { logLines } from '../host-process/log-lines.ts'

/** The options for forking a host process. */
export interface HostProcessFork {
  /** Its bundle. */
  readonly script: string
  readonly environment: NodeJS.ProcessEnv
  readonly log: (message: string) => void
}

/** Forks host processes as children of plain Node. */
export const forkHostProcess =
  ({ script, environment, log }: HostProcessFork): ForkHostProcess =>
  () => {
    const child = fork(script, [], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      env: powerShellEnvironment(environment),
      execArgv: [],
      // Apart from the console: its Ctrl+Break would end them in the middle of a command, before anybody was asked.
      windowsHide: true,
    })
    logLines(child.stderr, log)
    return {
      send: (message) => {
        if (child.connected) child.send(message, () => undefined)
      },
      onMessage: (take) => void child.on('message', (message) => take(message as FromHostProcess)),
      onEnd: (take) => {
        child.once('error', ({ message }) => take(message))
        child.once('exit', (code, signal) => take(signal ?? `code ${code ?? 'unknown'}`))
      },
      end: () => void child.kill('SIGKILL'),
    }
  }
