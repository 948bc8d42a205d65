import type { ForkOptions, utilityProcess } from 'electron'
import { logLines } from '../host-process/log-lines.ts'
import type { FromHostProcess } from '../host-process/messages.ts'
import type { ForkHostProcess } from '../host-process/host-process-port.ts'

/** The options for forking a host process. */
export interface HostProcessFork {
  readonly utilityProcess: Pick<typeof utilityProcess, 'fork'>
  /** Its bundle, which may lie in the program's archive. */
  readonly script: string
  readonly options: ForkOptions
  /** Once it is so, the engine ends all its processes, and their PowerShells are to finish what they do. */
  readonly isQuitting: () => boolean
  readonly log: (message: string) => void
}

/** Forks host processes as Electron's utility processes, once the app is ready. */
export const forkHostProcess =
  ({ utilityProcess: { fork }, script, options, isQuitting, log }: HostProcessFork): ForkHostProcess =>
  () => {
    const child = fork(script, [], { ...options, serviceName: 'Checkpoint Panel PowerShell' })
    logLines(child.stderr, log)
    // Nobody listening, it would be an error of this process. The report that comes with it holds the environment.
    child.on('error', (_type, location) => log(`PowerShell's host process: a fatal error in ${location}`))
    let lives = true
    child.once('exit', () => {
      lives = false
    })
    return {
      // Within the event of the end it would take the main process with it: https://github.com/electron/electron/issues/53923
      send: (message) => {
        if (lives) child.postMessage(message)
      },
      onMessage: (take) => void child.on('message', (message: FromHostProcess) => take(message)),
      onEnd: (take) => {
        child.once('exit', (code) => {
          if (!isQuitting()) take(`code ${code}`)
        })
      },
      end: () => void child.kill(),
    }
  }
