import { describe, expect, test } from 'vitest'
import { checkpointOf, inventoryOf, machineOf } from '../testing/inventory.ts'
import { START } from '../testing/memory-bridge.ts'
import { createMachineRows } from './machine-rows.ts'

const HOST = { id: 'demo', name: 'HV-01' }
const machines = [machineOf(1), machineOf(2), machineOf(3)]
const checkpoints = [
  checkpointOf(1, 1, { createdAt: START - 5_000 }),
  checkpointOf(2, 1, { createdAt: START - 9_000 }),
]

describe('the lines of the list', () => {
  test('count the checkpoints of each machine and know the oldest', () => {
    const [first, second] = createMachineRows()(HOST, inventoryOf(machines, checkpoints))
    expect(first).toMatchObject({ checkpointCount: 2, oldestAt: START - 9_000 })
    expect(second).toMatchObject({ checkpointCount: 0, oldestAt: null })
  })

  test('stay the same list when nothing but time went by', () => {
    const rows = createMachineRows()
    const before = rows(HOST, inventoryOf(machines, checkpoints))
    expect(rows(HOST, inventoryOf(machines, checkpoints))).toBe(before)
  })

  test('stay the same objects but for the one that changed', () => {
    const rows = createMachineRows()
    const before = rows(HOST, inventoryOf(machines, checkpoints))
    const after = rows(HOST, inventoryOf([machineOf(1), ...machines.slice(1)], checkpoints))
    expect(after.map((row, index) => row === before[index])).toEqual([false, true, true])
  })

  test('change for a machine that only got a checkpoint', () => {
    const rows = createMachineRows()
    const before = rows(HOST, inventoryOf(machines, checkpoints))
    const after = rows(HOST, inventoryOf(machines, [...checkpoints, checkpointOf(3, 2)]))
    expect(after.map((row, index) => row === before[index])).toEqual([true, false, true])
  })

  test.each([
    ['domainController', { notes: 'Domain controller of contoso' }, []],
    ['replica', { replicationMode: 'Replica' as const }, []],
    ['replicated', { replicationMode: 'Primary' as const }, []],
    ['recovery', {}, [checkpointOf(1, 1, { snapshotType: 'Recovery' })]],
    ['missing', {}, [checkpointOf(1, 1, { snapshotType: 'Missing' })]],
    ['orphan', {}, [checkpointOf(1, 1, { parentId: checkpointOf(7, 1).id })]],
    ['nearLimit', {}, Array.from({ length: 49 }, (_, index) => checkpointOf(index, 1))],
    ['atLimit', {}, Array.from({ length: 50 }, (_, index) => checkpointOf(index, 1))],
  ])('find %s', (finding, part, found) => {
    const [row] = createMachineRows()(HOST, inventoryOf([machineOf(1, part)], found))
    expect(row?.findings.map(({ kind }) => kind)).toEqual([finding])
  })
})
