import { describe, expect, test } from 'vitest'
import type { MachineMeasure } from '../../../shared/domain/virtual-disk.ts'
import { sampleId } from '../../../shared/testing/sample-records.ts'
import { checkpointOf, machineOf } from '../../testing/inventory.ts'
import { START } from '../../testing/memory-bridge.ts'
import { branchIds, idsAbove, lineLabel, shownIds, treeDepth, treeLines } from './tree-view.ts'

const first = checkpointOf(1, 1, { name: 'First', state: 'Saved' })
const second = checkpointOf(2, 1, { name: 'a\u202eb', parentId: first.id })
const machine = machineOf(1, { parentCheckpointId: first.id })
const source = { machine, checkpoints: [first, second], measure: undefined, readAt: START }

const measure: MachineMeasure = {
  vmId: sampleId(1),
  clustered: false,
  unreadCheckpoints: [],
  files: [
    {
      id: 'base',
      path: 'base.vhdx',
      otherPaths: [],
      readable: true,
      parentId: null,
      parentPath: null,
      bytes: 5_000,
      createdAt: START - 9_000_000,
      writtenAt: START - 8_000_000,
      inNow: true,
      heldBy: [first.id],
    },
    {
      id: 'now',
      path: 'now.avhdx',
      otherPaths: [],
      readable: true,
      parentId: 'base',
      parentPath: 'base.vhdx',
      bytes: 2_048,
      createdAt: START - 7_200_000,
      writtenAt: START,
      inNow: true,
      heldBy: [],
    },
  ],
  systemFiles: [
    { checkpointId: first.id, bytes: 1_024 },
    { checkpointId: second.id, bytes: null },
  ],
}

describe('the lines of the tree', () => {
  test('have Now first among its siblings, with the state of the machine', () => {
    const [root] = treeLines(source)
    expect(root?.children.map(({ name }) => name)).toEqual(['Now', second.name])
    expect(root?.children[0]).toMatchObject({ icon: 'now', kind: 'Running' })
    expect(root?.kind).toBe('Standard - with memory')
  })

  test('say of sizes that they are being measured, what they are, or that they are not known', () => {
    const sizes = (lines: ReturnType<typeof treeLines>) => [
      lines[0]?.size,
      ...(lines[0]?.children.map(({ size }) => size) ?? []),
    ]
    expect(sizes(treeLines(source))).toEqual(['...', '...', '...'])
    expect(sizes(treeLines({ ...source, measure }))).toEqual(['1 KB', '2 KB', 'not known'])
    expect(sizes(treeLines({ ...source, measure: null }))).toEqual(['not known', 'not known', 'not known'])
  })

  test('say since when Now holds what no checkpoint does, only once that was read from the files', () => {
    const now = (lines: ReturnType<typeof treeLines>) => lines[0]?.children[0]?.made
    expect(now(treeLines(source))).toBe('')
    expect(now(treeLines({ ...source, measure }))).toMatch(/^since /u)
  })

  test('read alike as long as no age in them has come to another unit', () => {
    const later = { ...source, readAt: START + 1_000 }
    expect(JSON.stringify(treeLines(later))).toBe(JSON.stringify(treeLines(source)))
    const muchLater = { ...source, readAt: START + 3_600_000 }
    expect(JSON.stringify(treeLines(muchLater))).not.toBe(JSON.stringify(treeLines(source)))
  })

  test('are said with their name first and with what cannot be seen in it', () => {
    const [root] = treeLines(source)
    const line = root?.children[1]
    expect(line && lineLabel(line)).toMatch(/^a<U\+202E>b, No memory, /u)
  })

  test('gather checkpoints without a parent under a line of their own', () => {
    const orphan = checkpointOf(3, 1, { parentId: sampleId(77) })
    const lines = treeLines({ ...source, checkpoints: [first, orphan] })
    expect(lines.at(-1)).toMatchObject({ name: 'Parent not found', icon: 'lost' })
    expect(branchIds(lines)).toEqual([first.id, 'lost'])
  })

  test('tell how deep they go', () => {
    expect(treeDepth(treeLines(source))).toBe(2)
    expect(treeDepth([])).toBe(0)
  })

  test('are hidden below one that is collapsed, and found by those above them', () => {
    const lines = treeLines(source)
    expect(shownIds(lines, [])).toEqual([first.id, 'now', second.id])
    expect(shownIds(lines, [first.id])).toEqual([first.id])
    expect([...idsAbove(lines, new Set([second.id]))]).toEqual([first.id])
    expect([...idsAbove(lines, new Set([first.id]))]).toEqual([])
  })

  test('tell what leads to Now only where something else does not', () => {
    const badges = (parentCheckpointId: string) =>
      treeLines({ ...source, machine: { ...machine, parentCheckpointId } })[0]?.badges.map(
        ({ words }) => words,
      )
    expect(badges(first.id)).toEqual(['Leads to Now'])
    expect(badges(second.id)).toEqual([])
  })
})
