import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'
import { app } from './app.ts'
import { mustBeReady, prevents, state } from './state.ts'
import { WebContents } from './web-contents.ts'

export class BrowserWindow extends EventEmitter {
  readonly webContents = new WebContents()
  readonly options: Electron.BrowserWindowConstructorOptions
  visible: boolean
  focused = false
  maximized = false
  minimized = false
  progress = -1
  bounds: Electron.Rectangle

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super()
    mustBeReady('new BrowserWindow')
    this.options = options
    const { x = 0, y = 0, width = 800, height = 600 } = options
    this.bounds = { x, y, width, height }
    this.visible = options.show ?? true
    state.windows.push(this)
    app.emit('web-contents-created', {}, this.webContents)
  }

  show = (): void => void (this.visible = true)
  focus = (): void => void (this.focused = true)
  isFocused = (): boolean => this.focused
  maximize = (): void => void (this.maximized = true)
  isMaximized = (): boolean => this.maximized
  isMinimized = (): boolean => this.minimized
  restore = (): void => void (this.minimized = false)
  getNormalBounds = (): Electron.Rectangle => this.bounds
  setProgressBar = (progress: number): void => void (this.progress = progress)

  loadURL = async (url: string): Promise<void> => {
    await this.webContents.load(url, this.options.webPreferences ?? {})
    this.emit('ready-to-show')
  }

  /** Answers whether it is closed. With the last window the program is asked whether it ends. */
  close = (): boolean => {
    if (prevents((event) => this.emit('close', event))) return false
    this.visible = false
    this.webContents.runs = false
    this.emit('closed')
    app.emit('window-all-closed')
    return true
  }
}
