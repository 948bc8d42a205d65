import type * as Electron from 'electron'
import type { Bridge } from '../../shared/contract/bridge.ts'
import type { PanelEvent } from '../../shared/contract/events.ts'
import type { Request as PanelRequest } from '../../shared/contract/reply.ts'
import { utilities } from './utility-process.ts'
import { app, state, type BrowserWindow } from './electron.ts'

/** A frame as a message may come from; `null` is one that is gone by now. */
export type Frame = { readonly url: string; readonly parent: object | null } | null

/** What a test may ask of the desktop shell it runs. */
export interface Driver {
  /** The window as it was opened, once it shows. */
  readonly window: () => Promise<{ url: string; preferences: Record<string, unknown>; count: number }>
  readonly schemes: () => Record<string, unknown>
  /** What the preload gave the page. */
  readonly exposed: () => {
    names: string[]
    types: Record<string, string>
    shell: Bridge['shell']
    frozen: boolean
  }
  readonly fetch: (
    url: string,
    method?: string,
  ) => Promise<{ status: number; headers: Record<string, string>; body: string }>
  /** Asks as the page does. */
  readonly invoke: (request: unknown) => Promise<unknown>
  /** Asks over the channel as a frame of somebody's. */
  readonly invokeFrom: (frame: Frame, request: unknown) => Promise<unknown>
  /** Begins to listen as the page does; `events` answers what came since. */
  readonly subscribe: () => void
  readonly events: () => readonly PanelEvent[]
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
  readonly closePrevented: () => boolean
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
  /** What the user will choose in folder dialogs; `null` is Cancel. */
  readonly chooseFolder: (folder: string | null) => void
  readonly askedFolders: () => typeof state.askedFolders
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

const world = (): Readonly<Record<string, unknown>> => first().webContents.page?.world ?? {}
const bridge = (): Bridge => world()['panel'] as Bridge

const prevents = (emit: (event: { preventDefault: () => void }) => void): boolean => {
  let prevented = false
  emit({ preventDefault: () => (prevented = true) })
  return prevented
}

const titleOf = ({ label, role, type }: Electron.MenuItemConstructorOptions): string =>
  label ?? role ?? type ?? ''
const itemsOf = ({ submenu }: Electron.MenuItemConstructorOptions) => (Array.isArray(submenu) ? submenu : [])

const events: PanelEvent[] = []

const driver: Driver = {
  window: async () => {
    const { webContents, options } = await shown()
    const preferences = { ...options.webPreferences, preload: undefined }
    return { url: webContents.getURL(), preferences, count: state.windows.length }
  },
  schemes: () => Object.fromEntries(state.schemes),
  exposed: () => ({
    names: Object.keys(world()),
    types: Object.fromEntries(Object.entries(bridge()).map(([name, value]) => [name, typeof value])),
    shell: bridge().shell,
    frozen: Object.isFrozen(bridge()) && Object.isFrozen(bridge().shell),
  }),
  fetch: async (url, method = 'GET') => {
    const response = await state.protocols.get('app')?.(new Request(url, { method }))
    if (!response) throw new Error('nobody answers app:')
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: await response.text(),
    }
  },
  invoke: (request) => bridge().invoke(request as PanelRequest),
  invokeFrom: (frame, request) => first().webContents.ask('panel', [request], frame),
  subscribe: () => void bridge().subscribe((event) => events.push(event)),
  events: () => events,
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
    const { webContents } = first()
    const names = ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview']
    const opened = webContents.openHandler?.({ url: 'https://example.com/' } as never).action
    return {
      ...Object.fromEntries(names.map((name) => [name, prevents((event) => webContents.emit(name, event))])),
      'window.open': opened === 'deny',
    }
  },
  mayLoad: (url) => {
    let cancelled = false
    state.judge?.({ url }, ({ cancel }) => (cancelled = cancel === true))
    return !cancelled
  },
  isSandboxed: () => state.sandboxed,
  downloadPrevented: () => prevents((event) => state.sessionEvents.emit('will-download', event)),
  closePrevented: () => prevents((event) => first().emit('close', event)),
  place: (bounds, maximized) => {
    const window = first()
    window.bounds = bounds
    window.maximized = maximized
  },
  placed: () => ({ bounds: first().bounds, maximized: first().maximized }),
  page: () => ({ url: first().webContents.getURL(), runs: first().webContents.page !== null }),
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
    item?.click?.({} as never, undefined, {})
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
}

interface Asked {
  readonly id: number
  readonly what: keyof Driver
  readonly values: readonly unknown[]
}

process.on('message', ({ id, what, values }: Asked) => {
  const ask = driver[what] as (...given: readonly unknown[]) => unknown
  void Promise.resolve()
    .then(() => ask(...values))
    .then(
      (value) => process.send?.({ id, value }),
      (error: unknown) => process.send?.({ id, error: String(error) }),
    )
})
// A message channel alone must not keep alive a program that means to end.
process.channel?.unref()
