import { expect, test } from 'vitest'
import { words } from './words.ts'

test('a few announcements are all said; of many the first, and how many more there are', () => {
  expect(words.gathered(['One.', 'Two.'])).toBe('One. Two.')
  expect(words.gathered(['One.', 'Two.', 'Three.', 'Four.', 'Five.'])).toBe(
    'One. Two. Three. And 2 more: see Activities.',
  )
})
