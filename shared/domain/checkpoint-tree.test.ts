import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkpointTree, LOST_ID, NOW_ID, type CheckpointNode } from './checkpoint-tree.ts'
import { sampleCheckpoint, sampleId } from '../testing/sample-records.ts'

const checkpoint = (n: number, parent: number | null, createdAt = n) =>
  sampleCheckpoint(n, { parentId: parent === null ? null : sampleId(100 + parent), createdAt })

const flat = (nodes: readonly CheckpointNode[]): readonly CheckpointNode[] =>
  nodes.flatMap((node) => [node, ...flat(node.children)])

type Outline = readonly (string | { readonly [name: string]: Outline })[]

const outline = (nodes: readonly CheckpointNode[]): Outline =>
  nodes.map((node) => {
    const name = node.kind === 'checkpoint' ? node.checkpoint.name.replace('Checkpoint ', '') : node.kind
    return node.children.length > 0 ? { [name]: outline(node.children) } : name
  })

describe('the tree of checkpoints', () => {
  it('is Now alone where there are none', () => {
    expect(outline(checkpointTree([], null))).toStrictEqual(['now'])
  })

  it('puts Now first among its siblings and the others by time', () => {
    const all = [checkpoint(3, 1), checkpoint(2, 1, 9), checkpoint(1, null)]
    expect(outline(checkpointTree(all, sampleId(101)))).toStrictEqual([{ 1: ['now', '3', '2'] }])
  })

  it('orders checkpoints of one moment by id, whatever order they come in', () => {
    const all = [checkpoint(2, null, 5), checkpoint(1, null, 5)]
    expect(outline(checkpointTree(all, null))).toStrictEqual(['now', '1', '2'])
  })

  it('gathers under lost what has a parent that is not there', () => {
    const all = [checkpoint(1, null), checkpoint(2, 77), checkpoint(3, 2)]
    expect(outline(checkpointTree(all, sampleId(103)))).toStrictEqual([
      '1',
      { lost: [{ 2: [{ 3: ['now'] }] }] },
    ])
  })

  it('gathers Now under lost where its parent is not there', () => {
    expect(outline(checkpointTree([checkpoint(1, null)], sampleId(199)))).toStrictEqual([
      '1',
      { lost: ['now'] },
    ])
  })

  it('opens a ring of parents at its oldest checkpoint', () => {
    const all = [checkpoint(1, 3), checkpoint(2, 1), checkpoint(3, 2), checkpoint(4, 4)]
    expect(outline(checkpointTree(all, null))).toStrictEqual(['now', { lost: [{ 1: [{ 2: ['3'] }] }, '4'] }])
  })

  it('shows every checkpoint exactly once and Now exactly once, whatever the host told', () => {
    const told = fc.array(fc.record({ parent: fc.option(fc.nat(15)), createdAt: fc.nat(5) }), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(told, fc.option(fc.nat(15)), (records, nowParent) => {
        const all = records.map(({ parent, createdAt }, n) => checkpoint(n, parent, createdAt))
        const nodes = flat(checkpointTree(all, nowParent === null ? null : sampleId(100 + nowParent)))
        const ids = nodes.map(({ id }) => id).filter((id) => id !== LOST_ID)
        expect(ids.toSorted()).toStrictEqual([...all.map(({ id }) => id), NOW_ID].toSorted())
      }),
    )
  })
})
