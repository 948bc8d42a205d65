import { afterEach, expect, it } from 'vitest'
import type { HyperVHost } from '../shared/contract/hyper-v-host.ts'
import { virtualClock } from '../shared/domain/clock.ts'
import { HostError } from '../shared/domain/failure.ts'
import { buildWorld } from '../shared/simulator/seed-builder.ts'
import { seededIds } from '../shared/simulator/seed-ids.ts'
import { createSimulator, type Simulator } from '../shared/simulator/simulator.ts'
import { patientClock } from './hyper-v/patient-clock.ts'
import { powerShellOverStandIn } from './hyper-v/powershell-over-stand-in.ts'
import { onBothShapes } from './hyper-v/shapes.ts'

const hostId = 'local'
const NAMES = ['A', 'B', 'C', 'D', 'E']
const soon = { timeout: 30_000 }

/** A world whose time is its own: what Hyper-V does there takes as long as the test wants. */
function simulated(pace = 1) {
  const clock = virtualClock(Date.UTC(2026, 10, 20))
  const world = buildWorld(
    { now: clock.now(), newId: seededIds(3) },
    NAMES.map((name) => ({ name })),
  )
  return { clock, simulator: createSimulator({ clock, world, newId: seededIds(4), pace }) }
}

const machineOf = (simulator: Simulator, name: string) => {
  const machine = simulator.world().machines.find(({ config }) => config.name === name)
  if (!machine) throw new Error(`there is no machine ${name}`)
  return machine
}

const seen = (simulator: Simulator, name: string) => {
  const { id, state } = machineOf(simulator, name)
  return { vmId: id, name, state }
}

onBothShapes('commands on a real PowerShell', (executable) => {
  const open: (() => Promise<void>)[] = []
  afterEach(async () => {
    for (const close of open.splice(0)) await close()
  })

  async function over(simulator: Simulator, letGo: () => void) {
    const opened = await powerShellOverStandIn(executable, { simulator, clock: patientClock })
    open.push(async () => {
      letGo()
      await opened.close()
    })
    return opened
  }

  function start(host: HyperVHost, simulator: Simulator, name: string) {
    const told: (number | boolean)[] = []
    const controller = new AbortController()
    const watch = {
      onWaiting: (waits: boolean) => void told.push(waits),
      onProgress: (percent: number) => void told.push(percent),
      signal: controller.signal,
    }
    const input = { hostId, expected: seen(simulator, name), name: `of ${name}` }
    const ended = host
      .command((calls) => calls.createCheckpoint(input), watch)
      .then(
        ({ named }) => (named ? 'made' : 'made without name'),
        (error: unknown) => (error instanceof HostError ? error.failure.kind : String(error)),
      )
    return { told, cancel: () => controller.abort(), ended }
  }

  const isAtWork = (simulator: Simulator, name: string) => machineOf(simulator, name).work !== null

  it('a checkpoint of ten minutes delays neither the list nor another command; a fourth waits', async () => {
    const { clock, simulator } = simulated(1_000)
    const { host } = await over(simulator, () => clock.advance(86_400_000))
    const long = ['A', 'B', 'C'].map((name) => start(host, simulator, name))
    for (const name of ['A', 'B', 'C']) await expect.poll(() => isAtWork(simulator, name), soon).toBe(true)
    clock.advance(600_000)
    expect(isAtWork(simulator, 'A')).toBe(true)

    const inventory = await host.calls.getInventory({ hostId })
    expect(inventory.machines.map(({ operation }) => operation)).toContain('CreatingSnapshot')
    const { id } = machineOf(simulator, 'D')
    expect((await host.calls.measureCheckpoints({ hostId, vmIds: [id] })).machines).toHaveLength(1)

    const fourth = start(host, simulator, 'D')
    const fifth = start(host, simulator, 'E')
    expect([fourth.told, fifth.told]).toEqual([[true], [true]])
    fifth.cancel()
    expect(await fifth.ended).toBe('Cancelled')
    clock.advance(86_400_000)
    await expect.poll(() => isAtWork(simulator, 'D'), soon).toBe(true)
    clock.advance(86_400_000)
    expect(await Promise.all([...long, fourth].map(({ ended }) => ended))).toEqual(Array(4).fill('made'))
    expect(fourth.told.slice(0, 2)).toEqual([true, false])
    expect(machineOf(simulator, 'E').checkpoints).toEqual([])
  })

  it('tells how far Hyper-V is', async () => {
    const { clock, simulator } = simulated(1_000)
    const { host } = await over(simulator, () => clock.advance(86_400_000))
    const command = start(host, simulator, 'A')
    await expect.poll(() => isAtWork(simulator, 'A'), soon).toBe(true)
    const { startedAt = 0, endsAt = 0 } = machineOf(simulator, 'A').work ?? {}
    clock.advance((endsAt - startedAt) / 2)
    await expect.poll(() => command.told.at(-1), soon).toBe(50)
    clock.advance(endsAt - startedAt)
    expect(await command.ended).toBe('made')
  })

  it('stops what is cancelled, in Hyper-V too, and the next command works', async () => {
    const { clock, simulator } = simulated(1_000)
    const { host, server } = await over(simulator, () => clock.advance(86_400_000))
    const command = start(host, simulator, 'A')
    await expect.poll(() => isAtWork(simulator, 'A'), soon).toBe(true)
    command.cancel()
    expect(await command.ended).toBe('Cancelled')
    await expect.poll(() => isAtWork(simulator, 'A'), soon).toBe(false)
    expect(machineOf(simulator, 'A').checkpoints).toEqual([])
    const next = start(host, simulator, 'A')
    await expect.poll(() => isAtWork(simulator, 'A'), soon).toBe(true)
    clock.advance(86_400_000)
    expect(await next.ended).toBe('made')
    const pids = server.requests
      .filter(({ command: name }) => name === 'takeCheckpoint')
      .map(({ pid }) => pid)
    expect(new Set(pids).size).toBe(1)
  })
})
