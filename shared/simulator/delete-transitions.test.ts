import { describe, expect, it } from 'vitest'
import { chainOf } from './disk-chain.ts'
import { readMachine } from './readings.ts'
import { DAY, GB, HOUR, type HistorySeed } from './seed-builder.ts'
import { simulateMachine, TEST_NOW, type SimulatedMachine } from './simulate-machine.ts'
import { bytesAt } from './world.ts'

const BASE = 'D:\\Hyper-V\\SRV-01\\SRV-01.vhdx'
const line: readonly HistorySeed[] = [
  { kind: 'checkpoint', name: 'A', ago: 5 * DAY },
  { kind: 'checkpoint', name: 'B', ago: 4 * DAY, written: 2 * GB },
  { kind: 'checkpoint', name: 'C', ago: 3 * DAY, written: GB },
]
const forked: readonly HistorySeed[] = [...line, { kind: 'apply', name: 'A', ago: DAY }]

const nowChain = ({ simulator, machine }: SimulatedMachine): readonly string[] =>
  chainOf(simulator.world().files, machine().drives[0]?.path ?? '')

/** The name of each checkpoint's parent, and of Now's. */
const parents = ({ machine }: SimulatedMachine): Readonly<Record<string, string | undefined>> => {
  const name = (id: string | null): string | undefined =>
    machine().checkpoints.find((one) => one.id === id)?.name
  const all: Record<string, string | undefined> = { now: name(machine().parentCheckpointId) }
  for (const one of machine().checkpoints) all[one.name] = name(one.parentId)
  return all
}

const remove = (on: SimulatedMachine, name: string, subtree = false) =>
  on.simulator.run(subtree ? 'deleteCheckpointSubtree' : 'deleteCheckpoint', {
    vmId: on.vmId,
    checkpointId: on.idOf(name),
  })

describe('deleting a checkpoint', () => {
  it.each([
    ['A', line, { B: undefined, C: 'B', now: 'C' }],
    ['B', line, { A: undefined, C: 'A', now: 'C' }],
    ['C', line, { A: undefined, B: 'A', now: 'B' }],
    ['A', forked, { B: undefined, C: 'B', now: undefined }],
  ])('moves what hangs under %s up to its parent', async (name, history, expected) => {
    const on = simulateMachine({ history })
    await remove(on, name)
    expect(parents(on)).toStrictEqual(expected)
  })

  it('merges the disk that stands alone on the one it froze, and keeps the older beginning', async () => {
    const on = simulateMachine({ history: line, written: GB, state: 'Off' })
    const [, middle = '', lower = ''] = nowChain(on)
    const before = on.simulator.world().files.get(lower)
    await remove(on, 'B')
    const { files } = on.simulator.world()
    expect(files.has(middle)).toBe(false)
    expect(files.get(lower)).toMatchObject({ bytes: 3 * GB, createdAt: before?.createdAt })
    expect(nowChain(on)).toHaveLength(3)
    expect(on.machine().checkpoints.at(-1)?.drives[0]?.path).toBe(lower)
  })

  it('keeps a disk that two others stand on, until one of them is gone', async () => {
    const on = simulateMachine({ history: forked, state: 'Off' })
    await remove(on, 'A')
    expect([...on.simulator.world().files.keys()]).toHaveLength(4)
    await remove(on, 'B', true)
    expect([...on.simulator.world().files.keys()]).toStrictEqual([BASE])
    expect(on.machine().drives[0]?.path).toBe(BASE)
  })

  it('never changes the current state', async () => {
    const on = simulateMachine({ history: forked })
    const before = on.machine()
    await remove(on, 'A', true)
    expect(on.machine()).toMatchObject({
      state: before.state,
      config: before.config,
      parentCheckpointId: null,
    })
    expect(on.machine().checkpoints).toStrictEqual([])
  })

  it('does not find one that is gone', async () => {
    expect(await remove(simulateMachine({}), 'A')).toMatchObject({
      error: { errorId: 'ObjectNotFound,Microsoft.HyperV.PowerShell.Commands.RemoveVMSnapshot' },
    })
  })
})

describe('a merge', () => {
  const running = (mergesHeld = false): SimulatedMachine =>
    simulateMachine({ history: line, written: GB, mergesHeld }, { pace: 1 })

  const deleted = async (on: SimulatedMachine): Promise<SimulatedMachine> => {
    const job = remove(on, 'B')
    await on.clock.advanceAsync(1000)
    await job
    return on
  }

  it('goes on after the delete has ended, and takes time by size', async () => {
    const on = await deleted(running())
    expect(readMachine(on.machine(), on.clock.now())).toMatchObject({
      operation: 'MergingDisks',
      status: 'Merging Disks (0%)',
    })
    await on.clock.advanceAsync(10_240)
    expect(readMachine(on.machine(), on.clock.now()).status).toBe('Merging Disks (50%)')
    await on.clock.advanceAsync(10_240)
    expect(readMachine(on.machine(), on.clock.now())).toMatchObject({
      operation: null,
      status: 'Operating normally',
    })
  })

  it('leaves both files in place until it ends', async () => {
    const on = await deleted(running())
    expect(nowChain(on)).toHaveLength(4)
    await on.clock.advanceAsync(HOUR)
    expect(nowChain(on)).toHaveLength(3)
  })

  it('lets checkpoints and power go through, and refuses apply and delete', async () => {
    const on = await deleted(running())
    const { simulator, vmId } = on
    const refused = { error: { errorId: expect.stringMatching(/^InvalidState,/u) } }
    expect(await remove(on, 'A')).toMatchObject(refused)
    const saved = simulator.run('saveMachine', { vmId })
    await on.clock.advanceAsync(2500)
    expect(await saved).toMatchObject({ kind: 'done' })
    expect(await simulator.run('applyCheckpoint', { vmId, checkpointId: on.idOf('A') })).toMatchObject(
      refused,
    )
    const taken = simulator.run('takeCheckpoint', { vmId })
    await on.clock.advanceAsync(2000)
    expect(await taken).toMatchObject({ kind: 'done' })
    await on.clock.advanceAsync(HOUR)
    expect(nowChain(on)).toHaveLength(4)
  })

  it('ends at once when the machine is turned off, one that is held too', async () => {
    for (const held of [false, true]) {
      const on = await deleted(running(held))
      expect(readMachine(on.machine(), on.clock.now()).operation).toBe(held ? null : 'MergingDisks')
      const off = on.simulator.run('turnOffMachine', { vmId: on.vmId })
      await on.clock.advanceAsync(1000)
      await off
      expect(nowChain(on)).toHaveLength(3)
      expect(on.machine().merge).toBeNull()
      await on.clock.advanceAsync(HOUR)
      expect(nowChain(on)).toHaveLength(3)
    }
  })

  it('is not ended by the clock of one that ended early', async () => {
    const on = await deleted(running())
    for (const command of ['turnOffMachine', 'startMachine'] as const) {
      const done = on.simulator.run(command, { vmId: on.vmId })
      await on.clock.advanceAsync(2500)
      await done
    }
    const second = remove(on, 'C')
    await on.clock.advanceAsync(1000)
    await second
    const merge = on.machine().merge
    const left = (merge?.endsAt ?? 0) - on.clock.now()
    await on.clock.advanceAsync(left - 1)
    expect(on.machine().merge).toBe(merge)
    await on.clock.advanceAsync(1)
    expect(on.machine().merge).not.toBe(merge)
  })

  it('that is held blocks nothing: an apply drops both of its files', async () => {
    const on = simulateMachine({ history: line, mergesHeld: true, state: 'Off' })
    const [top = '', second = '', third = ''] = nowChain(on)
    await remove(on, 'C')
    expect(nowChain(on)).toStrictEqual([top, second, third, BASE])
    await on.simulator.run('applyCheckpoint', { vmId: on.vmId, checkpointId: on.idOf('A') })
    const left = [...on.simulator.world().files.keys()]
    expect(left).not.toContain(top)
    expect(left).not.toContain(second)
    expect(left).toContain(third)
  })

  it('never makes a file shrink', async () => {
    const on = await deleted(running())
    const [, , into = ''] = nowChain(on)
    const before = on.simulator.world().files.get(into)
    await on.clock.advanceAsync(HOUR)
    const after = on.simulator.world().files.get(into)
    expect(after && bytesAt(after, on.clock.now())).toBeGreaterThan(before ? bytesAt(before, TEST_NOW) : 0)
  })
})
