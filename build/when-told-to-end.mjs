import { closeSync, openSync } from 'node:fs'

/** Whether Ctrl+C reaches the children without our doing: a terminal gives it to all processes it shows. */
function hasTerminal() {
  if (process.platform === 'win32') return true
  try {
    closeSync(openSync('/dev/tty', 'r'))
    return true
  } catch {
    return false
  }
}

/**
 * Calls `end` when this process is told to end, which it then is to do after its program has. `signal` is what the
 * program is to be sent; `null`: it has it already. A Ctrl+C must reach it once, because the second one ends it in the
 * middle of a command, and npm passes on to us what the terminal has given to all of us.
 * @param {(signal: 'SIGINT' | 'SIGTERM' | null) => void} end
 */
export function whenToldToEnd(end) {
  process.on('SIGINT', () => end(hasTerminal() ? null : 'SIGINT'))
  process.on('SIGTERM', () => end('SIGTERM'))
  process.on('SIGHUP', () => undefined)
  if (process.env['npm_lifecycle_event'] === undefined || process.platform === 'win32') return
  // Told to end, npm ends the shell between us, which does not pass it on: to lose that parent is the message.
  const { ppid } = process
  const watch = setInterval(() => {
    if (process.ppid === ppid) return
    clearInterval(watch)
    end('SIGTERM')
  }, 1000)
}
