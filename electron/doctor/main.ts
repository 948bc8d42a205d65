import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { localHost } from '../../shared/services/built-in-hosts.ts'
import { doctorEnd, doctorLine } from '../../shared/words/doctor.ts'
import { setLanguage } from '../../shared/words/language.ts'
import { powerShellEnvironment } from '../powershell/locate-powershell.ts'
import { PROBE, readProbe, type Probed } from '../powershell/probe.ts'
import { hostOpener } from '../services/create-host.ts'
import { systemClock } from '../services/system-clock.ts'
import { examine } from './examine.ts'

const out = dirname(dirname(fileURLToPath(import.meta.url)))
const { platform, env: environment } = process

async function probe(executable: string): Promise<Probed> {
  const { stdout } = await promisify(execFile)(
    executable,
    ['-NoLogo', '-NoProfile', '-NonInteractive', '-ExecutionPolicy', 'Bypass', '-Command', PROBE],
    {
      env: { ...powerShellEnvironment(environment), NO_COLOR: '1', TERM: 'dumb' },
      timeout: 60_000,
      windowsHide: true,
    },
  )
  const probed = readProbe(stdout)
  if (probed === null) throw new Error(stdout.trim().slice(-500))
  return probed
}

const host = hostOpener({
  clock: systemClock,
  seed: null,
  powerShellFolder: join(out, 'powershell'),
  platform,
  environment,
})(localHost(hostname()), async () => null)

setLanguage('system', [Intl.DateTimeFormat().resolvedOptions().locale])
let faults = 0
const ports = { platform, environment, exists: existsSync, probe, host, now: () => performance.now() }
for await (const { what, ok, text } of examine(ports)) {
  if (!ok) faults += 1
  process.stdout.write(`${doctorLine(what, ok, text)}\n`)
}
await host.close()
process.stdout.write(`\n${doctorEnd(faults)}\n`)
process.exitCode = faults === 0 ? 0 : 1
