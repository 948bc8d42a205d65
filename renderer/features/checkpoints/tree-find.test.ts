import { describe, expect, test } from 'vitest'
import { checkpointOf, machineOf } from '../../testing/inventory.ts'
import { START } from '../../testing/memory-bridge.ts'
import { hitsOf, nextHit } from './tree-find.ts'
import { treeLines } from './tree-view.ts'

const first = checkpointOf(1, 1, { name: 'Caf\u00e9 before NOW' })
const second = checkpointOf(2, 1, { name: 'a\u202eb', parentId: first.id })
const third = checkpointOf(3, 1, { name: 'cafe after', parentId: second.id })
const lines = treeLines({
  machine: machineOf(1, { parentCheckpointId: first.id }),
  checkpoints: [first, second, third],
  measure: undefined,
  readAt: START,
})

describe('a search in the tree', () => {
  test.each([
    ['cafe', [first.id, third.id]],
    ['CAF\u00c9 ', [first.id, third.id]],
    ['202e', [second.id]],
    ['now', [first.id]],
    ['nothing like it', []],
    ['  ', []],
  ] as const)('for "%s" finds checkpoints by the names they are shown under', (text, ids) => {
    expect(hitsOf(lines, text)).toEqual(ids)
  })

  test('goes to the next and the previous hit from where one is, round the ends', () => {
    const order = ['a', 'b', 'c', 'd']
    const from = (current: string | null, direction: 'next' | 'previous') =>
      nextHit(['b', 'd'], order, current, direction)
    expect(from(null, 'next')).toBe('b')
    expect(from('b', 'next')).toBe('d')
    expect(from('c', 'previous')).toBe('b')
    expect(from('d', 'next')).toBe('b')
    expect(from('a', 'previous')).toBe('d')
    expect(nextHit([], order, 'a', 'next')).toBeUndefined()
  })
})
