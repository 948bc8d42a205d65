import { BrowserWindow, dialog, screen, type WebPreferences } from 'electron'
import type { Clock } from '../../shared/domain/clock.ts'
import { words } from '../../shared/words/words.ts'
import { APP_PAGE } from './app-protocol.ts'
import { afterCrash, STOPPED_PAGE } from './stopped-page.ts'
import { LEAST, placeToOpen, windowPlaceIn } from './window-place.ts'

/** The ports of a window. */
export interface WindowPorts {
  readonly preload: string
  /** The preferences that the security rules set for every window. */
  readonly preferences: WebPreferences
  /** Where it is remembered how the window stood. */
  readonly folder: string
  readonly clock: Clock
  readonly log: (message: string) => void
  /** Whether the window has to stay for now; asked when its user or the system wants to close it. */
  readonly mustStay: () => boolean
  /** Called where it stays. */
  readonly onKept: () => void
}

/** Opens the page anew after its process is gone, and asks what to do about one that hangs. */
function lookAfterPage(window: BrowserWindow, { clock, log }: Pick<WindowPorts, 'clock' | 'log'>): void {
  const { webContents } = window
  let lastReload: number | null = null
  let asked = false
  const load = (page: string): void => {
    void window.loadURL(page).catch((error: unknown) => {
      log(`The page could not be loaded: ${String(error)}`)
    })
  }
  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log(`The window's process ended: ${reason} (${exitCode})`)
    if (reason === 'clean-exit') return
    const now = clock.elapsed()
    const next = afterCrash(now, lastReload)
    lastReload = now
    load(next === 'reload' ? APP_PAGE : STOPPED_PAGE)
  })
  const askAboutHang = async (): Promise<void> => {
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: words.hungWords.title,
      detail: words.hungWords.detail,
      buttons: [words.hungWords.wait, words.hungWords.reopen],
      defaultId: 0,
      cancelId: 0,
    })
    asked = false
    // What comes next is told by the process' end.
    if (response === 1) webContents.forcefullyCrashRenderer()
  }
  window.on('unresponsive', () => {
    log('The window does not answer')
    if (asked) return
    asked = true
    void askAboutHang()
  })
  load(APP_PAGE)
}

/** Opens the panel's window, where it was the last time. */
export function openWindow(ports: WindowPorts): BrowserWindow {
  const { preload, preferences, folder, log, mustStay, onKept } = ports
  const place = windowPlaceIn(folder, log)
  const screens = screen.getAllDisplays().map(({ workArea }) => workArea)
  const { bounds, isMaximized } = placeToOpen(place.read(), screens)
  const window = new BrowserWindow({
    ...bounds,
    minWidth: LEAST.width,
    minHeight: LEAST.height,
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
    place.write({ bounds: window.getNormalBounds(), isMaximized: window.isMaximized() })
    if (!mustStay()) return
    event.preventDefault()
    onKept()
  }
  window.once('ready-to-show', () => {
    if (isMaximized) window.maximize()
    window.show()
  })
  window.on('close', keep)
  // Windows is about to sign the user out or to shut down.
  window.on('query-session-end', keep)
  lookAfterPage(window, ports)
  return window
}
