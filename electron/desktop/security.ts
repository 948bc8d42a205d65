import type { App, IpcMainInvokeEvent, Session } from 'electron'
import { isAppUrl } from './app-protocol.ts'

/** What tells who sent a message: a frame that is gone by now is `null`. */
export type Sender = {
  readonly senderFrame: Pick<NonNullable<IpcMainInvokeEvent['senderFrame']>, 'url' | 'parent'> | null
}

/**
 * Whether a message comes from our page in the top frame of a window (Electron's security checklist, 17).
 * A sender that cannot be told is refused like a foreign one.
 */
export const isOurWindow = ({ senderFrame }: Sender): boolean =>
  senderFrame !== null && senderFrame.parent === null && isAppUrl(senderFrame.url)

/** Electron grants everything unless told otherwise. Our page may put text into the clipboard, and nothing else. */
const CLIPBOARD_WRITE = 'clipboard-sanitized-write'

/** Denies the page of a session whatever a browser would ask its user about (checklist, 5). */
export function denyPermissions(
  session: Pick<
    Session,
    'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'
  >,
): void {
  session.setPermissionRequestHandler((contents, permission, answer) => {
    answer(permission === CLIPBOARD_WRITE && isAppUrl(contents.getURL()))
  })
  session.setPermissionCheckHandler(
    (_contents, permission, origin) => permission === CLIPBOARD_WRITE && isAppUrl(origin),
  )
  session.setDevicePermissionHandler(() => false)
}

/** Keeps every window on our page: no navigation, no new window, no web view (checklist, 12 to 14). */
export function keepOnOurPage(app: App): void {
  app.on('web-contents-created', (_created, contents) => {
    const prevent = (event: { readonly preventDefault: () => void }): void => {
      event.preventDefault()
    }
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-navigate', prevent)
    contents.on('will-frame-navigate', prevent)
    contents.on('will-redirect', prevent)
    contents.on('will-attach-webview', prevent)
  })
}
