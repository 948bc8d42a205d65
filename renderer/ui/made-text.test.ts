import { expect, it } from 'vitest'
import { madeText } from './made-text.ts'

it.each([
  ['noMemory', undefined, 'No memory'],
  ['noMemory', 'production', 'Production'],
  ['standard', undefined, 'Standard - with memory'],
  ['standard', 'standard', 'Standard - with memory'],
  ['standard', 'standardInstead', 'Standard - with memory'],
  ['noMemory', 'standardInstead', 'No memory'],
  ['recovery', undefined, 'Backup (recovery)'],
] as const)('a checkpoint of the kind %s that became %s is called %s', (kind, became, words) => {
  expect(madeText(kind, became, null)).toBe(words)
})
