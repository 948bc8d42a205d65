import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allOf, rangeAdded, rangeTo, toggled } from './row-selection.ts'

const ids = ['a', 'b', 'c', 'd', 'e']
const anyId = fc.constantFrom(...ids)

describe('the selected lines', () => {
  test.each([
    ['b', 'd', ['b', 'c', 'd']],
    ['d', 'b', ['b', 'c', 'd']],
    ['c', 'c', ['c']],
    ['gone', 'c', ['c']],
  ])('from %s to %s are %o', (anchor, to, selected) => {
    expect(rangeTo(ids, anchor, to)).toEqual({ selected, current: to })
  })

  test('are never none, and the current one is among them, whatever is done', () => {
    const step = fc.tuple(fc.constantFrom('toggle', 'range', 'add', 'all'), anyId, anyId)
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        let now = rangeTo(ids, 'a', 'a')
        for (const [what, anchor, to] of steps) {
          if (what === 'toggle') now = toggled(now, to)
          else if (what === 'range') now = rangeTo(ids, anchor, to)
          else if (what === 'add') now = rangeAdded(ids, now, anchor, to)
          else now = allOf(ids, now.current) ?? now
          expect(now.selected).toContain(now.current)
          expect(new Set(now.selected).size).toBe(now.selected.length)
        }
      }),
    )
  })

  test('lose the one that is taken away, and the tree goes to one that is left', () => {
    expect(toggled({ selected: ['a', 'c'], current: 'c' }, 'c')).toEqual({ selected: ['a'], current: 'a' })
    expect(toggled({ selected: ['a'], current: 'a' }, 'a')).toEqual({ selected: ['a'], current: 'a' })
  })

  test('are those in sight when all are asked for', () => {
    expect(allOf(['b', 'c'], 'a')).toEqual({ selected: ['b', 'c'], current: 'b' })
    expect(allOf([], 'a')).toBeNull()
  })
})
