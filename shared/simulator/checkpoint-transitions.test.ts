import { describe, expect, it } from 'vitest'
import type { BackupService, CheckpointType, VMState } from '../domain/virtual-machine.ts'
import { hostStamp } from './checkpoint-transitions.ts'
import { chainOf } from './disk-chain.ts'
import { DAY, GB, HOUR, type MachineSeed } from './seed-builder.ts'
import { simulateMachine } from './simulate-machine.ts'
import type { Machine } from './world.ts'

const lastCheckpoint = ({ checkpoints }: Machine) => checkpoints.at(-1)

describe('a checkpoint that is taken', () => {
  const cases: readonly [CheckpointType, VMState, BackupService, 'Saved' | 'Off'][] = [
    ['Standard', 'Running', 'Ok', 'Saved'],
    ['Standard', 'Paused', 'Ok', 'Saved'],
    ['Standard', 'Saved', 'Ok', 'Saved'],
    ['Standard', 'Off', 'Ok', 'Off'],
    ['Production', 'Running', 'Ok', 'Off'],
    ['Production', 'Running', 'Degraded', 'Off'],
    ['Production', 'Running', 'NoContact', 'Saved'],
    ['Production', 'Running', 'Disabled', 'Saved'],
    ['Production', 'Paused', 'Ok', 'Saved'],
    ['Production', 'Saved', 'Ok', 'Saved'],
    ['Production', 'Off', 'Ok', 'Off'],
    ['ProductionOnly', 'Running', 'Ok', 'Off'],
    ['ProductionOnly', 'Running', 'Degraded', 'Off'],
    ['ProductionOnly', 'Off', 'NoContact', 'Off'],
  ]
  it.each(cases)(
    'under %s of a machine that is %s, its backup service %s, is %s',
    async (checkpointType, state, backupService, expected) => {
      const guest = { heartbeat: 'OkApplicationsHealthy', backupService } as const
      const { simulator, vmId, machine } = simulateMachine({ checkpointType, state, guest })
      expect(await simulator.run('takeCheckpoint', { vmId })).toMatchObject({ kind: 'done' })
      expect(lastCheckpoint(machine())).toMatchObject({ state: expected, snapshotType: 'Standard' })
      expect(machine().state).toBe(state)
    },
  )

  it('falls back to a standard one below configuration version 6.2', async () => {
    const { simulator, vmId, machine } = simulateMachine({ version: '5.0' })
    await simulator.run('takeCheckpoint', { vmId })
    expect(lastCheckpoint(machine())?.state).toBe('Saved')
  })

  it('falls back to a standard one while the guest has not yet come up', async () => {
    const { simulator, vmId, machine } = simulateMachine({ uptime: 1000 })
    await simulator.run('takeCheckpoint', { vmId })
    expect(lastCheckpoint(machine())?.state).toBe('Saved')
  })

  it('under ProductionOnly never holds memory, though the guest falls silent meanwhile', async () => {
    const { simulator, vmId, machine, clock } = simulateMachine(
      { checkpointType: 'ProductionOnly' },
      { pace: 1 },
    )
    const taken = simulator.run('takeCheckpoint', { vmId })
    simulator.change((world) => ({
      ...world,
      machines: world.machines.map((one) => ({
        ...one,
        guest: { ...one.guest, backupService: 'NoContact' },
      })),
    }))
    await clock.advanceAsync(2000)
    await taken
    expect(lastCheckpoint(machine())?.state).toBe('Off')
  })

  it('carries the name that the host makes from machine, date and time', async () => {
    const { simulator, vmId, machine } = simulateMachine({})
    await simulator.run('takeCheckpoint', { vmId })
    expect(lastCheckpoint(machine())?.name).toBe('SRV-01 - (11/21/2026 - 9:12:41 AM)')
  })

  it.each([
    [0, 5, '12:05:09 AM'],
    [12, 5, '12:05:09 PM'],
    [23, 5, '11:05:09 PM'],
  ])('is stamped on a twelve-hour clock at %i:%i', (hour, minute, time) => {
    expect(hostStamp(new Date(2015, 8, 29, hour, minute, 9).getTime())).toBe(`9/29/2015 - ${time}`)
  })

  it('stands between Now and its old parent, and freezes the disk that was current', async () => {
    const { simulator, vmId, machine } = simulateMachine({
      history: [{ kind: 'checkpoint', name: 'A', ago: DAY }],
    })
    const before = machine()
    await simulator.run('takeCheckpoint', { vmId })
    const taken = lastCheckpoint(machine())
    expect(taken).toMatchObject({ parentId: before.parentCheckpointId, drives: before.drives })
    expect(machine().parentCheckpointId).toBe(taken?.id)
    const [path = ''] = machine().drives.map((drive) => drive.path)
    expect(path).toMatch(/^D:\\Hyper-V\\SRV-01\\SRV-01_[0-9A-F-]{36}\.avhdx$/u)
    expect(chainOf(simulator.world().files, path)).toHaveLength(3)
  })

  it('leaves a pass-through disk where it is', async () => {
    const disks = [{ path: 'D:\\a.vhdx' }, { path: 'Disk 4', kind: 'passThrough' as const }]
    const { simulator, vmId, machine } = simulateMachine({ disks })
    await simulator.run('takeCheckpoint', { vmId })
    expect(machine().drives[1]?.path).toBe('Disk 4')
  })

  it('gets its own name in a second step', async () => {
    const { simulator, vmId, machine } = simulateMachine({})
    await simulator.run('takeCheckpoint', { vmId })
    const checkpointId = lastCheckpoint(machine())?.id ?? ''
    await simulator.run('renameCheckpoint', { vmId, checkpointId, newName: 'Pre-patch' })
    expect(lastCheckpoint(machine())?.name).toBe('Pre-patch')
  })
})

describe('Checkpoint-VM', () => {
  const id = (error: string): string => `${error},Microsoft.HyperV.PowerShell.Commands.CheckpointVM`
  const history = Array.from({ length: 50 }, (_, index) => ({
    kind: 'checkpoint' as const,
    name: `${index}`,
    ago: (51 - index) * HOUR,
  }))
  const silent = { heartbeat: 'NoContact', backupService: 'NoContact' } as const

  it.each<[string, Partial<MachineSeed>, string, string]>([
    [
      'checkpoints are disabled',
      { checkpointType: 'Disabled' },
      'OperationFailed',
      'Checkpoints have been disabled',
    ],
    ['there are 50', { history }, 'OperationFailed', 'could not initiate a checkpoint operation'],
    [
      'only production is allowed and the guest is silent',
      { checkpointType: 'ProductionOnly', guest: silent },
      'OperationFailed',
      'Production checkpoints cannot be created.',
    ],
    [
      'only production is allowed and the machine is paused',
      { checkpointType: 'ProductionOnly', state: 'Paused' },
      'OperationFailed',
      'Production checkpoints cannot be created.',
    ],
    [
      'only production is allowed and the machine is saved',
      { checkpointType: 'ProductionOnly', state: 'Saved' },
      'OperationFailed',
      'Production checkpoints cannot be created.',
    ],
    [
      'a disk is shared',
      { disks: [{ path: 'D:\\s.vhdx', kind: 'shared' }] },
      'NotSupported',
      'could not initiate',
    ],
    [
      'its configuration cannot be reached',
      { state: 'RunningCritical' },
      'InvalidState',
      'object is in its current',
    ],
    ['it is between two states', { state: 'Starting' }, 'InvalidState', 'object is in its current state'],
  ])('is refused where %s, and nothing changes', async (_, seed, error, words) => {
    const { simulator, vmId } = simulateMachine(seed)
    const before = simulator.world()
    const outcome = await simulator.run('takeCheckpoint', { vmId })
    expect(outcome).toMatchObject({ kind: 'failed', error: { errorId: id(error) } })
    expect(outcome).toHaveProperty('error.message', expect.stringContaining(words))
    expect(simulator.world()).toBe(before)
  })

  it('says the whole text of hashicorp/vagrant#9977 where checkpoints are disabled', async () => {
    const { simulator, vmId } = simulateMachine({ checkpointType: 'Disabled' })
    const outcome = await simulator.run('takeCheckpoint', { vmId })
    const machine = `'SRV-01' failed. (Virtual machine ID ${vmId.toUpperCase()})`
    expect(outcome).toHaveProperty(
      'error.message',
      [
        'Checkpoint operation failed.',
        'Checkpoints have been disabled.',
        `Checkpoint operation for ${machine}`,
        `Checkpoints have been disabled for 'SRV-01'. (Virtual machine ID ${vmId.toUpperCase()})`,
      ].join('\n\n'),
    )
  })

  it('needs room for the memory on the volume of the location', async () => {
    const tight = [{ root: 'D:\\', bytes: 22 * GB, otherBytes: 0 }]
    const { simulator, vmId } = simulateMachine({ checkpointType: 'Standard' }, { volumes: tight })
    const outcome = await simulator.run('takeCheckpoint', { vmId })
    expect(outcome).toHaveProperty('error.errorId', id('OperationFailed'))
    expect(outcome).toHaveProperty('error.message', expect.stringContaining('(0x80070070)'))
  })

  it('does not find a machine that is gone', async () => {
    const { simulator } = simulateMachine({})
    const outcome = await simulator.run('takeCheckpoint', { vmId: 'gone' })
    expect(outcome).toMatchObject({ error: { errorId: id('ObjectNotFound'), category: 'ObjectNotFound' } })
  })
})

describe('Rename-VMSnapshot', () => {
  it.each([
    ['', false],
    ['   ', false],
    ['x', true],
    ['x'.repeat(100), true],
    ['x'.repeat(101), false],
  ])('takes %j: %s', async (newName, taken) => {
    const { simulator, vmId, machine } = simulateMachine({
      history: [{ kind: 'checkpoint', name: 'A', ago: DAY }],
    })
    const checkpointId = machine().checkpoints[0]?.id ?? ''
    const outcome = await simulator.run('renameCheckpoint', { vmId, checkpointId, newName })
    expect(outcome).toMatchObject(
      taken
        ? { kind: 'done' }
        : { error: { errorId: 'InvalidParameter,Microsoft.HyperV.PowerShell.Commands.RenameVMSnapshot' } },
    )
    expect(machine().checkpoints[0]?.name).toBe(taken ? newName : 'A')
  })

  it('does not find a checkpoint that is gone', async () => {
    const { simulator, vmId } = simulateMachine({})
    const outcome = await simulator.run('renameCheckpoint', { vmId, checkpointId: 'gone', newName: 'B' })
    expect(outcome).toMatchObject({
      error: {
        errorId: 'ObjectNotFound,Microsoft.HyperV.PowerShell.Commands.RenameVMSnapshot',
        message: 'Unable to find a snapshot matching the given criteria.',
      },
    })
  })
})
