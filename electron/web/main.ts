import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Activity } from '../../shared/domain/activity.ts'
import { noSecrets, nullShell } from '../../shared/services/null-shell.ts'
import { setLanguage, words } from '../../shared/words/words.ts'
import { hostPorts } from '../services/create-host.ts'
import { computerExaminer } from '../services/computer-examiner.ts'
import { readFileTable } from '../services/file-table.ts'
import { makeDataFolder, usualDataFolder } from '../services/data-folder.ts'
import { errorReason } from '../services/error-reason.ts'
import { acquireInstanceLock } from '../services/instance-lock.ts'
import { logUncaught, openLog } from '../services/log.ts'
import { openPanel } from '../services/open-panel.ts'
import { parseOptions, type Options } from '../services/options.ts'
import { readOwnRights } from '../services/own-rights.ts'
import { PROGRAM_VERSION } from '../services/program-version.ts'
import { createQuit, type QuitAnswer } from '../services/quit.ts'
import { systemClock as clock } from '../services/system-clock.ts'
import { hostProcess } from '../host-process/host-process.ts'
import { forkHostProcess } from './fork-host-process.ts'
import { forgetAddresses, openBrowser } from './open-browser.ts'
import { createWebShell } from './server.ts'

const out = dirname(dirname(fileURLToPath(import.meta.url)))
const { platform, env: environment } = process
const locales = [Intl.DateTimeFormat().resolvedOptions().locale]
const say = (text: string): void => {
  process.stdout.write(`${text}\n`)
}

async function start({ host, seed, open, dataFolder, log: isEchoed }: Options): Promise<void> {
  const folder = resolve(dataFolder ?? usualDataFolder({ platform, home: homedir(), environment }))
  // Another start may ask for a window before there is anything to open one with.
  let showWindow = (): void => undefined
  makeDataFolder(folder)
  const rights = await readOwnRights({ platform, environment })
  const lock = await acquireInstanceLock(folder, { clock, rights, onOpen: () => showWindow() })
  if (lock.kind === 'taken') {
    say(words.terminalWords.alreadyRunning(folder))
    return
  }

  const log = openLog(folder, clock, isEchoed ? (line) => process.stderr.write(line) : undefined)
  logUncaught(log)
  // A closed terminal takes its output with it, but not a command under way.
  process.stdout.on('error', () => undefined)
  await forgetAddresses(folder)
  const fork = forkHostProcess({ script: join(out, 'host-process', 'main.js'), environment, log })
  const hosts = hostPorts({
    clock,
    seed,
    powerShellFolder: join(out, 'powershell'),
    powerShellTable: readFileTable(join(out, 'powershell.json')),
    platform,
    environment,
    newStartProcess: () => hostProcess(fork, log),
  })
  const { panel, first } = await openPanel({
    folder,
    askedHost: host,
    platform,
    clock,
    locales,
    ...hosts,
    secrets: noSecrets,
    shell: nullShell(
      PROGRAM_VERSION,
      { canWinRm: platform === 'win32', elevation: rights === 'notElevated' ? 'byHand' : 'none' },
      computerExaminer({ platform, environment }),
    ),
    log,
  })
  const shell = await createWebShell({ panel, rendererFolder: join(out, 'renderer'), clock, log })

  showWindow = () => {
    const address = shell.newAddress()
    say(words.terminalWords.openAt(address))
    if (!open) return
    openBrowser(address, { folder, platform, clock, environment }).catch((error: unknown) => {
      say(words.terminalWords.browserFailed(errorReason(error)))
    })
  }
  say(words.hostChosen(first.first, first.reason))
  showWindow()
  say(words.terminalWords.anotherWindow)
  // Without `terminal: false` readline would take Ctrl+C away from the process.
  createInterface({ input: process.stdin, terminal: false }).on('line', () => showWindow())

  let asked = false
  const ask = async (running: readonly Activity[]): Promise<QuitAnswer> => {
    if (asked) return 'now'
    asked = true
    say(`${words.quitWords.question(running)}\n${words.quitWords.waiting}`)
    return 'wait'
  }
  const exit = (code: number): void => {
    void Promise.allSettled([shell.close(), lock.release(), forgetAddresses(folder)]).then(() => {
      process.exit(code)
    })
  }
  const quit = createQuit({ panel, ask, exit })
  // SIGBREAK and SIGHUP are Windows' Ctrl+Break and the closing of the console: https://nodejs.org/api/process.html#signal-events
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const)
    process.on(signal, () => void quit())
}

setLanguage('system', locales)
const parsed = parseOptions(process.argv.slice(2))
if (parsed.kind === 'help' || parsed.kind === 'version') say(parsed.text)
else if (parsed.kind === 'wrong') {
  process.stderr.write(`${parsed.message}\n`)
  process.exitCode = 2
} else {
  try {
    await start(parsed.options)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  }
}
