import { describe, expect, test } from 'vitest'
import { initialLayout } from './layout-slice.ts'
import { parseLayout } from './saved-layout.ts'

describe('a saved layout', () => {
  test('comes back as it was', () => {
    const layout = {
      ...initialLayout,
      sizes: { ...initialLayout.sizes, hosts: 240 },
      isActionsOpen: false,
      sort: { column: 'size', descending: true },
      columnWidths: { name: 300 },
    }
    expect(parseLayout(JSON.stringify(layout))).toEqual(layout)
  })

  test.each([[null], [''], ['{'], ['[]'], ['7'], ['{"sizes":{"hosts":"wide"},"sort":"name"}']])(
    'that reads %s is the one to begin with',
    (text) => {
      expect(parseLayout(text)).toEqual(initialLayout)
    },
  )
})
