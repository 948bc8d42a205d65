import { EventEmitter } from 'node:events'
import { existsSync } from 'node:fs'
import type * as Electron from 'electron'
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
