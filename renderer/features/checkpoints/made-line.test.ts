import { expect, it } from 'vitest'
import { madeLine } from './made-line.ts'

it.each([
  ['noMemory', undefined, 'No memory', []],
  ['noMemory', 'production', 'Production', []],
  ['standard', undefined, 'Standard - with memory', []],
  ['standard', 'standard', 'Standard - with memory', []],
  ['standard', 'standardInstead', 'Standard - with memory', ['Standard instead']],
  // Its memory was deleted since, so nothing of what it became is left to warn of.
  ['noMemory', 'standardInstead', 'No memory', []],
  ['recovery', undefined, 'Backup (recovery)', []],
] as const)('a checkpoint of the kind %s that became %s is called %s', (kind, became, words, badges) => {
  const line = madeLine(kind, became, null)
  expect(line.kind).toBe(words)
  expect(line.badges.map((badge) => badge.words)).toEqual(badges)
})
