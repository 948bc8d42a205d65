import { describe, expect, it } from 'vitest'
import {
  applyPreview,
  powerAfterApply,
  unheldByCheckpoints,
  unheldFiles,
  type ApplyFacts,
  type KeptMemory,
  type PowerAfterApply,
  type Unheld,
} from './apply-preview.ts'
import { toExpectedTarget } from './expected.ts'
import type { KindAt } from './findings.ts'
import { sampleCheckpoint, sampleFile, sampleId, sampleMachine } from '../testing/sample-records.ts'
import type { DiskFile, Drive } from './virtual-disk.ts'
import type { BackupService, CheckpointType, VMState } from './virtual-machine.ts'

const BASE = 'D:\\SRV-01.vhdx'
const NOW = 'D:\\SRV-01_now.avhdx'
const held = sampleFile(BASE, { heldBy: [sampleId(101)] })
const current = sampleFile(NOW, { parentPath: BASE, createdAt: 1000, writtenAt: 2000, bytes: 64 })

const drive = (path: string, differing: Partial<Drive> = {}): Drive => ({
  id: path,
  path,
  kind: 'virtual',
  inNow: true,
  inTarget: false,
  ...differing,
})

function facts(differing: Partial<ApplyFacts> = {}): ApplyFacts {
  const machine = differing.machine ?? sampleMachine()
  const target = differing.target ?? sampleCheckpoint(1)
  return {
    readAt: 10_000,
    machine,
    target,
    expected: toExpectedTarget(machine, target, [target], [NOW]),
    checkpointCount: 1,
    unreadCheckpoints: [],
    backupService: 'Ok',
    clustered: false,
    drives: [drive(NOW), drive(BASE, { inNow: false, inTarget: true })],
    files: [held, current],
    ...differing,
  }
}

describe('the power state after an apply', () => {
  it.each<[VMState, 'Saved' | 'Off', PowerAfterApply]>([
    ['Running', 'Saved', 'Running'],
    ['Running', 'Off', 'Off'],
    ['Paused', 'Saved', 'Saved'],
    ['Paused', 'Off', 'Off'],
    ['Off', 'Saved', 'Saved'],
    ['Off', 'Off', 'Off'],
    ['Saved', 'Saved', 'Saved'],
    ['Saved', 'Off', 'Off'],
    ['FastSaved', 'Saved', 'Saved'],
    ['Hibernated', 'Saved', 'Saved'],
  ])('%s, checkpoint %s: %s', (before, state, after) => {
    expect(powerAfterApply(before, { state })).toBe(after)
    const machine = sampleMachine({ state: before })
    const preview = applyPreview(facts({ machine, target: sampleCheckpoint(1, { state }) }))
    expect(preview).toMatchObject({ powerAfter: after, offersStart: after !== 'Running' })
  })
})

describe('what is held by no checkpoint', () => {
  const untouched = { ...current, writtenAt: 1000 }
  const waiting = sampleFile('D:\\SRV-01_old.avhdx', { createdAt: 500, bytes: 6, parentPath: BASE })
  const attached = sampleFile('D:\\later.vhdx', { createdAt: 1, bytes: 1e9 })

  it.each<[string, VMState, readonly DiskFile[], Unheld]>([
    [
      'the disk written to since it was made',
      'Running',
      [held, current],
      { kind: 'since', since: 1000, bytes: 64 },
    ],
    [
      'both disks of a merge that waits, since the older one',
      'Off',
      [held, waiting, current],
      { kind: 'since', since: 500, bytes: 70 },
    ],
    ['nothing, when it is off and nothing was written', 'Off', [held, untouched], { kind: 'nothing' }],
    [
      'the disk, when it is saved and nothing was written',
      'Saved',
      [held, untouched],
      { kind: 'since', since: 1000, bytes: 64 },
    ],
    ['nothing, when it is off and has no such disk', 'Off', [held], { kind: 'nothing' }],
    ['not known, when it runs without any such disk', 'Running', [held], { kind: 'unknown' }],
    [
      'not known, when a chain cannot be read',
      'Off',
      [{ ...held, readable: false }, untouched],
      { kind: 'unknown' },
    ],
    [
      'not known, when a date is missing',
      'Off',
      [held, { ...current, createdAt: null }],
      { kind: 'unknown' },
    ],
    [
      'not a disk attached since, which is only detached',
      'Off',
      [held, untouched, attached],
      { kind: 'nothing' },
    ],
  ])('is %s', (_, state, files, expected) => {
    expect(unheldByCheckpoints(state, files, [])).toStrictEqual(expected)
  })

  it('is what vanishes: disks of checkpoints, in Now and in no checkpoint', () => {
    const elsewhere = sampleFile('D:\\other.avhdx', { inNow: false })
    expect(unheldFiles([held, current, attached, elsewhere])).toStrictEqual([current])
  })
})

describe('the memory when the current state is kept first', () => {
  it.each<[CheckpointType, VMState, BackupService | null, KeptMemory]>([
    ['Standard', 'Off', null, 'none'],
    ['Standard', 'Running', 'Ok', 'kept'],
    ['Standard', 'Paused', null, 'kept'],
    ['Production', 'Running', 'Ok', 'lost'],
    ['Production', 'Running', 'Degraded', 'lost'],
    ['Production', 'Running', 'NoContact', 'kept'],
    ['Production', 'Running', null, 'dependsOnGuest'],
    ['Production', 'Running', 'Unknown', 'dependsOnGuest'],
    ['Production', 'Saved', null, 'kept'],
    ['ProductionOnly', 'Running', 'Ok', 'lost'],
    ['ProductionOnly', 'Running', null, 'lost'],
    ['ProductionOnly', 'Paused', null, 'lost'],
  ])('under %s, %s, backup service %s: %s', (checkpointType, state, backupService, expected) => {
    const machine = sampleMachine({ checkpointType, state })
    expect(applyPreview(facts({ machine, backupService })).memoryIfKept).toBe(expected)
  })
})

describe('a warning', () => {
  const kinds = (differing: Partial<ApplyFacts>): readonly KindAt<'apply'>[] =>
    applyPreview(facts({ machine: sampleMachine({ state: 'Off' }), ...differing })).warnings.map(
      ({ kind }) => kind,
    )
  const off = (differing: Parameters<typeof sampleMachine>[0]) =>
    sampleMachine({ state: 'Off', ...differing })

  it('is not given where all is usual', () => {
    expect(kinds({})).toStrictEqual([])
  })

  it.each<[KindAt<'apply'>, Partial<ApplyFacts>]>([
    ['running', { machine: sampleMachine() }],
    ['domainController', { machine: off({ notes: 'A DOMAIN CONTROLLER' }) }],
    ['replicated', { machine: off({ replicationMode: 'Primary' }) }],
    ['replica', { machine: off({ replicationMode: 'Replica' }) }],
    ['replica', { machine: off({ replicationMode: 'ExtendedReplica' }) }],
    ['clustered', { clustered: true }],
    ['automatic', { target: sampleCheckpoint(1, { isAutomatic: true }) }],
    ['recovery', { target: sampleCheckpoint(1, { snapshotType: 'Recovery' }) }],
    ['old', { readAt: 30 * 86_400_000 + 1 }],
    ['atLimit', { checkpointCount: 50 }],
    [
      'passThrough',
      { drives: [...facts().drives, drive('Disk 4', { kind: 'passThrough', inTarget: true })] },
    ],
    ['sharedDisk', { drives: [...facts().drives, drive('D:\\s.vhdx', { kind: 'shared', inTarget: true })] }],
    ['vhdSet', { drives: [...facts().drives, drive('D:\\s.vhds', { kind: 'shared', inTarget: true })] }],
    [
      'diskAttachedSince',
      {
        drives: [...facts().drives, drive('D:\\later.vhdx')],
        files: [held, current, sampleFile('D:\\later.vhdx')],
      },
    ],
    [
      'diskRemovedSince',
      { drives: [...facts().drives, drive('D:\\gone.vhdx', { inNow: false, inTarget: true })] },
    ],
  ])('is given alone where it is true: %s', (kind, differing) => {
    expect(kinds(differing)).toStrictEqual([kind])
  })

  it('is given where the volume of its disks is nearly full', () => {
    const volume = { root: 'D:\\', fileSystem: 'NTFS', bytes: 1024 ** 4, freeBytes: 1024 ** 3 }
    const { warnings } = applyPreview(facts({ machine: off({}) }), { volumes: [volume], clusterNode: false })
    expect(warnings).toMatchObject([{ kind: 'lowSpace', values: { root: 'D:\\', freeBytes: 1024 ** 3 } }])
  })

  it.each([
    ['the host is a node of one', true, null, 'warning'],
    ['a disk lies on a volume that nodes share', false, 'C:\\ClusterStorage\\Volume1\\a.vhdx', 'warning'],
    ['a disk lies there, however it is spelled', null, '\\\\?\\c:/clusterstorage/Volume1/a.vhdx', 'warning'],
    ['nothing points to one', false, 'D:\\ClusterStorage.vhdx', 'footnote'],
    ['it is not known whether the host is a node', null, null, 'footnote'],
  ] as const)(
    'that a cluster is not known is given where %s: %s, %s, as a %s',
    (_, clusterNode, path, as) => {
      const files = path === null ? [held, current] : [held, current, sampleFile(path)]
      const of = (clustered: boolean | null) =>
        applyPreview(facts({ machine: off({}), clustered, files }), { volumes: [], clusterNode })
      const { warnings, footnotes } = of(null)
      expect(warnings.map(({ kind }) => kind)).toEqual(as === 'warning' ? ['clusterNotKnown'] : [])
      expect(footnotes).toEqual(as === 'footnote' ? [{ kind: 'clusterNotKnown', silence: 'notRunning' }] : [])
      expect([...of(false).warnings, ...of(false).footnotes]).toEqual([])
    },
  )

  it('about age begins with thirty whole days', () => {
    expect(kinds({ readAt: 30 * 86_400_000 })).toStrictEqual([])
  })

  it('about disks is not given where a chain cannot be read through', () => {
    const lost = sampleFile('D:\\lost.avhdx', {
      readable: false,
      bytes: null,
      createdAt: null,
      writtenAt: null,
    })
    expect(kinds({ files: [lost, { ...current, parentPath: lost.path }] })).toStrictEqual([])
  })
})
