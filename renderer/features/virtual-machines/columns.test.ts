import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultLayout } from '../../../shared/domain/layout.ts'
import { movedColumn, orderedColumns, shownColumns } from './columns.ts'
import { columns } from './machine-columns.tsx'

const ids = columns.map(({ id }) => id)
const anyId = fc.constantFrom(...ids)
const anyOrder = fc.array(fc.oneof(anyId, fc.constant('gone')), { maxLength: 20 })

describe('the columns', () => {
  test("stand in Hyper-V Manager's order by default, without the configuration version", () => {
    expect(shownColumns(defaultLayout.columns, true).map(({ id }) => id)).toEqual(
      ids.filter((id) => id !== 'version'),
    )
  })

  test('name the host only in a list of several', () => {
    expect(shownColumns(defaultLayout.columns, false).map(({ id }) => id)).toEqual(
      ids.filter((id) => id !== 'version' && id !== 'host'),
    )
  })

  test('are each there once, whatever order was remembered', () => {
    fc.assert(
      fc.property(anyOrder, (order) => {
        expect(
          orderedColumns(order)
            .map(({ id }) => id)
            .toSorted(),
        ).toEqual(ids.toSorted())
      }),
    )
  })

  test('keep the name, even where it was remembered as hidden', () => {
    expect(shownColumns({ widths: {}, order: [], hidden: [...ids] }, true).map(({ id }) => id)).toEqual([
      'name',
    ])
  })

  test('moved, one takes the place of another, and the others keep theirs', () => {
    fc.assert(
      fc.property(anyOrder, anyId, anyId, (order, id, target) => {
        fc.pre(id !== target)
        const before = orderedColumns(order).map((one) => one.id)
        const after = movedColumn(order, id, target)
        expect(after.indexOf(id)).toBe(before.indexOf(target))
        expect(after.filter((one) => one !== id)).toEqual(before.filter((one) => one !== id))
      }),
    )
  })

  test('that a later version adds stands after its neighbour', () => {
    const order = ['status', 'state', 'name']
    expect(
      orderedColumns(order)
        .map(({ id }) => id)
        .indexOf('version'),
    ).toBe(1)
  })
})
