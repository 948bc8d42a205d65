import { fork, type ChildProcess, type IOType } from 'node:child_process'
import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'
import { mustBeReady } from './state.ts'

const parentPortHref = new URL('parent-port.mjs', import.meta.url).href

/** A child of plain Node in the place of a utility process; messages are cloned on their way. */
export class UtilityProcess extends EventEmitter {
  readonly options: Electron.ForkOptions
  stdout: Electron.UtilityProcess['stdout']
  stderr: Electron.UtilityProcess['stderr']
  pid: number | undefined
  readonly #child: ChildProcess
  #ends = false

  constructor(script: string, args: readonly string[], options: Electron.ForkOptions) {
    super()
    this.options = options
    const { env, execArgv = [], cwd, stdio = 'inherit' } = options
    const [, out, errors] = (typeof stdio === 'string' ? [stdio, stdio, stdio] : stdio) as IOType[]
    const child = fork(script, args, {
      // An environment that is empty is none to Electron, and the whole of its own is handed on.
      env: Object.keys(env ?? {}).length === 0 ? process.env : { ...env },
      execArgv: ['--import', parentPortHref, ...execArgv],
      ...(cwd === undefined ? {} : { cwd }),
      serialization: 'advanced',
      stdio: ['ignore', out ?? 'inherit', errors ?? 'inherit', 'ipc'],
    })
    this.#child = child
    this.stdout = child.stdout
    this.stderr = child.stderr
    child.once('spawn', () => {
      this.pid = child.pid
      this.emit('spawn')
    })
    child.on('message', (message) => this.emit('message', message))
    child.once('exit', (code) => this.#end(code ?? 9))
  }

  postMessage = (message: unknown): void => {
    if (this.#ends) throw new Error('postMessage in the event of the end ends the main process too')
    if (this.#child.connected) this.#child.send(structuredClone(message) as object, () => undefined)
  }

  kill = (): boolean => this.pid !== undefined && this.#child.kill()

  #end(code: number): void {
    this.pid = undefined
    this.#ends = true
    this.emit('exit', code)
    this.#ends = false
    this.stdout = null
    this.stderr = null
  }
}

/** Every one that was forked. */
export const utilities: UtilityProcess[] = []

export const utilityProcess = {
  fork: (
    script: string,
    args: readonly string[] = [],
    options: Electron.ForkOptions = {},
  ): UtilityProcess => {
    mustBeReady('utilityProcess.fork')
    const child = new UtilityProcess(script, args, options)
    utilities.push(child)
    return child
  },
}
