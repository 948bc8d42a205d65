import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'
import type { BrowserWindow } from './browser-window.ts'
import type { Notification } from './notification.ts'

/** Some functions of an Electron interface, by name and arguments; what they return is ours to say. */
export type Part<T, K extends keyof T> = {
  readonly [P in K]: T[P] extends (...values: infer A) => unknown ? (...values: A) => unknown : T[P]
}

/** Answers a message of a page. */
export type Handler = (
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
  /** The options of the message boxes shown so far; answered with `response`. */
  asked: [] as Electron.MessageBoxOptions[],
  response: 0,
  /**
   * The options of the folder dialogs shown so far, and whether for a window; answered with `folder`, `null`
   * being Cancel.
   */
  askedFolders: [] as { readonly options: Electron.OpenDialogOptions; readonly isModal: boolean }[],
  folder: null as string | null,
  /** How often another start has asked for the window by Electron's own lock. */
  broughtForward: 0,
  /** Where `safeStorage` would keep its key. */
  backend: 'basic_text' as ReturnType<Electron.SafeStorage['getSelectedStorageBackend']>,
}

let announceReady = (): void => undefined
const ready = new Promise<void>((resolve) => (announceReady = resolve))
let begun = false

/** Electron is ready at some turn after the main script's first one, however long that took to load. */
export function begin(): Promise<void> {
  if (begun) return ready
  begun = true
  setTimeout(() => {
    state.ready = true
    announceReady()
  })
  return ready
}

export const mustBeReady = (what: string): void => {
  if (!state.ready) throw new Error(`${what} before the app is ready`)
}

export const mustNotBeReady = (what: string): void => {
  void begin()
  if (state.ready) throw new Error(`${what} after the app is ready`)
}

/** Whether somebody who hears of an event prevents what it announces. */
export const prevents = (emit: (event: { readonly preventDefault: () => void }) => void): boolean => {
  let prevented = false
  emit({ preventDefault: () => (prevented = true) })
  return prevented
}
