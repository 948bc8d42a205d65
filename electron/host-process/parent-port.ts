import type { FromHostProcess, ToHostProcess } from './messages.ts'
import type { ParentPort } from './host-process-port.ts'

/**
 * The port that Electron gives a utility process, and plain Node does not.
 * https://www.electronjs.org/docs/latest/api/parent-port
 */
interface UtilityProcess {
  readonly parentPort?: {
    readonly on: (event: 'message', take: (event: { readonly data: ToHostProcess }) => void) => void
    readonly postMessage: (message: FromHostProcess) => void
  }
}

/** The way from this process to the one that forked it, whichever shell that is. */
export function parentPort(): ParentPort {
  const { parentPort: port } = process as UtilityProcess
  // A utility process is ended by the engine when the main process has gone.
  if (port)
    return {
      send: (message) => port.postMessage(message),
      onMessage: (take) => port.on('message', ({ data }) => take(data)),
    }
  process.on('disconnect', () => process.exit(0))
  return {
    // What cannot be sent, because the parent is about to be gone, nobody waits for.
    send: (message) => void process.send?.(message, undefined, undefined, () => undefined),
    onMessage: (take) => void process.on('message', (message) => take(message as ToHostProcess)),
  }
}
