import { expect, test } from 'vitest'
import { typeAheadMatch } from './use-type-ahead.ts'

const names = ['APP-01', 'DC-01', 'SQL-01', 'SRV-01', 'srv-02']

test.each([
  ['s', 0, 2, 'finds the next name'],
  ['s', 2, 3, 'goes on from where it is'],
  ['s', 4, 2, 'begins again at the end'],
  ['ss', 2, 3, 'walks through names by one letter typed again'],
  ['srv', 3, 3, 'stays where more letters still fit'],
  ['SRV-02', 0, 4, 'does not tell capitals apart'],
  ['x', 0, -1, 'finds nothing where nothing fits'],
])('"%s" from line %i leads to %i: %s', (typed, start, found) => {
  expect(typeAheadMatch(names, typed, start)).toBe(found)
})
