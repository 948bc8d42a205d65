import { describe, expect, test } from 'vitest'
import { sampleId } from '../../../shared/testing/sample-records.ts'
import { checkpointOf, inventoryOf, machineOf } from '../../testing/inventory.ts'
import { START } from '../../testing/memory-bridge.ts'
import { createMachineRows, lineId } from '../../api/machine-rows.ts'
import { createSortedRows } from './sorted-rows.ts'

const NO_SIZES = new Map<string, number | null>()
const byName = { column: 'name', descending: false } as const

const rowsOf = (...args: Parameters<typeof inventoryOf>) =>
  createMachineRows()({ id: 'demo', name: 'HV-01' }, inventoryOf(...args))
const names = (rows: ReturnType<typeof rowsOf>) => rows.map(({ machine }) => machine.name)

describe('the order of the list', () => {
  test('counts in names, and does not tell capitals apart', () => {
    const rows = rowsOf([machineOf(10), machineOf(2), machineOf(3, { name: 'vm-1' })])
    expect(names(createSortedRows()(rows, byName, NO_SIZES))).toEqual(['vm-1', 'VM-2', 'VM-10'])
  })

  test('puts equal lines by name and then by id, whichever way it is sorted', () => {
    const rows = rowsOf([
      machineOf(3, { name: 'b' }),
      machineOf(2, { name: 'a' }),
      machineOf(1, { name: 'a' }),
    ])
    const sorted = (descending: boolean) =>
      createSortedRows()(rows, { column: 'state', descending }, NO_SIZES).map(({ machine }) => machine.id)
    expect(sorted(false)).toEqual([sampleId(1), sampleId(2), sampleId(3)])
    expect(sorted(true)).toEqual([sampleId(1), sampleId(2), sampleId(3)])
  })

  test.each([false, true])('keeps sizes that are not known last (descending: %s)', (descending) => {
    const rows = rowsOf(
      [machineOf(1), machineOf(2), machineOf(3)],
      [checkpointOf(1, 1), checkpointOf(2, 2), checkpointOf(3, 3)],
    )
    const sizes = new Map<string, number | null>([
      [lineId('demo', sampleId(1)), null],
      [lineId('demo', sampleId(2)), 10],
    ])
    const sorted = createSortedRows()(rows, { column: 'size', descending }, sizes)
    expect(names(sorted)).toEqual(['VM-2', 'VM-1', 'VM-3'])
  })

  test('by age has the oldest last, and machines without checkpoints after them', () => {
    const rows = rowsOf(
      [machineOf(1), machineOf(2), machineOf(3)],
      [checkpointOf(1, 2, { createdAt: START - 100 }), checkpointOf(2, 3, { createdAt: START - 10 })],
    )
    expect(names(createSortedRows()(rows, { column: 'oldest', descending: false }, NO_SIZES))).toEqual([
      'VM-3',
      'VM-2',
      'VM-1',
    ])
  })

  test('shows a line as it is now even where its place did not change', () => {
    const sort = createSortedRows()
    sort(rowsOf([machineOf(1), machineOf(2)]), byName, NO_SIZES)
    const next = sort(rowsOf([machineOf(1), machineOf(2, { cpuUsage: 99 })]), byName, NO_SIZES)
    expect(next.map(({ machine }) => machine.cpuUsage)).toEqual([1, 99])
  })

  test('follows a change in what it is sorted by, and lines that come and go', () => {
    const sort = createSortedRows()
    sort(rowsOf([machineOf(1), machineOf(2)]), byName, NO_SIZES)
    const renamed = sort(rowsOf([machineOf(1, { name: 'z' }), machineOf(2)]), byName, NO_SIZES)
    expect(names(renamed)).toEqual(['VM-2', 'z'])
    expect(names(sort(rowsOf([machineOf(5), machineOf(2)]), byName, NO_SIZES))).toEqual(['VM-2', 'VM-5'])
  })
})
