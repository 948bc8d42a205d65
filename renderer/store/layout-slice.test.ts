import { describe, expect, test } from 'vitest'
import { defaultLayout, type Layout } from '../../shared/domain/layout.ts'
import {
  checkpointViewChosen,
  layoutReducer,
  selectCheckpointView,
  selectTreeSort,
  treeSorted,
} from './layout-slice.ts'

const read = (layout: Layout) => [selectCheckpointView({ layout }), selectTreeSort({ layout })]

describe('what the checkpoints remember of how they were shown', () => {
  test('is a tree by time at first, and after a version that knew other forms', () => {
    expect(read(defaultLayout)).toEqual(['tree', { column: 'made', descending: false }])
    expect(read({ ...defaultLayout, views: { checkpoints: 'map' } })[0]).toBe('tree')
  })

  test.each([true, false])('comes back as it was, descending: %s', (descending) => {
    const chosen = layoutReducer(defaultLayout, checkpointViewChosen('timeline'))
    const layout = layoutReducer(chosen, treeSorted({ column: 'name', descending }))
    expect(read(layout)).toEqual(['timeline', { column: 'name', descending }])
  })
})
