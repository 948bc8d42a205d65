import type * as Electron from 'electron'
import { app } from './app.ts'
import type { BrowserWindow } from './browser-window.ts'
import { tellTest, type ToMain } from './channel.ts'
import { prevents, state } from './state.ts'
import { utilities } from './utility-process.ts'
import { loaded, type Frame } from './web-contents.ts'

/** The response of a scheme's handler. */
export interface Answer {
  readonly status: number
  readonly headers: Record<string, string>
  readonly body: Uint8Array
}

/** The functions by which a test drives the desktop shell it runs. */
export interface Driver {
  /** The window as it was opened, once it shows. */
  readonly window: () => Promise<{ url: string; preferences: Record<string, unknown>; count: number }>
  readonly schemes: () => Record<string, unknown>
  /** Returns the response to the window's page for an address; `null` where no request is made at all. */
  readonly request: (url: string, method: string) => Promise<Answer | null>
  /** Whether a page may go to this address by itself. */
  readonly mayNavigate: (url: string) => boolean
  /** Tells whether a window that the page wants to open is allowed. */
  readonly opens: (url: string) => 'allow' | 'deny'
  readonly loaded: typeof loaded
  readonly fetch: (url: string, method?: string) => Promise<Answer>
  /** A message over the channel from a frame, perhaps of somebody else's. */
  readonly receive: (frame: Frame, channel: string, values: readonly unknown[]) => Promise<unknown>
  readonly permission: (
    permission: string,
    origin: string,
  ) => Promise<{ request: boolean; check: boolean; device: boolean }>
  /** Whether a request of the page for this address would be made. */
  readonly mayLoad: (url: string) => boolean
  readonly isSandboxed: () => boolean
  readonly downloadPrevented: () => boolean
  /** Whether the window prevents each of these. */
  readonly navigate: () => Record<string, boolean>
  /** Closes the window, as its user would, who is going to answer what is asked; answers whether it is closed. */
  readonly close: (response: number) => boolean
  /** Moves the window, as its user would. */
  readonly place: (bounds: Electron.Rectangle, maximized: boolean) => void
  readonly placed: () => { bounds: Electron.Rectangle; maximized: boolean }
  /** Which page there is, and whether it runs. */
  readonly page: () => { url: string; runs: boolean }
  /** Ends the page's process. */
  readonly crash: (reason: Electron.RenderProcessGoneDetails['reason']) => void
  /** The window stops answering, and the user is going to answer what is asked. */
  readonly hang: (response: number) => void
  /** The utility processes that run. */
  readonly utilities: () => readonly { pid: number; serviceName: string }[]
  readonly focus: (focused: boolean) => void
  readonly isFocused: () => boolean
  readonly progress: () => number
  readonly notifications: () => readonly Electron.NotificationConstructorOptions[]
  /** The titles of the system's menu, and what stands under each. */
  readonly menu: () => Record<string, readonly string[]>
  /** Chooses in it, as its user would. */
  readonly chooseInMenu: (title: string, label: string) => void
  /** Follows a notification, as its user would. */
  readonly clickNotification: () => void
  readonly quit: (response: number) => void
  readonly asked: () => readonly string[]
  /** Sets the folder that the user will choose in folder dialogs; `null` is Cancel. */
  readonly chooseFolder: (folder: string | null) => void
  readonly askedFolders: () => typeof state.askedFolders
  readonly broughtForward: () => number
}

const shown = async (): Promise<BrowserWindow> => {
  for (;;) {
    const window = state.windows.find(({ visible }) => visible)
    if (window) return window
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

function first(): BrowserWindow {
  const [window] = state.windows
  if (!window) throw new Error('no window was opened')
  return window
}

const titleOf = ({ label, role, type }: Electron.MenuItemConstructorOptions): string =>
  label ?? role ?? type ?? ''
const itemsOf = ({ submenu }: Electron.MenuItemConstructorOptions) => (Array.isArray(submenu) ? submenu : [])

function mayLoad(url: string): boolean {
  let cancelled = false
  state.judge?.({ url }, ({ cancel }) => (cancelled = cancel === true))
  return !cancelled
}

async function answerOf(url: string, method = 'GET'): Promise<Answer> {
  const response = await state.protocols.get('app')?.(new Request(url, { method }))
  if (!response) throw new Error('nobody answers app:')
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: new Uint8Array(await response.arrayBuffer()),
  }
}

const opens = (url: string): 'allow' | 'deny' =>
  first().webContents.openHandler?.({ url } as Electron.HandlerDetails).action ?? 'allow'

const prevented = (name: string, url: string): boolean =>
  prevents((event) => first().webContents.emit(name, { ...event, url }))

const driver: Driver = {
  window: async () => {
    const { webContents, options } = await shown()
    const preferences = { ...options.webPreferences, preload: undefined }
    return { url: webContents.getURL(), preferences, count: state.windows.length }
  },
  schemes: () => Object.fromEntries(state.schemes),
  request: async (url, method) => (mayLoad(url) ? answerOf(url, method) : null),
  mayNavigate: (url) => !prevented('will-frame-navigate', url) && !prevented('will-navigate', url),
  opens,
  loaded,
  fetch: answerOf,
  receive: (frame, channel, values) => first().webContents.ask(channel, values, frame),
  permission: async (permission, origin) => {
    const { request, check, device } = state.permissions
    const contents = { getURL: () => origin } as Parameters<NonNullable<typeof request>>[0]
    const asked = permission as Parameters<NonNullable<typeof request>>[1]
    return {
      request: await new Promise<boolean>((resolve) =>
        request?.(contents, asked, resolve, { isMainFrame: true, requestingUrl: origin }),
      ),
      check: check?.(contents, asked, origin, {} as never) ?? true,
      device: device?.({ deviceType: 'usb', origin, device: {} as never }) ?? true,
    }
  },
  navigate: () => {
    const names = ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview']
    const url = 'https://example.com/'
    return {
      ...Object.fromEntries(names.map((name) => [name, prevented(name, url)])),
      'window.open': opens(url) === 'deny',
    }
  },
  mayLoad,
  isSandboxed: () => state.sandboxed,
  downloadPrevented: () => prevents((event) => state.sessionEvents.emit('will-download', event)),
  close: (response) => {
    state.response = response
    return first().close()
  },
  place: (bounds, maximized) => {
    const window = first()
    window.bounds = bounds
    window.maximized = maximized
  },
  placed: () => ({ bounds: first().bounds, maximized: first().maximized }),
  page: () => ({ url: first().webContents.getURL(), runs: first().webContents.runs }),
  crash: (reason) => first().webContents.crash(reason),
  hang: (response) => {
    state.response = response
    first().emit('unresponsive')
  },
  utilities: () =>
    utilities.flatMap(({ pid, options: { serviceName = '' } }) =>
      pid === undefined ? [] : [{ pid, serviceName }],
    ),
  focus: (focused) => {
    first().focused = focused
  },
  isFocused: () => first().focused,
  progress: () => first().progress,
  notifications: () => state.notifications.map(({ options }) => options),
  menu: () => Object.fromEntries(state.menu.map((one) => [titleOf(one), itemsOf(one).map(titleOf)])),
  chooseInMenu: (title, label) => {
    const menu = state.menu.find((one) => titleOf(one) === title)
    const item = menu && itemsOf(menu).find((one) => titleOf(one) === label)
    if (item?.click === undefined) throw new Error(`the menu ${title} has no ${label}`)
    item.click({} as never, undefined, {})
  },
  clickNotification: () => void state.notifications.at(-1)?.emit('click'),
  quit: (response) => {
    state.response = response
    app.quit()
  },
  asked: () => state.asked.map(({ detail }) => detail ?? ''),
  chooseFolder: (folder) => {
    state.folder = folder
  },
  askedFolders: () => state.askedFolders,
  broughtForward: () => state.broughtForward,
}

/** From here on the test may ask. */
export function answerTest(): void {
  process.on('message', ({ id, what, values }: ToMain) => {
    const ask = driver[what as keyof Driver] as (...given: readonly unknown[]) => unknown
    void Promise.resolve()
      .then(() => ask(...values))
      .then(
        (value) => tellTest({ kind: 'answer', id, value }),
        (error: unknown) => tellTest({ kind: 'answer', id, error: String(error) }),
      )
  })
  // A test that is ended leaves no program behind.
  process.once('disconnect', () => process.exit(1))
  // A message channel alone must not keep alive a program that means to end.
  process.channel?.unref()
}
