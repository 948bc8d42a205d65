import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Connection } from '../electron/powershell/connection.ts'
import { powerShellEnvironment } from '../electron/powershell/locate-powershell.ts'
import { createPowerShellHost, type PowerShellHostOptions } from '../electron/powershell/powershell-host.ts'
import { systemClock } from '../electron/services/system-clock.ts'
import { connectionTrial } from '../electron/services/test-connection.ts'
import type { Reply } from '../shared/contract/reply.ts'
import { createCancellation } from '../shared/domain/cancellation.ts'
import { virtualClock, type Clock } from '../shared/domain/clock.ts'
import type { ConnectionStep } from '../shared/domain/connection-test.ts'
import type { Inventory } from '../shared/domain/inventory.ts'
import { createPanelInMemory } from '../shared/services/panel-in-memory.ts'
import { buildWorld } from '../shared/simulator/seed-builder.ts'
import { seededIds } from '../shared/simulator/seed-ids.ts'
import { createSimulator, type Simulator } from '../shared/simulator/simulator.ts'
import { pwsh } from './hyper-v/find-pwsh.ts'
import { startHyperVServer, type HyperVServer } from './hyper-v/hyper-v-server.ts'
import { copyModule } from './hyper-v/module-copy.ts'
import { NO_SSHD, startOwnSshd, type OwnSshd } from './hyper-v/own-sshd.ts'
import { serverPath } from './hyper-v/powershell-over-stand-in.ts'
import { standInModules } from './hyper-v/run-pwsh.ts'

const NOW = Date.UTC(2026, 10, 20)

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

interface FarSide {
  readonly simulator: Simulator
  readonly server: HyperVServer
  readonly sshd: OwnSshd
}

describe.skipIf(NO_SSHD !== null)(`remote hosts by SSH (skipped where ${NO_SSHD ?? 'there is none'})`, () => {
  const close: (() => Promise<void> | void)[] = []
  let folder: string
  let modulePath: string
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'checkpoint-panel-'))
    modulePath = copyModule(folder)
    close.push(() => rmSync(folder, { recursive: true, force: true }))
  })
  afterEach(async () => {
    for (const one of close.splice(0).toReversed()) await one()
  })

  async function farSide(clock: Clock, name: string, seed: number): Promise<FarSide> {
    const world = buildWorld({ now: clock.now(), newId: seededIds(seed) }, [{ name }])
    const simulator = createSimulator({ clock, world, newId: seededIds(seed + 1), pace: 0 })
    const server = await startHyperVServer(simulator)
    const sshd = await startOwnSshd(server.place)
    close.push(server.close, sshd.close)
    return { simulator, server, sshd }
  }

  const optionsOf = (connection: Connection, clock: Clock): PowerShellHostOptions => ({
    executable: pwsh,
    serverPath,
    modulePath,
    environment: powerShellEnvironment(process.env),
    hyperVRoots: [standInModules],
    connection,
    clock,
  })

  /** A panel over three computers, each with one machine of its own name. */
  async function three() {
    const clock = virtualClock(NOW)
    const names = ['one', 'two', 'three'] as const
    const sides = new Map<string, FarSide>()
    for (const [index, name] of names.entries()) sides.set(name, await farSide(clock, name, index * 10 + 1))
    const sideOf = (name: string): FarSide => {
      const side = sides.get(name)
      if (!side) throw new Error(`there is no ${name}`)
      return side
    }
    const { panel } = createPanelInMemory({
      clock,
      world: sideOf('one').simulator.world(),
      newId: seededIds(99),
      ports: {
        hosts: names.map((id) => ({ id, kind: 'remote' as const, name: id })),
        startHost: 'one',
        openHost: ({ id }) => createPowerShellHost(optionsOf(sideOf(id).sshd.connection, clock)),
      },
    })
    close.push(panel.close)
    const read = (hostId: string): Promise<Reply> => panel.invoke({ name: 'getInventory', input: { hostId } })
    const machines = (reply: Reply): readonly string[] =>
      reply.ok ? (reply.value as Inventory).machines.map(({ name }) => name) : [reply.failure.kind]
    const farPid = (name: string): number => sideOf(name).server.requests.at(-1)?.pid ?? 0
    return { clock, read, machines, farPid }
  }

  it('three at once answer each for itself', async () => {
    const { read, machines } = await three()
    const replies = await Promise.all(['one', 'two', 'three'].map(read))
    expect(replies.map(machines)).toEqual([['one'], ['two'], ['three']])
  })

  it('one that stands still is given up after its limit, and the others do not notice', async () => {
    const { clock, read, machines, farPid } = await three()
    await Promise.all(['one', 'two', 'three'].map(read))
    const pid = farPid('two')
    process.kill(pid, 'SIGSTOP')
    close.push(() => void (isAlive(pid) && process.kill(pid, 'SIGKILL')))
    const stalled = read('two')
    for (let round = 0; round < 3; round++)
      expect((await Promise.all(['one', 'three'].map(read))).map(machines)).toEqual([['one'], ['three']])
    await clock.advanceAsync(60_000)
    expect(machines(await stalled)).toEqual(['TimedOut'])
    // What cannot be stopped is ended on this side; the next reading is over a new session.
    await clock.advanceAsync(4_000)
    expect(machines(await read('two'))).toEqual(['two'])
    process.kill(pid, 'SIGCONT')
    await expect.poll(() => isAlive(pid)).toBe(false)
  })

  it('one that dies in the middle is read again over a new session, and the others do not notice', async () => {
    const { read, machines, farPid } = await three()
    await Promise.all(['one', 'two', 'three'].map(read))
    const pid = farPid('two')
    const dying = read('two')
    process.kill(pid, 'SIGKILL')
    // Whether it was before or after the answer is up to the moment; a wrong answer it is never.
    expect([['two'], ['HostUnavailable']]).toContainEqual(machines(await dying))
    expect(machines(await read('one'))).toEqual(['one'])
    expect(machines(await read('two'))).toEqual(['two'])
    expect(farPid('two')).not.toBe(pid)
  })

  describe('tried step by step', () => {
    async function tryIt(side: FarSide, change: Partial<Connection>) {
      const told: ConnectionStep[] = []
      const { password: _password, knownHostsFile: _file, ...address } = side.sshd.connection
      await connectionTrial({
        clock: systemClock,
        powerShell: (connection) =>
          optionsOf({ ...side.sshd.connection, ...connection, ...change } as Connection, systemClock),
      })(address, null, (step) => told.push(step), createCancellation())
      return told
        .filter(({ state }) => state !== 'running')
        .map(({ step, state, failure }) => [step, failure?.kind ?? state])
    }

    it('ends well, and leaves nothing on the other side', async () => {
      const side = await farSide(systemClock, 'one', 1)
      expect(await tryIt(side, {})).toEqual(
        ['resolve', 'port', 'signIn', 'session', 'module', 'rights', 'inventory'].map((step) => [
          step,
          'done',
        ]),
      )
      const pids = new Set(side.server.requests.map(({ pid }) => pid))
      expect(pids.size).toBe(1)
      for (const pid of pids) await expect.poll(() => isAlive(pid)).toBe(false)
    })

    it('ends at the sign-in with a wrong key, an unknown and a changed one of the host', async () => {
      const side = await farSide(systemClock, 'one', 1)
      const { keyFile, port } = side.sshd.connection
      const knownHostsFile = path.join(folder, 'known-hosts')
      const signIn = async (change: Partial<Connection>) => (await tryIt(side, change)).at(-1)
      expect(await signIn({ keyFile: (keyFile ?? '').replace(/key$/u, 'host-key') })).toEqual([
        'signIn',
        'SignInRefused',
      ])
      writeFileSync(knownHostsFile, '')
      expect(await signIn({ knownHostsFile })).toEqual(['signIn', 'HostKeyUnknown'])
      const other = readFileSync(`${keyFile ?? ''}.pub`, 'utf8')
      writeFileSync(knownHostsFile, `[127.0.0.1]:${port ?? 22} ${other}`)
      expect(await signIn({ knownHostsFile })).toEqual(['signIn', 'HostKeyChanged'])
    })
  })
})
