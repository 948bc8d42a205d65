import { describe, expect, test } from 'vitest'
import type { Checkpoint } from '../../../shared/domain/checkpoint.ts'
import type { MachineMeasure } from '../../../shared/domain/virtual-disk.ts'
import type { VirtualMachine } from '../../../shared/domain/virtual-machine.ts'
import { checkpointOf, machineOf } from '../../testing/inventory.ts'
import { START } from '../../testing/memory-bridge.ts'
import { badgesOf } from './line-badges.ts'

const DAY = 86_400_000

const one = (part: Partial<Checkpoint>) => checkpointOf(1, 1, part)

const unreadable: MachineMeasure = {
  vmId: machineOf(1).id,
  clustered: false,
  unreadCheckpoints: [],
  systemFiles: [],
  files: [
    {
      id: 'a',
      path: 'a.avhdx',
      otherPaths: [],
      readable: false,
      parentId: null,
      parentPath: null,
      bytes: null,
      createdAt: null,
      writtenAt: null,
      inNow: false,
      heldBy: [one({}).id],
    },
  ],
}

const badges = (
  part: Partial<Checkpoint>,
  machine: Partial<VirtualMachine> = {},
  measure: MachineMeasure | null = null,
) =>
  badgesOf(one(part), {
    machine: machineOf(1, machine),
    measure,
    readAt: START,
    pastOfNow: new Set(),
    told: [],
  }).map(({ words }) => words)

describe('the badges of a checkpoint', () => {
  test.each<readonly [string, Partial<Checkpoint>, readonly string[]]>([
    ['made an hour ago', {}, []],
    ['30 days old', { createdAt: START - 30 * DAY }, ['Old']],
    ['not quite 30 days old', { createdAt: START - 30 * DAY + 1 }, []],
    ['made by a clock that stood a day ahead', { createdAt: START + DAY }, ['Ahead of the clock']],
    ['automatic', { isAutomatic: true }, ['Until shutdown']],
    ['of a backup', { snapshotType: 'Recovery' }, ['Backup left-over']],
    ['of a replica', { snapshotType: 'AppConsistentReplica' }, ['Replica point']],
    ['missing and old', { snapshotType: 'Missing', createdAt: 0 }, ['Files missing', 'Old']],
  ])('%s', (_what, part, words) => {
    expect(badges(part)).toEqual(words)
  })

  test('do not call a backup left over while one is under way', () => {
    expect(badges({ snapshotType: 'Recovery' }, { operation: 'BackingUpVirtualMachine' })).toEqual([
      'Backup under way',
    ])
  })

  test('say that it is not readable only once that was measured, and not of one whose files are missing', () => {
    expect(badges({}, {}, unreadable)).toEqual(['Not readable'])
    expect(badges({}, {}, { ...unreadable, files: [] })).toEqual([])
    expect(badges({ snapshotType: 'Missing' }, {}, unreadable)).toEqual(['Files missing'])
  })
})
