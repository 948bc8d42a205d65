import { EventEmitter } from 'node:events'
import { existsSync } from 'node:fs'
import type * as Electron from 'electron'
import { openPage, type Page } from './page.ts'
import { utilityProcesses } from './utility-process.ts'

/** Some functions of an Electron interface, by name and arguments; what they return is ours to say. */
type Part<T, K extends keyof T> = {
  readonly [P in K]: T[P] extends (...values: infer A) => unknown ? (...values: A) => unknown : T[P]
}

type Handler = (
  event: Pick<Electron.IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  ...values: unknown[]
) => unknown

/** Everything that happened so far, for the driver. */
export const state = {
  ready: false,
  sandboxed: false,
  paths: new Map<string, string>(),
  schemes: new Map<string, Electron.Privileges | undefined>(),
  protocols: new Map<string, (request: Request) => Response | Promise<Response>>(),
  handlers: new Map<string, Handler>(),
  windows: [] as BrowserWindow[],
  permissions: {} as {
    request?: Parameters<Electron.Session['setPermissionRequestHandler']>[0]
    check?: Parameters<Electron.Session['setPermissionCheckHandler']>[0]
    device?: Parameters<Electron.Session['setDevicePermissionHandler']>[0]
  },
  judge: null as
    | ((
        request: Pick<Electron.OnBeforeRequestListenerDetails, 'url'>,
        answer: (said: Electron.CallbackResponse) => void,
      ) => void)
    | null,
  sessionEvents: new EventEmitter(),
  notifications: [] as Notification[],
  /** As it was built: with templates in the place of items. */
  menu: [] as Electron.MenuItemConstructorOptions[],
  /** What was asked in message boxes; answered with `response`. */
  asked: [] as Electron.MessageBoxOptions[],
  response: 0,
  /** What was asked in folder dialogs, and whether for a window; answered with `folder`, `null` being Cancel. */
  askedFolders: [] as { readonly options: Electron.OpenDialogOptions; readonly isModal: boolean }[],
  folder: null as string | null,
  /** Where `safeStorage` would keep its key. */
  backend: 'basic_text' as ReturnType<Electron.SafeStorage['getSelectedStorageBackend']>,
}

let announceReady = (): void => undefined
const ready = new Promise<void>((resolve) => (announceReady = resolve))
let begun = false
/** Electron is ready at some turn after the main script's first one, however long that took to load. */
function begin(): void {
  if (begun) return
  begun = true
  setTimeout(() => {
    state.ready = true
    announceReady()
  })
}

const mustBeReady = (what: string): void => {
  if (!state.ready) throw new Error(`${what} before the app is ready`)
}
const mustNotBeReady = (what: string): void => {
  begin()
  if (state.ready) throw new Error(`${what} after the app is ready`)
}

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
  whenReady = (): Promise<void> => {
    begin()
    return ready
  }
  exit = (code = 0): void => process.exit(code)
  getPreferredSystemLanguages = (): readonly string[] => ['en-US']
  quit = (): void => {
    if (this.#allowed('before-quit')) this.exit()
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

  #allowed(event: string): boolean {
    let prevented = false
    this.emit(event, { preventDefault: () => (prevented = true) })
    return !prevented
  }
}

export const app = new App()

export const protocol: Part<Electron.Protocol, 'registerSchemesAsPrivileged' | 'handle'> = {
  registerSchemesAsPrivileged: (schemes) => {
    mustNotBeReady('registerSchemesAsPrivileged')
    if (state.schemes.size > 0) throw new Error('registerSchemesAsPrivileged: once only')
    for (const { scheme, privileges } of schemes) state.schemes.set(scheme, privileges)
  },
  handle: (scheme, handler) => {
    mustBeReady('protocol.handle')
    state.protocols.set(scheme, handler)
  },
}

export const ipcMain: Part<Electron.IpcMain, 'handle'> = {
  handle: (channel, handler) => {
    if (state.handlers.has(channel)) throw new Error(`a second handler for "${channel}"`)
    state.handlers.set(channel, handler as Handler)
  },
}

const defaultSession: Part<
  Electron.Session,
  'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'
> & { readonly webRequest: object; readonly on: (name: string, listener: () => void) => void } = {
  setPermissionRequestHandler: (handler) => (state.permissions.request = handler),
  setPermissionCheckHandler: (handler) => (state.permissions.check = handler),
  setDevicePermissionHandler: (handler) => (state.permissions.device = handler),
  webRequest: {
    onBeforeRequest: (_filter: Electron.WebRequestFilter, judge: typeof state.judge) => (state.judge = judge),
  },
  on: (name, listener) => void state.sessionEvents.on(name, listener),
}

export const session = {
  get defaultSession() {
    mustBeReady('session.defaultSession')
    return defaultSession
  },
}

export const dialog: Pick<Electron.Dialog, 'showErrorBox'> & {
  readonly showMessageBox: (
    ...asked: readonly [BrowserWindow, Electron.MessageBoxOptions] | readonly [Electron.MessageBoxOptions]
  ) => Promise<Pick<Electron.MessageBoxReturnValue, 'response'>>
  readonly showOpenDialog: (
    ...asked: readonly [BrowserWindow, Electron.OpenDialogOptions] | readonly [Electron.OpenDialogOptions]
  ) => Promise<Electron.OpenDialogReturnValue>
} = {
  showErrorBox: (title, content) => void process.stderr.write(`${title}\n${content}\n`),
  showMessageBox: async (...asked) => {
    state.asked.push(asked.length === 1 ? asked[0] : asked[1])
    return { response: state.response }
  },
  showOpenDialog: async (...asked) => {
    mustBeReady('dialog.showOpenDialog')
    const [first, second] = asked
    if (first instanceof BrowserWindow) state.askedFolders.push({ options: second ?? {}, isModal: true })
    else state.askedFolders.push({ options: first, isModal: false })
    const { folder } = state
    return folder === null ? { canceled: true, filePaths: [] } : { canceled: false, filePaths: [folder] }
  },
}

/** Seals by turning every bit: enough to tell whether something was sealed at all. */
const turned = (bytes: Uint8Array): Buffer => Buffer.from(bytes.map((byte) => 255 - byte))

export const safeStorage: Pick<
  Electron.SafeStorage,
  'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync' | 'getSelectedStorageBackend'
> = {
  isAsyncEncryptionAvailable: async () => {
    mustBeReady('safeStorage.isAsyncEncryptionAvailable')
    return true
  },
  encryptStringAsync: async (text) => turned(Buffer.from(text)),
  decryptStringAsync: async (blob) => ({ result: turned(blob).toString(), shouldReEncrypt: false }),
  getSelectedStorageBackend: () => (state.ready ? state.backend : 'unknown'),
}

export const Menu: Pick<typeof Electron.Menu, 'buildFromTemplate'> & {
  readonly setApplicationMenu: (menu: Electron.Menu | null) => void
} = {
  buildFromTemplate: (template) => ({ items: template }) as unknown as Electron.Menu,
  setApplicationMenu: (menu) => (state.menu = (menu?.items ?? []) as unknown as typeof state.menu),
}

export const utilityProcess = utilityProcesses(() => mustBeReady('utilityProcess.fork'))

export const powerMonitor = new EventEmitter()

export const screen: Pick<Electron.Screen, 'getAllDisplays'> = {
  getAllDisplays: () => {
    mustBeReady('screen.getAllDisplays')
    return [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }] as Electron.Display[]
  },
}

export class Notification extends EventEmitter {
  static isSupported = (): boolean => true
  readonly options: Electron.NotificationConstructorOptions

  constructor(options: Electron.NotificationConstructorOptions) {
    super()
    mustBeReady('new Notification')
    this.options = options
  }

  show = (): void => void state.notifications.push(this)
}

/** A window's contents: where its messages come from, and what its page was given. */
export class WebContents extends EventEmitter {
  readonly mainFrame = { url: 'about:blank', parent: null }
  page: Page | null = null
  openHandler: Parameters<Electron.WebContents['setWindowOpenHandler']>[0] | null = null

  getURL = (): string => this.mainFrame.url
  isDestroyed = (): boolean => false
  forcefullyCrashRenderer = (): void => this.crash('crashed')
  /** The page's process ends, and its page with it. */
  crash = (reason: Electron.RenderProcessGoneDetails['reason']): void => {
    this.page = null
    this.emit('render-process-gone', {}, { reason, exitCode: 139 })
  }
  setWindowOpenHandler = (handler: Parameters<Electron.WebContents['setWindowOpenHandler']>[0]): void => {
    this.openHandler = handler
  }
  send = (channel: string, ...values: unknown[]): void => this.page?.receive(channel, structuredClone(values))

  /** A message to the main process, from the top frame of this window unless another sender is given. */
  ask = async (channel: string, values: unknown[], from: unknown = this.mainFrame): Promise<unknown> => {
    const handler = state.handlers.get(channel)
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    const event = { sender: this, senderFrame: from } as unknown as Parameters<Handler>[0]
    return structuredClone(await handler(event, ...structuredClone(values)))
  }
}

export class BrowserWindow extends EventEmitter {
  readonly webContents = new WebContents()
  readonly options: Electron.BrowserWindowConstructorOptions
  visible: boolean

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

  focused = false
  maximized = false
  minimized = false
  progress = -1
  bounds: Electron.Rectangle

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
    const handler = state.protocols.get(new URL(url).protocol.slice(0, -1))
    const response = await handler?.(new Request(url))
    if (!response?.ok) throw new Error(`ERR_FAILED loading ${url}`)
    this.webContents.mainFrame.url = url
    this.webContents.page = openPage(this.webContents, this.options.webPreferences ?? {})
    this.emit('ready-to-show')
  }
}
