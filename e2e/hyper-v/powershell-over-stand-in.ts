import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { powerShellEnvironment } from '../../electron/powershell/locate-powershell.ts'
import { createPowerShellHost } from '../../electron/powershell/powershell-host.ts'
import { systemClock } from '../../electron/services/system-clock.ts'
import type { HyperVHost } from '../../shared/contract/hyper-v-host.ts'
import type { Simulator } from '../../shared/simulator/simulator.ts'
import { sources } from './find-pwsh.ts'
import { startHyperVServer, type HyperVServer } from './hyper-v-server.ts'
import { copyModule } from './module-copy.ts'
import type { StandInRequest } from './stand-in-protocol.ts'

export interface PowerShellOverStandIn {
  readonly host: HyperVHost
  readonly server: HyperVServer
  /** Ends host and server, and removes what was written. */
  readonly close: () => Promise<void>
}

const standIn = path.join(sources, 'e2e', 'hyper-v', 'module')
const serverPath = path.join(sources, 'electron', 'powershell', 'server', 'server.psm1')

/** Compiled cmdlets are kept between suites; their names carry a hash of their sources. */
const assemblyCache = path.join(sources, '.cache', 'stand-in')

/** The real host on a real PowerShell, with the stand-in `Hyper-V` module and a simulator where Hyper-V would be. */
export async function powerShellOverStandIn(
  executable: string,
  simulator: Simulator,
  before?: (request: StandInRequest) => boolean,
): Promise<PowerShellOverStandIn> {
  mkdirSync(assemblyCache, { recursive: true })
  const folder = mkdtempSync(path.join(tmpdir(), 'checkpoint-panel-'))
  const server = await startHyperVServer(simulator, before)
  const host = createPowerShellHost({
    executable,
    serverPath,
    modulePath: copyModule(folder),
    environment: {
      ...powerShellEnvironment(process.env),
      PSModulePath: standIn,
      CHECKPOINT_PANEL_STAND_IN: server.place,
      CHECKPOINT_PANEL_STAND_IN_CACHE: assemblyCache,
    },
    hyperVRoots: [standIn],
    clock: systemClock,
  })
  return {
    host,
    server,
    close: async () => {
      await host.close()
      await server.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
