import { powerShellEnvironment } from '../../powershell/locate-powershell.ts'
import { securityHeaders } from '../../services/renderer-files.ts'
import { APP_PAGE, isAppUrl, registerAppScheme } from '../app-protocol.ts'
import type { SecurityRule } from './rule.ts'

const prevent = (event: { readonly preventDefault: () => void }): void => {
  event.preventDefault()
}

/** Electron grants everything unless told otherwise. Our page may put text into the clipboard, and nothing else. */
const CLIPBOARD_WRITE = 'clipboard-sanitized-write'

/** The pictures a page holds in itself, and the developer tools, which the engine brings. */
const INNER = /^(?:data|devtools):/u

/** The page that says that the window stopped leads back to the panel; there is no other link. */
const preventElsewhere = (event: { readonly preventDefault: () => void; readonly url: string }): void => {
  if (event.url !== APP_PAGE) event.preventDefault()
}

/**
 * Electron's security checklist, point by point, and what the program does about each; main.ts applies all of it and
 * knows none of it. Electron's defaults are safe today; they are stated because they have changed before.
 * https://www.electronjs.org/docs/latest/tutorial/security
 *
 * Two points are kept elsewhere: 16, a current Electron, by the version in package.json, and 19, the fuses, by
 * build/packaging.mjs. `npm run package -- --check` looks at them.
 */
export const securityRules: readonly SecurityRule[] = [
  {
    number: 1,
    title: 'Nothing is loaded from anywhere but the program',
    onSession: ({ webRequest }) => {
      webRequest.onBeforeRequest({ urls: ['<all_urls>'] }, ({ url }, answer) => {
        answer({ cancel: !isAppUrl(url) && !INNER.test(url) })
      })
    },
  },
  {
    number: 2,
    title: 'The page has no Node',
    preferences: {
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
    },
  },
  { number: 3, title: 'Page and preload are isolated', preferences: { contextIsolation: true } },
  {
    number: 4,
    title: 'Every window is in the sandbox',
    preferences: { sandbox: true },
    beforeReady: ({ app }) => {
      // It takes back the switch without which Electron does not start for root on Linux.
      if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
    },
  },
  {
    number: 5,
    title: 'The page is denied whatever a browser would ask its user about',
    onSession: (session) => {
      session.setPermissionRequestHandler((contents, permission, answer) => {
        answer(permission === CLIPBOARD_WRITE && isAppUrl(contents.getURL()))
      })
      session.setPermissionCheckHandler(
        (_contents, permission, origin) => permission === CLIPBOARD_WRITE && isAppUrl(origin),
      )
      session.setDevicePermissionHandler(() => false)
    },
  },
  { number: 6, title: "The web's own security stays on", preferences: { webSecurity: true } },
  { number: 7, title: 'A content security policy comes with every answer', headers: securityHeaders },
  { number: 8, title: 'No insecure content', preferences: { allowRunningInsecureContent: false } },
  { number: 9, title: 'No experimental features', preferences: { experimentalFeatures: false } },
  { number: 10, title: 'No features of Blink switched on', preferences: { enableBlinkFeatures: '' } },
  { number: 11, title: 'There is no <webview>', preferences: { webviewTag: false } },
  {
    number: 12,
    title: 'A <webview> that comes all the same is not attached',
    onContents: (contents) => {
      contents.on('will-attach-webview', prevent)
    },
  },
  {
    number: 13,
    title: 'The window stays on its page',
    preferences: { navigateOnDragDrop: false },
    onContents: (contents) => {
      contents.on('will-navigate', preventElsewhere)
      contents.on('will-frame-navigate', preventElsewhere)
      contents.on('will-redirect', prevent)
    },
  },
  {
    number: 14,
    title: 'The page opens no windows',
    onContents: (contents) => {
      contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    },
  },
  {
    number: 15,
    title: 'Nothing is handed to the system to open',
    forbidden: /\bopenExternal\b|\bopenPath\b/u,
  },
  {
    number: 17,
    title: 'Only the top frame of our own page is answered',
    // A sender that cannot be told is refused like a foreign one.
    mayAsk: ({ senderFrame }) =>
      senderFrame !== null && senderFrame.parent === null && isAppUrl(senderFrame.url),
  },
  {
    number: 18,
    title: 'The page has an origin of its own, and is no file',
    beforeReady: ({ protocol }) => {
      registerAppScheme(protocol)
    },
    forbidden: /\bloadFile\(|['"`]file:/u,
  },
  {
    number: 20,
    title: "The page gets functions of ours, and none of Electron's",
    forbidden: /exposeInMainWorld\([^)]*\b(?:ipcRenderer|process|require)\b|:\s*ipcRenderer\b/u,
  },
  {
    number: 21,
    title: 'The page puts no files on the disk',
    onSession: (session) => {
      session.on('will-download', prevent)
    },
  },
  {
    number: 22,
    title: "PowerShell's processes run in one that is given no more than PowerShell is",
    hostProcess: (environment) => ({
      env: powerShellEnvironment(environment),
      execArgv: [],
      stdio: ['ignore', 'ignore', 'pipe'],
    }),
  },
]
