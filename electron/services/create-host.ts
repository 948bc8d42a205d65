import { currentLanguage } from '../../shared/words/language.ts'
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { HyperVHost } from '../../shared/contract/hyper-v-host.ts'
import type { Clock } from '../../shared/domain/clock.ts'
import type { KnownHost, PanelPorts } from '../../shared/services/ports.ts'
import { createSimulatorHost } from '../../shared/simulator/simulator-host.ts'
import { createSimulator } from '../../shared/simulator/simulator.ts'
import { seeds, type SeedName } from '../../shared/simulator/seeds.ts'
import type { Connection } from '../powershell/connection.ts'
import {
  hyperVRootsOf,
  locatePowerShell,
  powerShellEnvironment,
  REMOTE_HYPER_V_ROOTS,
} from '../powershell/locate-powershell.ts'
import type { StartProcess } from '../powershell/powershell-process.ts'
import { createPowerShellHost, type PowerShellHostOptions } from '../powershell/powershell-host.ts'
import { verifyIntegrity } from '../powershell/verify-integrity.ts'
import { alteredFile, type FileTable } from './file-table.ts'
import { connectionTester } from './test-connection.ts'

/** The ports for opening the product's hosts. */
export interface HostOpener {
  readonly clock: Clock
  /** The world that the demo starts with; `null` is the usual demo. */
  readonly seed: SeedName | null
  /** The server loop and the module, as the product ships them. */
  readonly powerShellFolder: string
  /** Their files as they were built. */
  readonly powerShellTable: FileTable
  readonly platform: NodeJS.Platform
  readonly environment: NodeJS.ProcessEnv
  /** Called for each host and each test of a connection, so that no process has to do with two. */
  readonly newStartProcess: () => StartProcess
}

/** The PowerShell, the scripts and the environment that hosts of the product are asked with. */
const powerShellOptions =
  ({
    clock,
    powerShellFolder,
    powerShellTable,
    platform,
    environment,
    newStartProcess,
  }: Omit<HostOpener, 'seed'>) =>
  (connection: Connection | null): PowerShellHostOptions => ({
    executable: locatePowerShell({ platform, environment, exists: existsSync }, connection?.transport),
    serverPath: join(powerShellFolder, 'server', 'server.psm1'),
    modulePath: join(powerShellFolder, 'module', 'CheckpointPanel', 'CheckpointPanel.psd1'),
    environment: powerShellEnvironment(environment),
    hyperVRoots: connection === null ? hyperVRootsOf({ platform, environment }) : REMOTE_HYPER_V_ROOTS,
    connection,
    clock,
    startProcess: verifyIntegrity(() => alteredFile(powerShellFolder, powerShellTable), newStartProcess()),
  })

/** Opens the host it is asked for and never another: a host that cannot answer says so call by call. */
export function hostOpener(opener: HostOpener): PanelPorts['openHost'] {
  const { clock, seed } = opener
  const optionsOf = powerShellOptions(opener)
  const demo = (): HyperVHost =>
    createSimulatorHost(
      createSimulator({
        clock,
        world: seeds[seed ?? 'demo'](clock.now(), currentLanguage()),
        newId: randomUUID,
      }),
    )
  return ({ kind, address }: KnownHost, password) => {
    if (kind === 'demo') return demo()
    return createPowerShellHost(optionsOf(address === undefined ? null : { ...address, password }))
  }
}

/**
 * Returns the ports by which a panel of the product opens hosts and tests connections, both by the same
 * PowerShell.
 */
export const hostPorts = (opener: HostOpener): Pick<PanelPorts, 'openHost' | 'testConnection'> => ({
  openHost: hostOpener(opener),
  testConnection: connectionTester({ clock: opener.clock, powerShell: powerShellOptions(opener) }),
})
