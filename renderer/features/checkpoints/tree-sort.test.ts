import { describe, expect, test } from 'vitest'
import { checkpointTree } from '../../../shared/domain/checkpoint-tree.ts'
import { sampleId } from '../../../shared/testing/sample-records.ts'
import { checkpointOf } from '../../testing/inventory.ts'
import { START } from '../../testing/memory-bridge.ts'
import { sortedNodes } from './tree-sort.ts'

const root = checkpointOf(1, 1, { name: 'Root' })
const child = (number: number, name: string, minutes: number) =>
  checkpointOf(number, 1, { name, parentId: root.id, createdAt: START + minutes * 60_000 })
const children = [child(2, 'Step 10', 3), child(3, 'step 9', 2), child(4, 'Apple', 1)]
const orphan = checkpointOf(5, 1, { name: 'A', parentId: sampleId(77) })
const tree = checkpointTree([root, ...children, orphan], root.id)
const BYTES = new Map([
  [root.id, 1],
  [children[0]?.id, 20],
  [children[1]?.id, 10],
])
const sizeOf = (id: string) => BYTES.get(id) ?? null

const names = (column: string, descending = false) => {
  const [first, last] = sortedNodes(tree, { column, descending }, sizeOf)
  return [
    ...(first?.children.map((node) => (node.kind === 'checkpoint' ? node.checkpoint.name : node.kind)) ?? []),
    last?.kind,
  ]
}

describe('siblings', () => {
  test.each([
    ['made', false, ['Apple', 'step 9', 'Step 10']],
    ['made', true, ['Step 10', 'step 9', 'Apple']],
    ['name', false, ['Apple', 'step 9', 'Step 10']],
    ['name', true, ['Step 10', 'step 9', 'Apple']],
    ['a column of another version', false, ['Apple', 'step 9', 'Step 10']],
  ] as const)(
    'are sorted by %s, descending: %s, with Now first and the lost last',
    (column, descending, sorted) => {
      expect(names(column, descending)).toEqual(['now', ...sorted, 'lost'])
    },
  )

  test.each([
    [false, ['step 9', 'Step 10']],
    [true, ['Step 10', 'step 9']],
  ] as const)('without a known size come last, descending: %s', (descending, known) => {
    expect(names('size', descending)).toEqual(['now', ...known, 'Apple', 'lost'])
  })
})
