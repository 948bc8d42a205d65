import { expect, test } from 'vitest'
import { gathered } from './announcements.ts'

test('a few announcements are all said; of many the first, and how many more there are', () => {
  expect(gathered(['One.', 'Two.'])).toBe('One. Two.')
  expect(gathered(['One.', 'Two.', 'Three.', 'Four.', 'Five.'])).toBe(
    'One. Two. Three. And 2 more: see Activities.',
  )
})
