import { expect, it } from 'vitest'
import { madeAs } from './made-checkpoint.ts'

it.each([
  ['Saved', 'Production', 'Running', 'standardInstead'],
  ['Saved', 'Production', 'Paused', 'standardInstead'],
  ['Saved', 'Standard', 'Running', 'standard'],
  ['Off', 'Production', 'Running', 'production'],
  ['Off', 'ProductionOnly', 'Running', 'production'],
  ['Off', 'Production', 'Off', null],
  ['Off', 'ProductionOnly', 'Hibernated', null],
  ['Off', 'Standard', 'Off', null],
  ['Off', 'Standard', 'Running', null],
] as const)(
  'a checkpoint that is %s, of a machine set to %s that was %s, is %s',
  (state, type, before, kind) => {
    expect(madeAs({ state }, type, before)).toBe(kind)
  },
)
