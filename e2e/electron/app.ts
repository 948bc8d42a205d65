import { EventEmitter } from 'node:events'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type * as Electron from 'electron'
import { isAlive } from '../is-alive.ts'
import { begin, mustNotBeReady, prevents, state, type Part } from './state.ts'

class App
  extends EventEmitter
  implements
    Part<
      Electron.App,
      | 'enableSandbox'
      | 'exit'
      | 'getPreferredSystemLanguages'
      | 'isPackaged'
      | 'quit'
      | 'releaseSingleInstanceLock'
      | 'requestSingleInstanceLock'
      | 'setAppUserModelId'
      | 'setAsDefaultProtocolClient'
      | 'setPath'
      | 'whenReady'
    >
{
  readonly isPackaged = false
  readonly commandLine: Pick<Electron.CommandLine, 'hasSwitch'> = {
    hasSwitch: (name) => process.argv.includes(`--${name}`),
  }
  whenReady = (): Promise<void> => begin()
  exit = (code = 0): void => process.exit(code)
  getPreferredSystemLanguages = (): readonly string[] => ['en-US']
  quit = (): void => {
    if (!prevents((event) => this.emit('before-quit', event))) this.exit()
  }
  private readonly lock = (): string => join(state.paths.get('userData') ?? '', 'singleton')
  /** Another process of the same `userData` is told; a signal does it, which Windows has none of. */
  requestSingleInstanceLock = (): boolean => {
    const owner = existsSync(this.lock()) ? Number(readFileSync(this.lock(), 'utf8')) : process.pid
    if (owner !== process.pid && isAlive(owner)) {
      if (process.platform !== 'win32') process.kill(owner, 'SIGUSR2')
      return false
    }
    writeFileSync(this.lock(), String(process.pid))
    process.on('SIGUSR2', () => {
      if (this.emit('second-instance')) state.broughtForward += 1
    })
    return true
  }
  releaseSingleInstanceLock = (): void => rmSync(this.lock(), { force: true })
  enableSandbox = (): void => {
    mustNotBeReady('enableSandbox')
    state.sandboxed = true
  }
  setAppUserModelId = (): void => undefined
  setAsDefaultProtocolClient = (): boolean => true
  setPath = (name: string, path: string): void => {
    mustNotBeReady(`setPath("${name}")`)
    if (!existsSync(path)) throw new Error(`setPath("${name}"): ${path} does not exist`)
    state.paths.set(name, path)
  }
}

export const app = new App()
