import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createPowerShellHost } from '../../electron/powershell/powershell-host.ts'
import type { HyperVHost } from '../../shared/contract/hyper-v-host.ts'
import type { Simulator } from '../../shared/simulator/simulator.ts'
import type { Clock } from '../../shared/domain/clock.ts'
import { memoryHostProcess } from '../memory-host-process.ts'
import { sources } from './find-pwsh.ts'
import { startHyperVServer, type HyperVServer } from './hyper-v-server.ts'
import { powerShellEnvironment } from '../../electron/powershell/locate-powershell.ts'
import { copyModule } from './module-copy.ts'
import { copyOldModule } from './old-module.ts'
import { patientClock } from './patient-clock.ts'
import { startOwnSshd, type OwnSshd } from './own-sshd.ts'
import { configurationOf, type Role } from './role-capabilities.ts'
import { standInEnvironment, standInModules } from './run-pwsh.ts'
import type { StandInRequest } from './stand-in-protocol.ts'
import type { WmiBehaviour } from './wmi-query.ts'

export interface PowerShellOverStandIn {
  readonly host: HyperVHost
  readonly server: HyperVServer
  /** The folder of the files that were written for it. */
  readonly folder: string
  /** The far side, where there is one. */
  readonly sshd: OwnSshd | null
  /** Ends the process that has the PowerShells, as nobody should. */
  readonly killHostProcess: () => void
  /** Ends host and server, and removes what was written. */
  readonly close: () => Promise<void>
}

/** The server loop, as the product ships it. */
export const serverPath = path.join(sources, 'electron', 'powershell', 'server', 'server.psm1')

export interface StandInOptions {
  readonly simulator: Simulator
  /** Sees every request of the cmdlets first, and drops it by answering false. */
  readonly before?: (request: StandInRequest) => boolean
  /** The answers of its WMI that differ from its cmdlets', or are refused; `null` where PowerShell has no cmdlets for WMI. */
  readonly wmi?: WmiBehaviour | null
  readonly clock?: Clock
  /** Where the `Hyper-V` module may lie; the stand-in's folder, unless a test is about just that. */
  readonly hyperVRoots?: readonly string[]
  /** Whether the stand-in is on this computer, or on the far side of an own sshd. */
  readonly over?: 'process' | 'ssh'
  /** Over SSH: the session is that of a role, whose module is installed on the far side. */
  readonly role?: Role
  /** Which of Hyper-V's modules the stand-in is like: today's, or 1.1 of Windows Server 2012 R2, which is on this computer only. */
  readonly hyperV?: '2.0' | '1.1'
}

/** Installs the module as it is on the far side and restricts sessions there to a role; answers their configuration. */
export function restrict(folder: string, role: Role): string {
  const installed = path.join(folder, 'installed')
  const file = path.join(folder, `${role}.pssc`)
  writeFileSync(file, configurationOf(role, copyModule(installed), path.join(folder, 'transcripts')))
  return file
}

/** The folder in which PowerShell looks for modules. */
function modulesFor(folder: string, hyperV: '2.0' | '1.1', hasCim: boolean): string {
  if (hyperV === '1.1') return copyOldModule(folder)
  if (hasCim) return standInModules
  cpSync(path.join(standInModules, 'Hyper-V'), path.join(folder, 'Hyper-V'), { recursive: true })
  return folder
}

/** The real host on a real PowerShell, with the stand-in `Hyper-V` module and a simulator where Hyper-V would be. */
export async function powerShellOverStandIn(
  executable: string,
  {
    simulator,
    before,
    wmi,
    clock = patientClock,
    hyperVRoots,
    over = 'process',
    hyperV = '2.0',
    role,
  }: StandInOptions,
): Promise<PowerShellOverStandIn> {
  const folder = mkdtempSync(path.join(tmpdir(), 'checkpoint-panel-'))
  const modules = modulesFor(folder, hyperV, wmi !== null)
  const server = await startHyperVServer(simulator, before, wmi ?? undefined)
  const modulePath = copyModule(folder)
  const sshd =
    over === 'ssh'
      ? await startOwnSshd(server.place, { configurationFile: role ? restrict(folder, role) : null })
      : null
  const { start: startProcess, forked } = memoryHostProcess(clock)
  const host = createPowerShellHost({
    executable,
    serverPath,
    modulePath,
    // Over SSH nothing on this side knows of a Hyper-V.
    environment: sshd ? powerShellEnvironment(process.env) : standInEnvironment(server.place, modules),
    hyperVRoots: hyperVRoots ?? [modules],
    connection: sshd?.connection ?? null,
    clock,
    startProcess,
  })
  return {
    host,
    server,
    folder,
    sshd,
    killHostProcess: () => forked.at(-1)?.crash('SIGKILL'),
    close: async () => {
      await host.close()
      await sshd?.close()
      await server.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
