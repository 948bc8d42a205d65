import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { createPowerShellHost } from '../electron/powershell/powershell-host.ts'
import { startPowerShellProcess } from '../electron/powershell/start-powershell-process.ts'
import { systemClock } from '../electron/services/system-clock.ts'
import type { HyperVHost } from '../shared/contract/hyper-v-host.ts'
import { virtualClock } from '../shared/domain/clock.ts'
import type { Fault } from '../shared/simulator/faults.ts'
import { buildWorld, DAY } from '../shared/simulator/seed-builder.ts'
import { seededIds } from '../shared/simulator/seed-ids.ts'
import { createSimulator, type Simulator } from '../shared/simulator/simulator.ts'
import { withMachine } from '../shared/simulator/world.ts'
import { NO_PWSH, pwsh } from './hyper-v/find-pwsh.ts'
import { powerShellOverStandIn, serverPath, type StandInOptions } from './hyper-v/powershell-over-stand-in.ts'
import { failureOf } from './failure-of.ts'

const hostId = 'local'

function simulated(faults: readonly Fault[] = [], pace = 0): Simulator {
  const machines = [
    { name: 'SRV-01', history: [{ kind: 'checkpoint', name: 'first', ago: DAY, memory: true }] },
  ] as const
  const world = buildWorld({ now: Date.now(), newId: seededIds(3) }, machines)
  return createSimulator({ clock: systemClock, world, newId: seededIds(4), faults, pace })
}

const machineOf = (simulator: Simulator) => {
  const [machine] = simulator.world().machines
  if (!machine) throw new Error('the world has no machine')
  return machine
}

const seen = (simulator: Simulator) => {
  const { id, config, state } = machineOf(simulator)
  return { vmId: id, name: config.name, state }
}

const expectedTarget = async ({ calls }: HyperVHost, simulator: Simulator) => {
  const { id, checkpoints } = machineOf(simulator)
  return (await calls.previewApply({ hostId, vmId: id, checkpointId: checkpoints[0]?.id ?? '' })).expected
}

describe.skipIf(pwsh === null)(`the PowerShell host on a real PowerShell (needs it: ${NO_PWSH})`, () => {
  const open: (() => Promise<void>)[] = []
  afterEach(async () => {
    for (const close of open.splice(0)) await close()
  })

  async function over(options: StandInOptions) {
    const opened = await powerShellOverStandIn(pwsh ?? '', options)
    open.push(opened.close)
    return opened
  }

  it('takes no module called Hyper-V from another folder, and asks it nothing', async () => {
    const { host, server } = await over({ simulator: simulated(), hyperVRoots: ['$PSHOME/Modules'] })
    expect((await failureOf(host.calls.getInventory({ hostId }))).kind).toBe('HyperVMissing')
    expect(
      (await failureOf(host.calls.startVirtualMachine({ hostId, expected: seen(simulated()) }))).kind,
    ).toBe('HyperVMissing')
    expect(server.requests).toEqual([])
  })

  it('killed between save and apply leaves the machine saved; another process starts it', async () => {
    const simulator = simulated()
    const killed: number[] = []
    const { host, server } = await over({
      simulator,
      before: ({ command, pid }) => {
        if (command !== 'applyCheckpoint') return true
        killed.push(pid)
        process.kill(pid, 'SIGKILL')
        return false
      },
    })
    const expected = await expectedTarget(host, simulator)
    const failure = await failureOf(host.calls.applyCheckpointStep({ hostId, expected }))
    expect(failure.kind).toBe('Lost')
    expect(machineOf(simulator)).toMatchObject({ state: 'Saved', parentCheckpointId: expected.nowParentId })
    expect(
      (await host.calls.previewApply({ hostId, vmId: expected.vmId, checkpointId: expected.target.id }))
        .expected,
    ).toEqual({ ...expected, state: 'Saved' })
    expect(await host.calls.startVirtualMachine({ hostId, expected: seen(simulator) })).toEqual({
      state: 'Running',
    })
    expect(killed).toHaveLength(1)
    expect(server.requests.at(-1)?.pid).not.toBe(killed[0])
  })

  it('answers queries while a command is under way', async () => {
    const hang = { at: 'takeCheckpoint', phase: 'before', call: 1, effect: { kind: 'hang' } } as const
    const simulator = simulated([hang])
    const { host, server } = await over({ simulator })
    const command = failureOf(host.calls.createCheckpoint({ hostId, expected: seen(simulator) }))
    await expect.poll(() => server.requests.at(-1)?.command, { timeout: 30_000 }).toBe('takeCheckpoint')
    expect((await host.calls.getInventory({ hostId })).machines).toHaveLength(1)
    process.kill(server.requests.find(({ command: name }) => name === 'takeCheckpoint')?.pid ?? 0, 'SIGKILL')
    expect((await command).kind).toBe('Lost')
  })

  it('knows an apply under way, for which Hyper-V prints a number instead of a name', async () => {
    const simulator = simulated()
    simulator.change((world, now) => {
      const work = {
        operation: 'ApplyingSnapshot',
        startedAt: now,
        endsAt: now + DAY,
        cancelable: false,
      } as const
      return withMachine(world, { ...machineOf(simulator), work }, now)
    })
    const { host } = await over({ simulator })
    const { machines } = await host.calls.getInventory({ hostId })
    expect(machines.map(({ operation }) => operation)).toEqual(['ApplyingSnapshot'])
  })

  it('gives a query up at its limit, stops it on the far side, and goes on with the same process', async () => {
    // A stand-in's query, unlike its cmdlets, cannot be stopped; a host that refuses it is read by the cmdlets.
    const hang = { at: 'readMachines', phase: 'before', call: 3, effect: { kind: 'hang' } } as const
    const simulator = simulated([hang])
    const clock = virtualClock(0)
    const { host, server } = await over({ simulator, clock, wmi: () => '0x80041003' })
    await host.calls.getInventory({ hostId })
    const asked = server.requests.length
    const query = failureOf(host.calls.getInventory({ hostId }))
    await expect.poll(() => server.requests.length, { timeout: 30_000 }).toBeGreaterThan(asked)
    clock.advance(60_000)
    expect((await query).kind).toBe('TimedOut')
    expect((await host.calls.getInventory({ hostId })).machines).toHaveLength(1)
    expect(new Set(server.requests.map(({ pid }) => pid)).size).toBe(1)
  })

  it('closes at once where only a query is under way', async () => {
    const hang = { at: 'readMachines', phase: 'before', call: 'every', effect: { kind: 'hang' } } as const
    const { host, server } = await over({ simulator: simulated([hang]) })
    const query = failureOf(host.calls.getInventory({ hostId }))
    await expect.poll(() => server.requests.length, { timeout: 30_000 }).toBe(1)
    await host.close()
    expect((await query).kind).toBe('HostUnavailable')
  })

  it('closes only after the command under way has ended', async () => {
    const simulator = simulated([], 0.1)
    const { host } = await over({ simulator })
    const command = host.calls.createCheckpoint({ hostId, expected: seen(simulator), name: 'kept' })
    await host.close()
    expect((await command).named).toBe(true)
    expect(machineOf(simulator).checkpoints).toHaveLength(2)
  })

  it('says that a policy keeps PowerShell in a constrained language', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'checkpoint-panel-'))
    open.push(async () => rmSync(folder, { recursive: true }))
    const constrained = path.join(folder, 'server.psm1')
    const loop = readFileSync(serverPath, 'utf8')
    writeFileSync(constrained, `$ExecutionContext.SessionState.LanguageMode = 'ConstrainedLanguage'\n${loop}`)
    const host = createPowerShellHost({
      executable: pwsh,
      serverPath: constrained,
      modulePath: '',
      environment: process.env,
      hyperVRoots: [],
      connection: null,
      clock: systemClock,
      startProcess: startPowerShellProcess,
    })
    const failure = await failureOf(host.calls.getInventory({ hostId }))
    expect(failure.kind).toBe('LanguageConstrained')
    expect(failure.hostMessage).not.toBe('')
    await host.close()
  })

  it('says that the server loop could not be started, and why, whatever the encoding of its console', async () => {
    const host = createPowerShellHost({
      executable: pwsh,
      serverPath: "/no'where/\u00dcbergr\u00f6\u00dfe/server.psm1",
      modulePath: '',
      // Where there is no Windows, that is how a console with a code page of its own comes about.
      environment: { ...process.env, LC_ALL: 'de_DE.ISO-8859-1' },
      hyperVRoots: [],
      connection: null,
      clock: systemClock,
      startProcess: startPowerShellProcess,
    })
    const failure = await failureOf(host.calls.getInventory({ hostId }))
    expect(failure.kind).toBe('HostUnavailable')
    expect(failure.hostMessage).toContain("/no'where/\u00dcbergr\u00f6\u00dfe/server.psm1")
    await host.close()
  })
})
