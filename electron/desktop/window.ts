import { BrowserWindow, type WebPreferences } from 'electron'
import { APP_PAGE } from './app-protocol.ts'

/** What a window tells its shell. */
export interface WindowPorts {
  readonly preload: string
  /** What the security rules say about every window. */
  readonly preferences: WebPreferences
  readonly log: (message: string) => void
  /** Whether the window has to stay for now; asked when its user or the system wants to close it. */
  readonly mustStay: () => boolean
  /** Called where it stays. */
  readonly onKept: () => void
}

/** Opens the panel's window. */
export function openWindow({ preload, preferences, log, mustStay, onKept }: WindowPorts): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 820,
    minWidth: 640,
    minHeight: 480,
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      ...preferences,
      preload,
      // On Windows and Linux it would fetch dictionaries from the internet.
      spellcheck: false,
    },
  })
  const keep = (event: { readonly preventDefault: () => void }): void => {
    if (!mustStay()) return
    event.preventDefault()
    onKept()
  }
  window.once('ready-to-show', () => {
    window.show()
  })
  window.on('close', keep)
  // Windows is about to sign the user out or to shut down.
  window.on('query-session-end', keep)
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    log(`The window's process ended: ${reason}`)
    if (reason !== 'clean-exit' && reason !== 'killed') window.webContents.reload()
  })
  void window.loadURL(APP_PAGE).catch((error: unknown) => {
    log(`The page could not be loaded: ${String(error)}`)
  })
  return window
}
