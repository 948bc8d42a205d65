import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Connection } from '../../electron/powershell/connection.ts'
import { powerShellEnvironment } from '../../electron/powershell/locate-powershell.ts'
import type { PowerShellHostOptions } from '../../electron/powershell/powershell-host.ts'
import type { Clock } from '../../shared/domain/clock.ts'
import type { Inventory } from '../../shared/domain/inventory.ts'
import { buildWorld } from '../../shared/simulator/seed-builder.ts'
import { seededIds } from '../../shared/simulator/seed-ids.ts'
import { createSimulatorHost } from '../../shared/simulator/simulator-host.ts'
import { createSimulator } from '../../shared/simulator/simulator.ts'
import { memoryHostProcess } from '../memory-host-process.ts'
import { pwsh } from './find-pwsh.ts'
import { startHyperVServer } from './hyper-v-server.ts'
import { copyModule } from './module-copy.ts'
import { startOwnSshd } from './own-sshd.ts'
import { restrict, serverPath } from './powershell-over-stand-in.ts'
import { functionsOf, type Role } from './role-capabilities.ts'
import { standInModules } from './run-pwsh.ts'
import { scripted } from './scripted-powershell.ts'

/** A fault in the keys when somebody connects: the user's key or the host's. */
export type Wrong = 'key' | 'unknownHostKey' | 'changedHostKey'

/** A computer with one virtual machine, reached by SSH or by something that behaves as if it were. */
export interface FarSide {
  readonly connection: Extract<Connection, { transport: 'ssh' }>
  readonly options: (clock: Clock, wrong?: Wrong) => PowerShellHostOptions
  /** The PowerShell there that answered last. */
  readonly pid: () => number
  readonly close: () => Promise<void>
}

export interface FarSideOptions {
  /** Its virtual machine, which is off. */
  readonly machine: string
  readonly seed: number
  /** The role that its sessions are restricted to. */
  readonly role?: Role
}

export type OpenFarSide = (clock: Clock, options: FarSideOptions) => Promise<FarSide>

const simulatorOf = (clock: Clock, { machine, seed }: FarSideOptions) =>
  createSimulator({
    clock,
    world: buildWorld({ now: clock.now(), newId: seededIds(seed) }, [{ name: machine, state: 'Off' }]),
    newId: seededIds(seed + 1),
    pace: 0,
  })

/** A real sshd and PowerShell on this computer, over the stand-in `Hyper-V`. */
export const sshFarSide: OpenFarSide = async (clock, options) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'checkpoint-panel-'))
  const modulePath = copyModule(folder)
  const server = await startHyperVServer(simulatorOf(clock, options))
  const { role } = options
  const sshd = await startOwnSshd(server.place, {
    configurationFile: role === undefined ? null : restrict(folder, role),
  })
  const { connection } = sshd
  const { keyFile, port } = connection

  function connectionWith(wrong: Wrong | undefined): Connection {
    if (wrong === undefined) return connection
    if (wrong === 'key') return { ...connection, keyFile: (keyFile ?? '').replace(/key$/u, 'host-key') }
    const knownHostsFile = path.join(folder, wrong)
    const other = readFileSync(`${keyFile ?? ''}.pub`, 'utf8')
    writeFileSync(knownHostsFile, wrong === 'changedHostKey' ? `[127.0.0.1]:${port ?? 22} ${other}` : '')
    return { ...connection, knownHostsFile }
  }

  return {
    connection,
    options: (hostClock, wrong) => ({
      executable: pwsh,
      serverPath,
      modulePath,
      environment: powerShellEnvironment(process.env),
      hyperVRoots: [standInModules],
      connection: connectionWith(wrong),
      clock: hostClock,
      startProcess: memoryHostProcess(hostClock).start,
    }),
    pid: () => server.requests.at(-1)?.pid ?? 0,
    close: async () => {
      await sshd.close()
      await server.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The messages of ssh, and so of the server loop, where it does not connect. */
const SAID: Readonly<Record<Wrong, string>> = {
  key: 'ann@127.0.0.1: Permission denied (publickey).',
  unknownHostKey: 'Host key verification failed.',
  changedHostKey: '@ WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED! @\nHost key verification failed.',
}
const unopened = (wrong: Wrong): string =>
  `refused ${JSON.stringify({
    errorId: 'PSSessionOpenFailed',
    code: 0,
    cause: 'PSRemotingTransportException',
    message: '',
    said: SAID[wrong],
  })}`

/** A script that speaks the protocol, behind a port that only takes connections: where there is no PowerShell or no sshd. */
export const scriptedFarSide: OpenFarSide = async (clock, options) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'checkpoint-panel-'))
  const inFolder = (name: string): string => path.join(folder, name)
  const inventory: Inventory = await createSimulatorHost(simulatorOf(clock, options)).calls.getInventory({
    hostId: 'far',
  })
  writeFileSync(inFolder('inventory'), JSON.stringify(inventory))
  const listener = createServer((socket) => void socket.on('error', () => undefined)).listen(0, '127.0.0.1')
  await once(listener, 'listening')
  const address = listener.address()
  const connection: FarSide['connection'] = {
    transport: 'ssh',
    computer: '127.0.0.1',
    port: typeof address === 'object' && address !== null ? address.port : 0,
    user: 'ann',
    keyFile: null,
    password: async () => null,
  }
  return {
    connection,
    options: (hostClock, wrong) => {
      const script = scripted(hostClock, wrong === undefined ? 'ready' : unopened(wrong))
      const environment = {
        ...script.environment,
        INVENTORY: inFolder('inventory'),
        PID_FILE: inFolder('pid'),
        ...(options.role === undefined ? {} : { ROLE: functionsOf(options.role).join(' ') }),
      }
      return { ...script, environment, connection, hyperVRoots: ['/modules'] }
    },
    pid: () => (existsSync(inFolder('pid')) ? Number(readFileSync(inFolder('pid'), 'utf8')) : 0),
    close: async () => {
      listener.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
