import { describe, expect, it } from 'vitest'
import {
  checkpoint,
  checkpointKind,
  isUserCheckpoint,
  type Checkpoint,
  type CheckpointKind,
} from './checkpoint.ts'
import { guid, hostId } from './ids.ts'
import { sampleCheckpoint, sampleMachine } from '../testing/sample-records.ts'
import {
  hasMemory,
  isBusy,
  isCritical,
  settledState,
  virtualMachine,
  vmOperation,
  vmState,
  type VMState,
} from './virtual-machine.ts'

describe('a record from a host', () => {
  it('crosses the contract unchanged', () => {
    expect(virtualMachine.parse(sampleMachine())).toStrictEqual(sampleMachine())
    expect(checkpoint.parse(sampleCheckpoint(1))).toStrictEqual(sampleCheckpoint(1))
  })

  it('takes what a newer host says as other, not as an error', () => {
    expect([vmState.parse('Teleporting'), vmState.parse('99'), vmOperation.parse('')]).toStrictEqual([
      'Other (Teleporting)',
      'Other (99)',
      'Other ()',
    ])
    expect(vmState.parse('Other (99)')).toBe('Other (99)')
    expect(virtualMachine.parse({ ...sampleMachine(), checkpointType: '7' }).checkpointType).toBe('Other (7)')
    expect(virtualMachine.parse({ ...sampleMachine(), heartbeat: 'Humming' }).heartbeat).toBe('Unknown')
  })

  it('has ids in one spelling only', () => {
    expect(guid.safeParse('5ced1297-4598-4915-a5fc-ad21bb4d02a4').success).toBe(true)
    for (const bad of [
      '5CED1297-4598-4915-A5FC-AD21BB4D02A4',
      '{5ced1297-4598-4915-a5fc-ad21bb4d02a4}',
      '',
      'x',
    ])
      expect(guid.safeParse(bad).success).toBe(false)
    for (const bad of ['', '-a', 'A', 'a'.repeat(64), 'a b'])
      expect(hostId.safeParse(bad).success).toBe(false)
  })
})

describe('the kind of a checkpoint', () => {
  it.each<[Partial<Checkpoint>, CheckpointKind, boolean]>([
    [{ state: 'Saved' }, 'standard', true],
    [{ state: 'Off' }, 'noMemory', true],
    [{ state: 'Off', isAutomatic: true }, 'automatic', true],
    [{ snapshotType: 'Recovery' }, 'recovery', false],
    [{ snapshotType: 'Planned' }, 'planned', false],
    [{ snapshotType: 'Missing' }, 'missing', false],
    [{ snapshotType: 'Replica' }, 'replica', false],
    [{ snapshotType: 'AppConsistentReplica' }, 'replica', false],
    [{ snapshotType: 'SyncedReplica' }, 'replica', false],
    [{ snapshotType: 'Other' }, 'other', false],
    [{ snapshotType: 'Other (9)' }, 'other', false],
    [{ snapshotType: null }, 'notKnown', false],
    [{ state: null }, 'memoryNotKnown', true],
    [{ isAutomatic: null, state: 'Saved' }, 'standard', true],
  ])('%j is %s', (differing, kind, users) => {
    expect(checkpointKind(sampleCheckpoint(1, differing))).toBe(kind)
    expect(isUserCheckpoint(sampleCheckpoint(1, differing))).toBe(users)
  })
})

describe('a power state', () => {
  it.each<[VMState, ReturnType<typeof settledState>, boolean]>([
    ['Running', 'Running', true],
    ['Off', 'Off', false],
    ['Saved', 'Saved', true],
    ['Paused', 'Paused', true],
    ['FastSaved', 'Saved', true],
    ['Hibernated', 'Off', false],
    ['Starting', null, true],
    ['RunningCritical', null, true],
    ['OffCritical', null, false],
    ['Other', null, true],
    ['Other (7)', null, true],
    ['NotKnown', null, true],
  ])('%s counts as %s, with memory: %s', (state, settled, memory) => {
    expect(settledState(state)).toBe(settled)
    expect(hasMemory(state)).toBe(memory)
  })

  it('is critical by its name', () => {
    expect([isCritical('PausedCritical'), isCritical('Paused')]).toStrictEqual([true, false])
  })

  it('is busy with what keeps other commands out, and not with merging or troubles', () => {
    expect(isBusy('ExportingVirtualMachine')).toBe(true)
    expect([
      isBusy('MergingDisks'),
      isBusy('CommunicationFailed'),
      isBusy('Other'),
      isBusy(null),
    ]).toStrictEqual([false, false, false, false])
  })
})
