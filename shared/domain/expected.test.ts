import { describe, expect, it } from 'vitest'
import {
  changesBesidesKeep,
  changesOfMachine,
  changesOfTarget,
  expectedTarget,
  toExpectedMachine,
  toExpectedTarget,
  type ExpectedTarget,
} from './expected.ts'
import { sampleCheckpoint, sampleId, sampleMachine } from '../testing/sample-records.ts'

const target = sampleCheckpoint(1)
const others = [target, sampleCheckpoint(3), sampleCheckpoint(2)]
const machine = sampleMachine({ parentCheckpointId: target.id })
const expected = toExpectedTarget(machine, target, others, ['D:\\b.avhdx', 'D:\\a.avhdx'])

const what = (was: ExpectedTarget, is: ExpectedTarget): readonly string[] =>
  changesOfTarget(was, is).map((change) => change.what)

describe('what a command expects', () => {
  it('holds sorted paths and ids, and no checkpoint that a product made', () => {
    const withBackup = [...others, sampleCheckpoint(9, { snapshotType: 'Recovery' })]
    expect(toExpectedTarget(machine, target, withBackup, ['D:\\b.avhdx', 'D:\\a.avhdx'])).toStrictEqual(
      expected,
    )
    expect(expected).toMatchObject({
      vmId: sampleId(1),
      diskIds: ['D:\\a.avhdx', 'D:\\b.avhdx'],
      checkpointIds: [sampleId(101), sampleId(102), sampleId(103)],
    })
  })

  it('crosses the contract unchanged', () => {
    expect(expectedTarget.parse(expected)).toStrictEqual(expected)
  })

  it('is the same when nothing happened, though load and memory moved', () => {
    const is = sampleMachine({ parentCheckpointId: target.id, cpuUsage: 99, uptime: 7, status: 'Busy' })
    expect(changesOfMachine(toExpectedMachine(machine), toExpectedMachine(is))).toStrictEqual([])
    expect(changesOfTarget(expected, toExpectedTarget(is, target, others, expected.diskIds))).toStrictEqual(
      [],
    )
  })

  it('tells name and state with what they were and are', () => {
    const is = toExpectedMachine(sampleMachine({ name: 'SRV-02', state: 'Off' }))
    expect(changesOfMachine(toExpectedMachine(machine), is)).toStrictEqual([
      { what: 'name', was: 'SRV-01', is: 'SRV-02' },
      { what: 'state', was: 'Running', is: 'Off' },
    ])
  })

  it.each<[string, Partial<ExpectedTarget>]>([
    ['nowParent', { nowParentId: null }],
    ['disks', { diskIds: ['D:\\a.avhdx'] }],
    ['checkpoints', { checkpointIds: [] }],
    ['target', { target: { ...expected.target, name: 'Renamed' } }],
    ['target', { target: { ...expected.target, createdAt: 77 } }],
    ['target', { target: { ...expected.target, parentId: sampleId(3) } }],
    ['target', { target: { ...expected.target, snapshotType: 'Missing' } }],
  ])('notices a change of %s: %j', (changed, differing) => {
    expect(what(expected, { ...expected, ...differing })).toStrictEqual([changed])
  })
})

describe('what changed besides a keep', () => {
  const keptId = sampleId(200)
  const parents: Readonly<Record<string, string>> = {
    'D:\\x.avhdx': 'D:\\b.avhdx',
    'D:\\y.avhdx': 'D:\\a.avhdx',
  }
  const parentOf = (path: string): string | null => parents[path] ?? null
  const after: ExpectedTarget = {
    ...expected,
    nowParentId: keptId,
    checkpointIds: [...expected.checkpointIds, keptId],
    diskIds: ['D:\\x.avhdx', 'D:\\y.avhdx'],
  }

  it('is nothing when the keep did just what it does', () => {
    expect(changesBesidesKeep(expected, after, keptId, parentOf)).toStrictEqual([])
  })

  it.each<[string, Partial<ExpectedTarget>]>([
    ['disks', { diskIds: ['D:\\x.avhdx', 'D:\\elsewhere.avhdx'] }],
    ['disks', { diskIds: expected.diskIds }],
    ['checkpoints', { checkpointIds: [...after.checkpointIds, sampleId(201)] }],
    ['nowParent', { nowParentId: sampleId(201) }],
    ['state', { state: 'Off' }],
    ['target', { target: { ...expected.target, name: 'Renamed' } }],
  ])('is a change of %s where %j', (changed, differing) => {
    const changes = changesBesidesKeep(expected, { ...after, ...differing }, keptId, parentOf)
    expect(changes.map((change) => change.what)).toStrictEqual([changed])
  })
})
