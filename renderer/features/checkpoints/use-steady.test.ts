import { expect, test } from 'vitest'
import { checkpointOf, machineOf } from '../../testing/inventory.ts'
import { START } from '../../testing/memory-bridge.ts'
import { treeLines } from './tree-view.ts'
import { steadyLines } from './use-steady.ts'

const HOUR = 3_600_000
const old = checkpointOf(1, 1, { createdAt: START - 40 * 24 * HOUR })
const young = checkpointOf(2, 1, { parentId: old.id, createdAt: START - HOUR })
const machine = machineOf(1, { parentCheckpointId: young.id })
const at = (readAt: number, checkpoints = [old, young]) =>
  treeLines({ machine, checkpoints, measure: undefined, readAt })

test('lines that read like the last ones are the last ones', () => {
  const before = at(START)
  expect(steadyLines(before, at(START + 1_000))).toBe(before)
})

test('where one reads differently, the badges and texts above and below it are the old ones', () => {
  const [before] = at(START)
  const [after] = steadyLines(before ? [before] : [], at(START + HOUR))
  expect(after?.badges).toBe(before?.badges)
  expect(after?.children[0]).toMatchObject({ age: '2 hr' })
  expect(after?.children[0]?.children[0]).toBe(before?.children[0]?.children[0])
})

test('a line that is gone is gone', () => {
  expect(steadyLines(at(START), at(START, [old]))[0]?.children.map(({ id }) => id)).toEqual([])
})
