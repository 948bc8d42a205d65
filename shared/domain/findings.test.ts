import { describe, expect, it, test } from 'vitest'
import { sampleCheckpoint, sampleFile, sampleId, sampleMachine } from '../testing/sample-records.ts'
import type { Checkpoint } from './checkpoint.ts'
import { isAhead } from './clock.ts'
import type { MachineDetails } from './details.ts'
import {
  findingsAt,
  isCalledDomainController,
  settingsFindings,
  together,
  type FindingFacts,
  type FindingKind,
} from './findings.ts'
import type { CheckpointType, VirtualMachine } from './virtual-machine.ts'

const DAY = 86_400_000
const READ_AT = 100 * DAY

const kindsOf = (findings: readonly { readonly kind: FindingKind }[]): readonly FindingKind[] =>
  findings.map(({ kind }) => kind)

const inTree = (
  part: Partial<Checkpoint>,
  machine: Partial<VirtualMachine> = {},
  more: Partial<FindingFacts> = {},
) => {
  const checkpoint = sampleCheckpoint(1, { createdAt: READ_AT - 3_600_000, ...part })
  const { createdAt } = checkpoint
  return kindsOf(
    findingsAt('tree', {
      machine: sampleMachine(machine),
      checkpoints: [checkpoint],
      oldestAt: createdAt,
      isAhead: createdAt !== null && isAhead(createdAt, READ_AT),
      readAt: READ_AT,
      ...more,
    }),
  )
}
const unreadable = [sampleFile('a.avhdx', { readable: false, heldBy: [sampleId(101)] })]

describe('what is found at a checkpoint', () => {
  test.each<readonly [string, Partial<Checkpoint>, readonly FindingKind[]]>([
    ['made an hour ago', {}, []],
    ['30 days old', { createdAt: READ_AT - 30 * DAY }, ['old']],
    ['not quite 30 days old', { createdAt: READ_AT - 30 * DAY + 1 }, []],
    ['made by a clock that stood a day ahead', { createdAt: READ_AT + DAY }, ['ahead']],
    ['automatic', { isAutomatic: true }, ['automatic']],
    ['of a backup', { snapshotType: 'Recovery' }, ['leftByBackup']],
    ['of a replica', { snapshotType: 'AppConsistentReplica' }, ['replicaPoint']],
    ['missing and old', { snapshotType: 'Missing', createdAt: 0 }, ['missing', 'old']],
  ])('%s', (_what, part, kinds) => {
    expect(inTree(part)).toEqual(kinds)
  })

  it('is no backup left over while one is under way', () => {
    expect(inTree({ snapshotType: 'Recovery' }, { operation: 'BackingUpVirtualMachine' })).toEqual([
      'backingUp',
    ])
  })

  it('is that it is not readable only once that was measured, and not of one whose files are missing', () => {
    expect(inTree({}, {}, { files: unreadable })).toEqual(['unreadable'])
    expect(inTree({}, {}, { files: [] })).toEqual([])
    expect(inTree({ snapshotType: 'Missing' }, {}, { files: unreadable })).toEqual(['missing'])
  })

  it('is what it became only while it still has what that is about', () => {
    expect(inTree({ state: 'Saved' }, {}, { became: 'standardInstead' })).toEqual(['standardInstead'])
    expect(inTree({ state: 'Off' }, {}, { became: 'standardInstead' })).toEqual([])
  })
})

describe('two looks at a machine', () => {
  it('are told as one, the gravest first and nothing twice', () => {
    const machine = sampleMachine({ notes: 'Domain controller', replicationMode: 'Primary' })
    const byInventory = findingsAt('list', { machine, checkpoints: [], checkpointCount: 0 })
    const left = sampleFile('a.avhdx')
    const measured = findingsAt('list', { machine, checkpointCount: 0, files: [left], clustered: true })
    expect(kindsOf(together('list', byInventory, measured))).toEqual([
      'leftOver',
      'domainController',
      'replicated',
      'clustered',
    ])
  })

  it('find no disk left over where it is not known that there is no checkpoint', () => {
    const machine = sampleMachine()
    const files = [sampleFile('a.avhdx')]
    expect(findingsAt('list', { machine, files })).toEqual([])
    expect(findingsAt('list', { machine, files, checkpointCount: null })).toEqual([])
    expect(findingsAt('list', { machine, files, checkpointCount: 0 })).toMatchObject([
      { kind: 'leftOver', subject: 'disk', level: 'bad', values: { files } },
    ])
  })
})

const place = { controllerType: 'SCSI', controllerNumber: 0, controllerLocation: 0 }
const details: Pick<MachineDetails, 'hardware' | 'clustered'> = {
  clustered: true,
  hardware: {
    processorCount: 2,
    memory: { startup: 0, dynamic: null },
    adapters: [],
    dvdDrives: [],
    drives: [
      { ...place, kind: 'virtual', path: 'D:\\a.vhdx' },
      { ...place, kind: 'passThrough', path: 'Disk 3' },
      { ...place, kind: 'shared', path: 'D:\\b.vhds' },
      { ...place, kind: 'empty', path: null },
    ],
  },
}

describe('what a choice of settings means besides', () => {
  const found = (type: CheckpointType, notes = '', automatic = false, known = true) =>
    settingsFindings(sampleMachine({ notes }), { type, automatic }, known ? details : null)

  it('names disks that no checkpoint holds, and a cluster', () => {
    expect(kindsOf(found('Production'))).toEqual(['passThrough', 'vhdSet', 'folderOnCluster'])
    expect(found('Standard')).toContainEqual(
      expect.objectContaining({ kind: 'passThrough', values: { paths: ['Disk 3'] } }),
    )
  })

  it.each([
    ['Production', ['controllerNotProduction']],
    ['Standard', ['controllerNotProduction']],
    ['ProductionOnly', []],
    ['Disabled', []],
  ] as const)('of a domain controller under %s: %s', (type, expected) => {
    expect(kindsOf(found(type, 'Domain controller', false, false))).toEqual(expected)
  })

  it('tells of automatic checkpoints only where checkpoints are enabled', () => {
    expect(kindsOf(found('Standard', '', true, false))).toEqual(['automaticOn'])
    expect(kindsOf(found('Disabled', '', true, false))).toEqual([])
  })
})

describe('a domain controller', () => {
  it('is only what notes call so', () => {
    expect(isCalledDomainController('Domain controller of contoso.com')).toBe(true)
    expect(isCalledDomainController('Zweiter Domänencontroller')).toBe(true)
    expect(isCalledDomainController('Its domain controllers are elsewhere')).toBe(false)
    expect(isCalledDomainController('')).toBe(false)
  })
})
