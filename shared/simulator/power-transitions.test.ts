import { describe, expect, it } from 'vitest'
import type { VMState } from '../domain/virtual-machine.ts'
import { readMachine } from './readings.ts'
import { DAY, HOUR } from './seed-builder.ts'
import { simulateMachine, TEST_NOW } from './simulate-machine.ts'
import { backupServiceAt, bytesAt } from './world.ts'

type Power = 'startMachine' | 'turnOffMachine' | 'saveMachine' | 'pauseMachine' | 'resumeMachine'
type Ending = VMState | 'warned' | 'refused'

const states: readonly VMState[] = ['Running', 'Off', 'Saved', 'Paused', 'RunningCritical', 'Starting']

const table: Readonly<Record<Power, readonly Ending[]>> = {
  startMachine: ['warned', 'Running', 'Running', 'warned', 'refused', 'refused'],
  turnOffMachine: ['Off', 'warned', 'Off', 'Off', 'refused', 'refused'],
  saveMachine: ['Saved', 'refused', 'warned', 'Saved', 'refused', 'refused'],
  pauseMachine: ['Paused', 'refused', 'refused', 'warned', 'refused', 'refused'],
  resumeMachine: ['warned', 'refused', 'refused', 'Running', 'refused', 'refused'],
}

const cases = Object.entries(table).flatMap(([command, endings]) =>
  endings.map((ending, at) => [command as Power, states[at] ?? 'Other', ending] as const),
)

const CLASS: Readonly<Record<Power, string>> = {
  startMachine: 'StartVM',
  turnOffMachine: 'StopVM',
  saveMachine: 'SaveVM',
  pauseMachine: 'SuspendVM',
  resumeMachine: 'ResumeVM',
}

describe('a power cmdlet', () => {
  const endings = cases.filter(([, , ending]) => ending !== 'refused')
  it.each(endings)('%s from %s: %s', async (command, state, ending) => {
    const { simulator, vmId, machine } = simulateMachine({ state })
    const outcome = await simulator.run(command, { vmId })
    expect(outcome).toHaveProperty('warnings.length', ending === 'warned' ? 1 : 0)
    expect(machine().state).toBe(ending === 'warned' ? state : ending)
  })

  const refusals = cases.filter(([, , ending]) => ending === 'refused')
  it.each(refusals)('%s from %s is refused, and nothing changes', async (command, state) => {
    const { simulator, vmId, machine } = simulateMachine({ state })
    expect(await simulator.run(command, { vmId })).toMatchObject({
      error: {
        errorId: `InvalidState,Microsoft.HyperV.PowerShell.Commands.${CLASS[command]}`,
        category: 'InvalidOperation',
        message: 'The operation cannot be performed while the virtual machine is in its current state.',
      },
    })
    expect(machine().state).toBe(state)
  })

  it('says that a paused machine is resumed, not started', async () => {
    const { simulator, vmId } = simulateMachine({ state: 'Paused' })
    expect(await simulator.run('startMachine', { vmId })).toHaveProperty(
      'warnings.0',
      expect.stringContaining('The virtual machine "SRV-01" was paused. Use the Resume-VM cmdlet'),
    )
  })

  it('is refused as busy while a checkpoint is being made', async () => {
    const { simulator, vmId, clock } = simulateMachine({}, { pace: 1 })
    const taken = simulator.run('takeCheckpoint', { vmId })
    expect(await simulator.run('turnOffMachine', { vmId })).toMatchObject({
      error: { message: 'The operation cannot be performed while the object is in its current state.' },
    })
    await clock.advanceAsync(2000)
    await taken
  })

  it('passes through the state in between, in which it refuses everything', async () => {
    const { simulator, vmId, clock, machine } = simulateMachine({ state: 'Off' }, { pace: 1 })
    const started = simulator.run('startMachine', { vmId })
    expect(machine().state).toBe('Starting')
    expect(await simulator.run('takeCheckpoint', { vmId })).toMatchObject({ kind: 'failed' })
    expect(await simulator.run('setMachine', { vmId, checkpointType: 'Standard' })).toMatchObject({
      error: { errorId: 'InvalidState,Microsoft.HyperV.PowerShell.Commands.SetVM' },
    })
    await clock.advanceAsync(2500)
    expect(await started).toMatchObject({ kind: 'done' })
    expect(machine().state).toBe('Running')
  })
})

describe('a start', () => {
  it('brings the guest up some seconds later', async () => {
    const { simulator, vmId, clock, machine } = simulateMachine({ state: 'Off' }, { pace: 1 })
    const started = simulator.run('startMachine', { vmId })
    await clock.advanceAsync(2500)
    await started
    expect(readMachine(machine(), clock.now()).heartbeat).toBe('NoContact')
    expect(backupServiceAt(machine(), clock.now())).toBe('NoContact')
    await clock.advanceAsync(8000)
    expect(readMachine(machine(), clock.now())).toMatchObject({
      heartbeat: 'OkApplicationsHealthy',
      uptimeMs: 8000,
    })
    expect(backupServiceAt(machine(), clock.now())).toBe('Ok')
  })

  it('fails where a disk has lost its parent', async () => {
    const { simulator, vmId, machine } = simulateMachine({
      state: 'Off',
      history: [
        { kind: 'checkpoint', name: 'A', ago: DAY },
        { kind: 'loseFiles', name: 'A', ago: 0 },
      ],
    })
    const outcome = await simulator.run('startMachine', { vmId })
    expect(outcome).toMatchObject({
      error: { errorId: 'OperationFailed,Microsoft.HyperV.PowerShell.Commands.StartVM' },
    })
    expect(machine().state).toBe('Off')
  })
})

describe('an automatic checkpoint', () => {
  const automatic = { automaticCheckpoints: true } as const

  it('is made before the start of a machine that is off and has no parent checkpoint', async () => {
    const { simulator, vmId, machine } = simulateMachine({ ...automatic, state: 'Off' })
    await simulator.run('startMachine', { vmId })
    expect(machine().checkpoints).toMatchObject([
      {
        isAutomatic: true,
        state: 'Off',
        name: 'Automatic Checkpoint - SRV-01 - (11/21/2026 - 9:12:41 AM)',
      },
    ])
    expect(machine().parentCheckpointId).toBe(machine().checkpoints[0]?.id)
  })

  it.each([
    ['it is saved', { state: 'Saved' as const }],
    ['it has a parent checkpoint', { history: [{ kind: 'checkpoint' as const, name: 'A', ago: DAY }] }],
    ['checkpoints are disabled, and the start says nothing of it', { checkpointType: 'Disabled' as const }],
    ['the setting is off', { automaticCheckpoints: false }],
    ['the host has none', { automaticCheckpoints: null }],
  ])('is not made where %s', async (_, seed) => {
    const { simulator, vmId, machine } = simulateMachine({ ...automatic, state: 'Off', ...seed })
    expect(await simulator.run('startMachine', { vmId })).toMatchObject({ kind: 'done', warnings: [] })
    expect(machine().checkpoints.filter(({ isAutomatic }) => isAutomatic)).toStrictEqual([])
  })

  it('goes when the machine is turned off, and not when it is saved', async () => {
    const { simulator, vmId, machine } = simulateMachine({ ...automatic, state: 'Off' })
    await simulator.run('startMachine', { vmId })
    await simulator.run('saveMachine', { vmId })
    expect(machine().checkpoints).toHaveLength(1)
    await simulator.run('turnOffMachine', { vmId })
    expect(machine().checkpoints).toHaveLength(0)
    expect([...simulator.world().files.keys()]).toStrictEqual(['D:\\Hyper-V\\SRV-01\\SRV-01.vhdx'])
  })

  it('stays once a checkpoint of a user stands on it', async () => {
    const { simulator, vmId, machine } = simulateMachine({ ...automatic, state: 'Off' })
    await simulator.run('startMachine', { vmId })
    await simulator.run('takeCheckpoint', { vmId })
    await simulator.run('turnOffMachine', { vmId })
    expect(machine().checkpoints).toHaveLength(2)
  })
})

describe('a disk', () => {
  it('grows while its machine runs, and only then', async () => {
    const { simulator, vmId, machine } = simulateMachine({ bytesPerSecond: 100 })
    const size = (at: number): number => {
      const file = simulator.world().files.get(machine().drives[0]?.path ?? '')
      return file ? bytesAt(file, at) : Number.NaN
    }
    const before = size(TEST_NOW)
    expect(size(TEST_NOW + HOUR)).toBe(before + 360_000)
    await simulator.run('saveMachine', { vmId })
    expect(size(TEST_NOW + HOUR)).toBe(before)
  })
})
