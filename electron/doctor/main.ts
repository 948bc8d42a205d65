import { existsSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { localHost } from '../../shared/services/built-in-hosts.ts'
import { setLanguage, words } from '../../shared/words/words.ts'
import { probePowerShell } from '../powershell/probe.ts'
import { startPowerShellProcess } from '../powershell/start-powershell-process.ts'
import { hostOpener } from '../services/create-host.ts'
import { examine } from '../services/examine.ts'
import { readFileTable } from '../services/file-table.ts'
import { systemClock } from '../services/system-clock.ts'

const out = dirname(dirname(fileURLToPath(import.meta.url)))
const { platform, env: environment } = process

const host = hostOpener({
  clock: systemClock,
  seed: null,
  powerShellFolder: join(out, 'powershell'),
  powerShellTable: readFileTable(join(out, 'powershell.json')),
  platform,
  environment,
  newStartProcess: () => startPowerShellProcess,
})(localHost(hostname()), async () => null)

setLanguage('system', [Intl.DateTimeFormat().resolvedOptions().locale])
let faults = 0
const ports = {
  platform,
  environment,
  exists: existsSync,
  probe: (executable: string) => probePowerShell(executable, environment),
  host,
  now: () => performance.now(),
}
for await (const { what, ok, text } of examine(ports)) {
  if (!ok) faults += 1
  process.stdout.write(`${words.doctorLine(what, ok, text)}\n`)
}
await host.close()
process.stdout.write(`\n${words.doctorEnd(faults)}\n`)
process.exitCode = faults === 0 ? 0 : 1
