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
  utilityProcess,
  type BrowserWindow,
} from 'electron'
import type { Activity } from '../../shared/domain/activity.ts'
import type { WindowMenu } from '../../shared/domain/window-menu.ts'
import { setLanguage, words } from '../../shared/words/words.ts'
import { hostPorts } from '../services/create-host.ts'
import { makeDataFolder, usualDataFolder } from '../services/data-folder.ts'
import { readFileTable } from '../services/file-table.ts'
import { acquireInstanceLock } from '../services/instance-lock.ts'
import { logUncaught, openLog } from '../services/log.ts'
import { openPanel } from '../services/open-panel.ts'
import { ownWords, parseOptions, type Options } from '../services/options.ts'
import { readOwnRights } from '../services/own-rights.ts'
import { LINK_SCHEME, linkAmong } from '../services/panel-link.ts'
import { PROGRAM_VERSION } from '../services/program-version.ts'
import { createQuit, type QuitAnswer } from '../services/quit.ts'
import { loadRendererFiles } from '../services/renderer-files.ts'
import { systemClock as clock } from '../services/system-clock.ts'
import { hostProcess } from '../host-process/host-process.ts'
import { APP_ID } from './app-id.ts'
import { serveApp } from './app-protocol.ts'
import { showNotifications } from './notifications.ts'
import { desktopShell } from './desktop-shell.ts'
import { forkHostProcess } from './fork-host-process.ts'
import { isInstalled } from './installed.ts'
import { answerWindows, tellWindow } from './ipc.ts'
import { menuTemplate } from './menu.ts'
import { openSecrets } from './secrets.ts'
import { securityRules } from './security/rules.ts'
import { securityOf } from './security/secure.ts'
import { startElevated } from './start-elevated.ts'
import { stoppedFiles } from './stopped-page.ts'
import { lookForUpdate } from './updates.ts'
import { unpacked } from './unpacked.ts'
import { openWindow } from './window.ts'

const out = dirname(dirname(fileURLToPath(import.meta.url)))
const { platform, env: environment } = process
const locales = app.getPreferredSystemLanguages()

const security = securityOf(securityRules)
const CHOICES: readonly QuitAnswer[] = ['wait', 'now', 'stay']

async function ask(running: readonly Activity[]): Promise<QuitAnswer> {
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    message: words.quitWords.title,
    detail: words.quitWords.question(running),
    buttons: [words.quitWords.wait, words.quitWords.now, words.quitWords.stay],
    defaultId: 0,
    cancelId: 2,
  })
  return CHOICES[response] ?? 'stay'
}

/** The data folder; what the browser engine keeps lies apart in it, and must be there before the app is ready. */
function folderOf({ dataFolder }: Options): string {
  const folder = resolve(dataFolder ?? usualDataFolder({ platform, home: homedir(), environment }))
  const engine = join(folder, 'window')
  makeDataFolder(folder)
  makeDataFolder(engine)
  app.setPath('userData', engine)
  return folder
}

async function start(options: Options): Promise<void> {
  const { host, seed } = options
  const folder = folderOf(options)
  let window: BrowserWindow | null = null
  let quits = false
  let showMenu = (_menu: WindowMenu): void => undefined
  let leaving = false
  let makeWay = async (): Promise<void> => undefined
  const link = linkAmong(process.argv.slice(1))
  // What is asked for before there is a panel to show it waits for it.
  let wanted = link
  let showWanted = (): void => undefined
  const show = (): void => {
    if (window?.isMinimized()) window.restore()
    window?.show()
    window?.focus()
  }
  const rights = await readOwnRights({ platform, environment })
  const lock = await acquireInstanceLock(folder, {
    clock,
    link,
    rights,
    isLeaving: () => leaving,
    onOpen: (asked) => {
      show()
      if (asked) wanted = asked
      showWanted()
    },
  })
  // Ours guards the folder. Windows lets the program that was started last bring another one's window forward, and
  // only by Electron's: https://www.electronjs.org/docs/latest/api/app#apprequestsingleinstancelockadditionaldata
  app.requestSingleInstanceLock()
  app.on('second-instance', show)
  if (lock.kind === 'taken') {
    process.stdout.write(`${words.terminalWords.alreadyRunning(folder)}\n`)
    app.exit(0)
    return
  }

  const log = openLog(folder, clock, options.log ? (line) => process.stderr.write(line) : undefined)
  logUncaught(log)
  // Before, Electron does not know whether it can keep a secret.
  await app.whenReady()
  const fork = forkHostProcess({
    utilityProcess,
    script: join(out, 'host-process', 'main.js'),
    options: security.hostProcess(environment),
    isQuitting: () => quits,
    log,
  })
  const hosts = hostPorts({
    clock,
    seed,
    powerShellFolder: join(unpacked(out), 'powershell'),
    powerShellTable: readFileTable(join(out, 'powershell.json')),
    platform,
    environment,
    newStartProcess: () => hostProcess(fork, log),
  })
  const secrets = await openSecrets({ safeStorage, platform, folder, clock })
  const shell = desktopShell({
    version: PROGRAM_VERSION,
    platform,
    environment,
    secrets: secrets.kind,
    rights,
    startAsAdministrator: async () => {
      leaving = true
      await startElevated({
        // A portable program unpacks itself anew at each start, and removes what it has unpacked.
        program: environment['PORTABLE_EXECUTABLE_FILE'] ?? process.execPath,
        words: process.argv.slice(1),
        environment,
      }).catch((error: unknown) => {
        leaving = false
        throw error
      })
      void makeWay()
    },
    spawn,
    offerMenu: (menu) => showMenu(menu),
    showOpenDialog: (asked) => (window ? dialog.showOpenDialog(window, asked) : dialog.showOpenDialog(asked)),
  })
  const { panel } = await openPanel({
    folder,
    askedHost: host,
    platform,
    clock,
    locales,
    secrets: secrets.store,
    ...hosts,
    shell,
    log,
  })
  const files = await loadRendererFiles(join(out, 'renderer'))

  const exit = (code: number): void => {
    quits = true
    app.releaseSingleInstanceLock()
    void lock.release().finally(() => {
      app.exit(code)
    })
  }
  const quit = createQuit({ panel, ask, exit })
  makeWay = async () => {
    await quit()
    // The user stays with this one.
    leaving = false
  }
  app.on('before-quit', (event) => {
    event.preventDefault()
    void quit()
  })
  app.on('window-all-closed', () => void quit())

  security.onSession(session.defaultSession)
  serveApp(protocol, new Map([...files, ...stoppedFiles]), security.headers)
  answerWindows(ipcMain, panel, security.mayAsk)
  showMenu = (menu) => {
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(platform, menu, panel.choose)))
  }
  showMenu([])
  // electron.d.ts leaves out the event that its own words speak of.
  powerMonitor.on('shutdown', (event?: { readonly preventDefault: () => void }) => {
    event?.preventDefault()
    void quit()
  })
  window = openWindow({
    preload: join(out, 'preload', 'preload.cjs'),
    preferences: security.preferences,
    log,
    mustStay: () => panel.running().length > 0,
    onKept: () => void quit(),
    folder,
    clock,
  })
  tellWindow(window.webContents, panel)
  showNotifications(window, panel, show)
  showWanted = () => {
    if (wanted) void panel.show(wanted)
    wanted = null
  }
  showWanted()
  void lookForUpdate({
    isPackaged: app.isPackaged,
    resources: process.resourcesPath,
    loadUpdater: async () => (await import('electron-updater')).autoUpdater,
    log,
  })
}

function fail(message: string): void {
  dialog.showErrorBox('Checkpoint Panel', message)
  app.exit(1)
}

/** Says something instead of starting. A program with windows has no terminal on Windows. */
async function say(text: string): Promise<void> {
  process.stdout.write(`${text}\n`)
  if (platform === 'win32' && app.isPackaged) {
    await app.whenReady()
    await dialog.showMessageBox({ message: text })
  }
  app.exit(0)
}

security.beforeReady({ app, protocol })
if (platform === 'win32') app.setAppUserModelId(APP_ID)
// What follows the two dashes is no option, whoever wrote the link.
if (app.isPackaged && isInstalled(process.resourcesPath))
  app.setAsDefaultProtocolClient(LINK_SCHEME, process.execPath, ['--'])
app.on('web-contents-created', (_created, contents) => {
  security.onContents(contents)
})
setLanguage('system', locales)
const parsed = parseOptions(ownWords(process.argv.slice(1)))
if (parsed.kind === 'help' || parsed.kind === 'version') void say(parsed.text)
else if (parsed.kind === 'wrong') fail(parsed.message)
else {
  start(parsed.options).catch((error: unknown) => {
    fail(error instanceof Error ? error.message : String(error))
  })
}
