import { spawn } from 'node:child_process'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  app,
  dialog,
  ipcMain,
  Menu,
  powerMonitor,
  protocol,
  safeStorage,
  session,
  type BrowserWindow,
} from 'electron'
import type { Activity } from '../../shared/domain/activity.ts'
import { setLanguage } from '../../shared/words/language.ts'
import { quitWords, terminalWords } from '../../shared/words/program.ts'
import { hostOpener, powerShellOptions } from '../services/create-host.ts'
import { makeDataFolder, usualDataFolder } from '../services/data-folder.ts'
import { acquireInstanceLock } from '../services/instance-lock.ts'
import { logUncaught, openLog } from '../services/log.ts'
import { openPanel } from '../services/open-panel.ts'
import { ownWords, parseOptions, type Options } from '../services/options.ts'
import { PROGRAM_VERSION } from '../services/program-version.ts'
import { createQuit, type QuitAnswer } from '../services/quit.ts'
import { loadRendererFiles } from '../services/renderer-files.ts'
import { connectionTrial } from '../services/test-connection.ts'
import { systemClock as clock } from '../services/system-clock.ts'
import { registerAppScheme, serveApp } from './app-protocol.ts'
import { desktopShell } from './desktop-shell.ts'
import { answerWindows, tellWindow } from './ipc.ts'
import { menuTemplate } from './menu.ts'
import { denyPermissions, keepOnOurPage } from './security.ts'
import { openSecrets } from './secrets.ts'
import { openWindow } from './window.ts'

const out = dirname(dirname(fileURLToPath(import.meta.url)))
const { platform, env: environment } = process

const CHOICES: readonly QuitAnswer[] = ['wait', 'now', 'stay']

async function ask(running: readonly Activity[]): Promise<QuitAnswer> {
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    message: quitWords.title,
    detail: quitWords.question(running),
    buttons: [quitWords.wait, quitWords.now, quitWords.stay],
    defaultId: 0,
    cancelId: 2,
  })
  return CHOICES[response] ?? 'stay'
}

/** The data folder; what the browser engine keeps lies apart in it, and must be there before the app is ready. */
function folderOf({ dataFolder }: Options): string {
  const folder = resolve(dataFolder ?? usualDataFolder({ platform, home: homedir(), environment }))
  const engine = join(folder, 'window')
  makeDataFolder(engine)
  app.setPath('userData', engine)
  return folder
}

async function start(options: Options): Promise<void> {
  const { host, seed } = options
  const folder = folderOf(options)
  const locales = app.getPreferredSystemLanguages()
  setLanguage('system', locales)
  let window: BrowserWindow | null = null
  const lock = await acquireInstanceLock(folder, clock, () => {
    window?.show()
    window?.focus()
  })
  if (lock.kind === 'taken') {
    process.stdout.write(`${terminalWords.alreadyRunning(folder)}\n`)
    app.exit(0)
    return
  }

  const log = openLog(folder, clock)
  logUncaught(log)
  // Before, Electron does not know whether it can keep a secret.
  await app.whenReady()
  const powerShell = { clock, powerShellFolder: join(out, 'powershell'), platform, environment }
  const secrets = await openSecrets({ safeStorage, platform, folder, clock })
  const shell = desktopShell({
    version: PROGRAM_VERSION,
    platform,
    environment,
    secrets: secrets.kind,
    spawn,
    showOpenDialog: (asked) => (window ? dialog.showOpenDialog(window, asked) : dialog.showOpenDialog(asked)),
  })
  const { panel } = await openPanel({
    folder,
    askedHost: host,
    platform,
    clock,
    locales,
    secrets: secrets.store,
    openHost: hostOpener({ ...powerShell, seed }),
    testConnection: connectionTrial({ clock, powerShell: powerShellOptions(powerShell) }),
    shell,
    log,
  })
  const files = await loadRendererFiles(join(out, 'renderer'))

  const exit = (code: number): void => {
    void lock.release().finally(() => {
      app.exit(code)
    })
  }
  const quit = createQuit({ panel, ask, exit })
  app.on('before-quit', (event) => {
    event.preventDefault()
    void quit()
  })
  app.on('window-all-closed', () => void quit())

  denyPermissions(session.defaultSession)
  serveApp(protocol, files)
  answerWindows(ipcMain, panel)
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(platform)))
  // electron.d.ts leaves out the event that its own words speak of.
  powerMonitor.on('shutdown', (event?: { readonly preventDefault: () => void }) => {
    event?.preventDefault()
    void quit()
  })
  window = openWindow({
    preload: join(out, 'preload', 'preload.cjs'),
    log,
    mustStay: () => panel.running().length > 0,
    onKept: () => void quit(),
  })
  tellWindow(window.webContents, panel)
}

function fail(message: string): void {
  dialog.showErrorBox('Checkpoint Panel', message)
  app.exit(1)
}

registerAppScheme(protocol)
keepOnOurPage(app)
const parsed = parseOptions(ownWords(process.argv.slice(1)))
if (parsed.kind === 'help') {
  process.stdout.write(`${parsed.text}\n`)
  app.exit(0)
} else if (parsed.kind === 'wrong') fail(parsed.message)
else {
  start(parsed.options).catch((error: unknown) => {
    fail(error instanceof Error ? error.message : String(error))
  })
}
