import type * as Electron from 'electron'
import type { MainProcess } from './main-process.ts'
import type { Receive } from './renderer-half.ts'

/** The host of the page of a window: a browser, or Node itself for tests that see nothing. */
export interface PageHost {
  /** Opens a page of the window in the place of the one before; rejects where it cannot be loaded. */
  readonly load: (main: MainProcess, url: string, preload: string) => Promise<void>
  /** A message from the main process to the page that is open. */
  readonly receive: Receive
  /** The page's process has ended. */
  readonly gone: () => void
}

/** The preload of a window whose page has no more than a sandboxed, isolated page has; throws where it has. */
export function preloadOf({ preload, sandbox, contextIsolation }: Electron.WebPreferences): string {
  if (preload === undefined) throw new Error('the window has no preload')
  if (sandbox !== true || contextIsolation !== true)
    throw new Error('the window is not sandboxed and isolated')
  return preload
}
