import { describe, expect, it } from 'vitest'
import type { VMState } from '../domain/virtual-machine.ts'
import { DAY, GB, HOUR, type HistorySeed, type MachineSeed } from './seed-builder.ts'
import { simulateMachine, TEST_NOW, type SimulatedMachine } from './simulate-machine.ts'
import { createSimulatorHost } from './simulator-host.ts'

const both: readonly HistorySeed[] = [
  { kind: 'checkpoint', name: 'with memory', ago: 3 * DAY, memory: true, notes: 'then' },
  { kind: 'checkpoint', name: 'without memory', ago: 2 * DAY, written: GB },
]

const simulate = (seed: Partial<MachineSeed>): SimulatedMachine => simulateMachine({ history: both, ...seed })

/** Applies a checkpoint as Restore-VMSnapshot does, with the steps its client takes. */
async function restore({ simulator, vmId, idOf }: SimulatedMachine, name: string): Promise<void> {
  const { calls } = createSimulatorHost(simulator)
  const { expected } = await calls.previewApply({ hostId: 'demo', vmId, checkpointId: idOf(name) })
  await calls.applyCheckpointStep({ hostId: 'demo', expected })
}

describe('the power state after an apply', () => {
  it.each<[VMState, string, VMState]>([
    ['Running', 'with memory', 'Running'],
    ['Running', 'without memory', 'Off'],
    ['Paused', 'with memory', 'Saved'],
    ['Paused', 'without memory', 'Off'],
    ['Off', 'with memory', 'Saved'],
    ['Off', 'without memory', 'Off'],
    ['Saved', 'with memory', 'Saved'],
    ['Saved', 'without memory', 'Off'],
  ])('of a machine that is %s, to a checkpoint %s, is %s', async (state, name, after) => {
    const running = simulate({ state })
    await restore(running, name)
    expect(running.machine().state).toBe(after)
  })
})

describe('an apply', () => {
  it('moves Now under the checkpoint and takes no checkpoint away', async () => {
    const running = simulate({})
    const before = running.machine()
    await restore(running, 'with memory')
    expect(running.machine().parentCheckpointId).toBe(running.idOf('with memory'))
    expect(running.machine().checkpoints).toStrictEqual(before.checkpoints)
  })

  it('brings notes, memory, processors and drives back, and leaves the checkpoint settings', async () => {
    const running = simulate({ notes: 'today', checkpointType: 'ProductionOnly' })
    running.simulator.change((world) => ({
      ...world,
      machines: world.machines.map((machine) => ({
        ...machine,
        config: { ...machine.config, memoryBytes: 64 * GB, processorCount: 32 },
      })),
    }))
    await restore(running, 'with memory')
    expect(running.machine().config).toMatchObject({ notes: 'then', memoryBytes: 4 * GB, processorCount: 2 })
    expect(running.machine().checkpointType).toBe('ProductionOnly')
  })

  it('replaces the current disk by a new empty one on the disk that the checkpoint froze', async () => {
    const running = simulate({ state: 'Off' })
    const [dropped] = running.machine().drives
    await restore(running, 'with memory')
    const { files } = running.simulator.world()
    const [drive] = running.machine().drives
    expect(files.has(dropped?.path ?? '')).toBe(false)
    expect(files.get(drive?.path ?? '')).toMatchObject({
      parentPath: running.machine().checkpoints[0]?.drives[0]?.path,
      createdAt: TEST_NOW,
      writtenAt: TEST_NOW,
    })
  })

  it('keeps the file of a disk that was attached after the checkpoint', async () => {
    const history: readonly HistorySeed[] = [
      { kind: 'checkpoint', name: 'with memory', ago: DAY, memory: true },
      { kind: 'attach', disk: { path: 'D:\\later.vhdx' }, ago: HOUR },
    ]
    const running = simulate({ state: 'Off', history })
    await restore(running, 'with memory')
    expect(running.machine().drives.map(({ path }) => path)).not.toContain('D:\\later.vhdx')
    expect(running.simulator.world().files.has('D:\\later.vhdx')).toBe(true)
  })

  it.each<VMState>(['Running', 'Paused', 'RunningCritical'])(
    'is no step for a machine that is %s',
    async (state) => {
      const { simulator, vmId, idOf } = simulate({ state })
      const checkpointId = idOf('with memory')
      const outcome = await simulator.run('applyCheckpoint', { vmId, checkpointId })
      expect(outcome).toMatchObject({
        error: {
          errorId: 'InvalidState,Microsoft.HyperV.PowerShell.Commands.RestoreVMSnapshot',
          category: 'InvalidOperation',
        },
      })
    },
  )

  it('fails where the chain of the checkpoint is broken, and names the disks', async () => {
    const { simulator, vmId, idOf } = simulate({
      state: 'Off',
      history: [...both, { kind: 'loseFiles', name: 'with memory', ago: 0 }],
    })
    const checkpointId = idOf('without memory')
    const outcome = await simulator.run('applyCheckpoint', { vmId, checkpointId })
    expect(outcome).toMatchObject({
      error: { errorId: 'OperationFailed,Microsoft.HyperV.PowerShell.Commands.RestoreVMSnapshot' },
    })
    expect(outcome).toHaveProperty(
      'error.message',
      expect.stringContaining(
        "Applying the checkpoint 'without memory' to its virtual machine 'SRV-01' failed.\n\nThe chain of virtual hard disks is broken.",
      ),
    )
  })
})
