import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  applyInventoryDiff,
  diffFits,
  diffInventory,
  inventory,
  inventoryDiff,
  type Inventory,
} from './inventory.ts'
import { sampleCheckpoint, sampleId, sampleMachine } from '../testing/sample-records.ts'

const records = <T>(of: (n: number, value: number) => T): fc.Arbitrary<T[]> =>
  fc
    .uniqueArray(fc.tuple(fc.nat(12), fc.nat(2)), { selector: ([n]) => n, maxLength: 10 })
    .map((pairs) => pairs.map(([n, value]) => of(n, value)))

const reading = (readAt: number): fc.Arbitrary<Inventory> =>
  fc.record({
    readAt: fc.constant(readAt),
    machines: records((n, value) => sampleMachine({ id: sampleId(n), cpuUsage: value })),
    checkpoints: records((n, value) => sampleCheckpoint(n, { name: `name ${value}` })),
    findings: fc.array(
      fc.record(
        {
          kind: fc.constant('machine' as const),
          vmId: fc.constantFrom(null, sampleId(1)),
          hostMessage: fc.constantFrom('Away.', 'Broken.'),
          errorId: fc.constant(null),
        },
        { noNullPrototype: true },
      ),
      { maxLength: 2 },
    ),
  })

const byId = <T extends { readonly id: string }>(list: readonly T[]): readonly T[] =>
  list.toSorted((a, b) => (a.id < b.id ? -1 : 1))
const sorted = ({ readAt, machines, checkpoints, findings }: Inventory) => ({
  readAt,
  findings,
  machines: byId(machines),
  checkpoints: byId(checkpoints),
})

describe('the difference of two readings', () => {
  it('leads from the first to the second', () => {
    fc.assert(
      fc.property(reading(1), reading(2), (from, to) => {
        const diff = inventoryDiff.parse(diffInventory(from, to))
        expect(sorted(applyInventoryDiff(from, diff))).toStrictEqual(sorted(to))
      }),
    )
  })

  it('keeps records that did not change the same objects', () => {
    fc.assert(
      fc.property(reading(1), reading(2), (from, to) => {
        const after = applyInventoryDiff(from, inventoryDiff.parse(diffInventory(from, to)))
        const load = new Map(to.machines.map(({ id, cpuUsage }) => [id, cpuUsage]))
        const same = from.machines.filter(({ id, cpuUsage }) => load.get(id) === cpuUsage)
        expect(same.filter((machine) => !after.machines.includes(machine))).toStrictEqual([])
      }),
    )
  })

  it('is empty when only time went by, and then keeps the lists too', () => {
    const from: Inventory = {
      readAt: 1,
      machines: [sampleMachine()],
      checkpoints: [sampleCheckpoint(1)],
      findings: [],
    }
    const diff = diffInventory(from, { ...inventory.parse(from), readAt: 2 })
    expect(diff.machines).toStrictEqual({ changed: [], removed: [] })
    const after = applyInventoryDiff(from, diff)
    expect(after.readAt).toBe(2)
    expect(after.machines).toBe(from.machines)
    expect(after.checkpoints).toBe(from.checkpoints)
  })

  it.each([
    [10, 'fits'],
    [12, 'old'],
    [20, 'old'],
    [9, 'gap'],
    [5, 'gap'],
  ])('from 10 to 12, met by a reading of %i, is %s', (readAt, expected) => {
    const none = { changed: [], removed: [] }
    expect(diffFits(readAt, { from: 10, to: 12, machines: none, checkpoints: none, findings: null })).toBe(
      expected,
    )
  })
})
