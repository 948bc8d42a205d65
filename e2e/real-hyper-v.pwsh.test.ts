import path from 'node:path'
import { describe } from 'vitest'
import { startPowerShellProcess } from '../electron/powershell/start-powershell-process.ts'
import { hostOpener } from '../electron/services/create-host.ts'
import { readFileTable } from '../electron/services/file-table.ts'
import { localHost } from '../shared/services/built-in-hosts.ts'
import { systemClock } from '../electron/services/system-clock.ts'
import { buildWorld } from '../shared/simulator/seed-builder.ts'
import { seededIds } from '../shared/simulator/seed-ids.ts'
import { createSimulator } from '../shared/simulator/simulator.ts'
import { throwAwayCases } from './host-conformance/throw-away-cases.ts'
import { NO_PWSH, pwsh, sources } from './hyper-v/find-pwsh.ts'
import { powerShellOverStandIn } from './hyper-v/powershell-over-stand-in.ts'

/** The name of a throw-away machine on this computer, whose state may be lost. */
const REAL_VM = process.env['CHECKPOINT_PANEL_REAL_VM'] ?? null
const mayRun = process.platform === 'win32' && REAL_VM !== null
const WHERE = 'there is no Windows with Hyper-V and a throw-away machine named by CHECKPOINT_PANEL_REAL_VM'

describe.skipIf(!mayRun)(
  `host conformance: a real Hyper-V (skipped where ${WHERE})`,
  { timeout: 600_000 },
  () => {
    throwAwayCases(REAL_VM ?? '', async () => {
      const host = hostOpener({
        clock: systemClock,
        seed: null,
        powerShellFolder: path.join(sources, 'out', 'powershell'),
        powerShellTable: readFileTable(path.join(sources, 'out', 'powershell.json')),
        platform: process.platform,
        environment: process.env,
        newStartProcess: () => startPowerShellProcess,
      })(localHost('HV-01'), async () => null)
      return { host, close: host.close }
    })
  },
)

// So that what only runs on Windows is known to be right when it is run there.
describe.skipIf(pwsh === null)(`its rehearsal on the stand-in (needs PowerShell: ${NO_PWSH})`, () => {
  throwAwayCases('SCRATCH', async () => {
    const machine = { name: 'SCRATCH', checkpointType: 'Standard' } as const
    const world = buildWorld({ now: Date.now(), newId: seededIds(3) }, [machine])
    const simulator = createSimulator({ clock: systemClock, world, newId: seededIds(4), pace: 0 })
    return powerShellOverStandIn(pwsh ?? '', { simulator })
  })
})
