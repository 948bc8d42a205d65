import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Connection } from '../electron/powershell/connection.ts'
import { powerShellEnvironment } from '../electron/powershell/locate-powershell.ts'
import { createPowerShellHost } from '../electron/powershell/powershell-host.ts'
import { startPowerShellProcess } from '../electron/powershell/start-powershell-process.ts'
import { systemClock } from '../electron/services/system-clock.ts'
import { virtualClock } from '../shared/domain/clock.ts'
import type { Failure } from '../shared/domain/failure.ts'
import { buildWorld } from '../shared/simulator/seed-builder.ts'
import { seededIds } from '../shared/simulator/seed-ids.ts'
import { createSimulator, type Simulator } from '../shared/simulator/simulator.ts'
import { processesWith } from './find-secret.ts'
import { pwsh } from './hyper-v/find-pwsh.ts'
import { productModule } from './hyper-v/module-copy.ts'
import { NO_SSHD, startOwnSshd, type OwnSshd } from './hyper-v/own-sshd.ts'
import { powerShellOverStandIn, serverPath } from './hyper-v/powershell-over-stand-in.ts'
import { standInModules } from './hyper-v/run-pwsh.ts'
import { isAlive } from './is-alive.ts'
import { failureOf } from './failure-of.ts'

const hostId = 'remote'
const soon = { timeout: 30_000 }

describe.skipIf(NO_SSHD !== null)(`a PSSession by SSH (skipped where ${NO_SSHD ?? 'there is none'})`, () => {
  const open: (() => Promise<void>)[] = []
  afterEach(async () => {
    for (const close of open.splice(0).toReversed()) await close()
  })

  async function over() {
    const clock = virtualClock(Date.UTC(2026, 10, 20))
    const world = buildWorld({ now: clock.now(), newId: seededIds(3) }, [{ name: 'SRV-01' }])
    const simulator = createSimulator({ clock, world, newId: seededIds(4) })
    const opened = await powerShellOverStandIn(pwsh ?? '', { simulator, over: 'ssh' })
    open.push(opened.close)
    const farPid = () => opened.server.requests.at(-1)?.pid ?? 0
    return { ...opened, simulator, clock, farPid }
  }

  const machineOf = (simulator: Simulator) => {
    const [machine] = simulator.world().machines
    if (!machine) throw new Error('the world has no machine')
    return machine
  }
  const seen = (simulator: Simulator) => {
    const { id, config, state } = machineOf(simulator)
    return { hostId, expected: { vmId: id, name: config.name, state } }
  }

  it('asks one far PowerShell per lane, call after call, and leaves none behind', async () => {
    const { host, server } = await over()
    for (let call = 0; call < 3; call++) await host.calls.getInventory({ hostId })
    const pids = new Set(server.requests.map(({ pid }) => pid))
    expect(pids.size).toBe(1)
    await host.close()
    for (const pid of pids) await expect.poll(() => isAlive(pid), soon).toBe(false)
  })

  it('broken in a command: it is lost, and the next call opens another', async () => {
    const { host, simulator, clock, farPid } = await over()
    const command = failureOf(host.calls.createCheckpoint(seen(simulator)))
    await expect.poll(() => machineOf(simulator).work, soon).not.toBeNull()
    const pid = farPid()
    process.kill(pid, 'SIGKILL')
    expect((await command).kind).toBe('Lost')
    await clock.advanceAsync(60_000)
    expect(machineOf(simulator).checkpoints).toHaveLength(1)
    const next = host.calls.createCheckpoint(seen(simulator))
    await expect.poll(() => machineOf(simulator).work, soon).not.toBeNull()
    expect(farPid()).not.toBe(pid)
    await clock.advanceAsync(60_000)
    expect((await next).checkpoint.vmId).toBe(machineOf(simulator).id)
  })

  it('broken while nothing was asked: the next call, also a command, does not notice', async () => {
    const { host, simulator, clock, farPid, sshd } = await over()
    await host.calls.startVirtualMachine(seen(simulator))
    const pid = farPid()
    process.kill(pid, 'SIGKILL')
    // A session is seen to break when ssh ends on this side; only Linux shows which processes there are.
    const { keyFile } = sshd?.connection ?? {}
    const hasEnded = (): boolean =>
      process.platform === 'linux' ? processesWith(keyFile ?? '').found.length === 0 : !isAlive(pid)
    await expect.poll(hasEnded, soon).toBe(true)
    const stop = host.calls.turnOffVirtualMachine(seen(simulator))
    await expect.poll(() => farPid(), soon).not.toBe(pid)
    await expect
      .poll(() => clock.advanceAsync(60_000).then(() => machineOf(simulator).state), soon)
      .toBe('Off')
    expect(await stop).toEqual({ state: 'Off' })
  })

  it('tells progress and can be cancelled', async () => {
    const { host, simulator, clock } = await over()
    const percents: number[] = []
    const controller = new AbortController()
    const watch = {
      onWaiting: () => {},
      onProgress: (percent: number) => percents.push(percent),
      signal: controller.signal,
    }
    const command = failureOf(host.command((calls) => calls.createCheckpoint(seen(simulator)), watch))
    await expect.poll(() => machineOf(simulator).work, soon).not.toBeNull()
    clock.advance(1_000)
    await expect.poll(() => percents.length, soon).toBeGreaterThan(0)
    controller.abort()
    expect((await command).kind).toBe('Cancelled')
    await expect.poll(() => machineOf(simulator).work, soon).toBeNull()
    expect(machineOf(simulator).checkpoints).toEqual([])
  })

  describe('that cannot be opened', () => {
    let sshd: OwnSshd
    beforeAll(async () => {
      sshd = await startOwnSshd('0 none')
    })
    afterAll(() => sshd.close())

    async function reasonOf(change: Partial<OwnSshd['connection']> | Connection): Promise<Failure> {
      const host = createPowerShellHost({
        executable: pwsh,
        serverPath,
        modulePath: `${productModule}/CheckpointPanel.psd1`,
        environment: powerShellEnvironment(process.env),
        hyperVRoots: [standInModules],
        connection: 'transport' in change ? (change as Connection) : { ...sshd.connection, ...change },
        clock: systemClock,
        startProcess: startPowerShellProcess,
      })
      try {
        return await failureOf(host.calls.getInventory({ hostId }))
      } finally {
        await host.close()
      }
    }

    it('because nobody listens', async () => {
      expect(await reasonOf({ port: 1 })).toMatchObject({
        kind: 'PortClosed',
        hostMessage: expect.stringMatching(/Connection refused/u),
      })
    })

    it('because the host key is not the known one', async () => {
      const knownHostsFile = `${sshd.connection.knownHostsFile ?? ''}-empty`
      writeFileSync(knownHostsFile, '')
      expect(await reasonOf({ knownHostsFile })).toMatchObject({
        kind: 'HostKeyUnknown',
        hostMessage: expect.stringMatching(/Host key verification failed/u),
      })
      rmSync(knownHostsFile)
    })

    it('because the key is not taken', async () => {
      const keyFile = (sshd.connection.keyFile ?? '').replace(/key$/u, 'host-key')
      expect(await reasonOf({ keyFile })).toMatchObject({
        kind: 'SignInRefused',
        hostMessage: expect.stringMatching(/Permission denied/u),
      })
    })

    it('because another host answers in its place', async () => {
      const knownHostsFile = `${sshd.connection.knownHostsFile ?? ''}-changed`
      const other = readFileSync(`${sshd.connection.keyFile ?? ''}.pub`, 'utf8')
      writeFileSync(knownHostsFile, `[127.0.0.1]:${sshd.connection.port ?? 22} ${other}`)
      expect(await reasonOf({ knownHostsFile })).toMatchObject({
        kind: 'HostKeyChanged',
        hostMessage: expect.stringMatching(/IDENTIFICATION HAS CHANGED/u),
      })
      rmSync(knownHostsFile)
    })

    it('because nobody knows its name', async () => {
      expect(await reasonOf({ computer: 'no-such-computer.invalid' })).toMatchObject({ kind: 'NameNotFound' })
    })

    it('because PowerShell is not set up there', async () => {
      const bare = await startOwnSshd('0 none', { subsystem: 'none' })
      try {
        expect(await reasonOf(bare.connection)).toMatchObject({ kind: 'SubsystemMissing' })
      } finally {
        await bare.close()
      }
    })

    it.skipIf(process.platform === 'win32')('because there is no WinRM on this computer', async () => {
      const address = { port: null, useSsl: false, user: null, endpoint: null, trustsByName: false }
      const connection = {
        transport: 'winRm',
        computer: 'hv-01',
        ...address,
        password: async () => null,
      } as const
      expect(await reasonOf(connection)).toMatchObject({ kind: 'TransportUnavailable' })
    })

    it('because its names could be something else', () => {
      expect(() =>
        createPowerShellHost({
          executable: pwsh,
          serverPath,
          modulePath: '',
          environment: {},
          hyperVRoots: [],
          connection: { ...sshd.connection, computer: '-oProxyCommand=calc' },
          clock: systemClock,
          startProcess: startPowerShellProcess,
        }),
      ).toThrow('the connection is no connection')
    })
  })
})
