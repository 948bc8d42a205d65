import { describe, expect, it } from 'vitest'
import type { ApplyFacts } from './apply-preview.ts'
import { applyTruth } from './apply-truth.ts'
import { toExpectedTarget } from './expected.ts'
import type { Truth } from './failure.ts'
import { sampleCheckpoint, sampleFile, sampleMachine } from '../testing/sample-records.ts'

const target = sampleCheckpoint(1)

function facts(paths: readonly string[], files: readonly string[], parentId: string | null): ApplyFacts {
  const machine = sampleMachine({ parentCheckpointId: parentId })
  return {
    readAt: 0,
    machine,
    target,
    expected: toExpectedTarget(machine, target, [target], paths),
    checkpointCount: 1,
    unreadCheckpoints: [],
    backupService: null,
    clustered: null,
    drives: [],
    files: files.map((path) => sampleFile(path)),
  }
}

const before = facts(['now.avhdx'], ['now.avhdx', 'mid.avhdx', 'base.vhdx'], sampleCheckpoint(2).id)

describe('what became of an apply', () => {
  it.each<[string, readonly string[], string | null, Truth]>([
    ['no: the disks are the same', ['now.avhdx'], target.id, 'no'],
    ['yes: new disks under the target', ['new.avhdx'], target.id, 'yes'],
    ['unknown: a merge moved Now to a file that was there', ['mid.avhdx'], target.id, 'unknown'],
    ['unknown: somebody made a checkpoint', ['new.avhdx'], sampleCheckpoint(3).id, 'unknown'],
    ['unknown: one disk new, another not', ['mid.avhdx', 'new.avhdx'], target.id, 'unknown'],
    ['unknown: no virtual disks any more', [], target.id, 'unknown'],
  ])('is %s', (_, paths, parentId, expected) => {
    expect(applyTruth(before, facts(paths, paths, parentId), target.id)).toBe(expected)
  })

  it('is unknown for a machine without virtual disks', () => {
    expect(applyTruth(facts([], [], null), facts([], [], target.id), target.id)).toBe('unknown')
  })
})
