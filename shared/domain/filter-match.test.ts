import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asksForMeasure, fitsFilter, type FilterFacts } from './filter-match.ts'
import { parseFilter } from './machine-filter.ts'

const DAY = 86_400_000
const facts: FilterFacts = {
  name: 'SRV-01',
  host: 'HV-01',
  text: 'SRV-01\nRunning\nOperating normally\nowner: Application Services',
  state: 'Running',
  checkpointType: 'ProductionOnly',
  checkpointCount: 4,
  oldestAge: 31 * DAY,
  size: 12 * 1024 ** 3,
  features: ['backup'],
  notKnown: ['paths'],
}
const fits = (text: string, part: Partial<FilterFacts> = {}): boolean =>
  fitsFilter(parseFilter(text), { ...facts, ...part })

describe('a machine fits', () => {
  it.each([
    ['', {}, true],
    ['srv application', {}, true],
    ['srv database', {}, false],
    ['name:application', {}, false],
    ['-name:srv', {}, false],
    ['host:hv-01', {}, true],
    ['host:srv', {}, false],
    ['state:running', {}, true],
    ['state:running', { state: 'RunningCritical' }, true],
    ['state:critical', { state: 'RunningCritical' }, true],
    ['state:changing', { state: 'Saving' }, true],
    ['state:saved', { state: 'FastSaved' }, true],
    ['-state:off', {}, true],
    ['type:production', {}, true],
    ['type:off', { checkpointType: 'Disabled' }, true],
    ['checkpoints:4', {}, true],
    ['checkpoints:>4', {}, false],
    ['checkpoints:>=4', {}, true],
    ['checkpoints:<4', {}, false],
    ['checkpoints:<=4', {}, true],
    ['older:30d', {}, true],
    ['older:32d', {}, false],
    ['older:1h', { oldestAge: null }, false],
    ['older:1h', { oldestAge: undefined }, true],
    ['-older:1h', { oldestAge: undefined }, true],
    ['has:paths', {}, true],
    ['-has:paths', {}, true],
    ['has:cluster', {}, false],
    ['has:backup', {}, true],
    ['has:replica', {}, false],
    ['size:>10GB', {}, true],
    ['size:>13GB', {}, false],
  ] as const)('%s with %o: %s', (text, part, expected) => {
    expect(fits(text, part)).toBe(expected)
  })

  it('a question about its size, and the opposite of it, as long as that is not known', () => {
    expect(fits('size:>10GB', { size: null })).toBe(true)
    expect(fits('-size:>10GB', { size: null })).toBe(true)
  })

  it('a known question or its opposite, and never both', () => {
    const question = fc.constantFrom(
      'state:off',
      'type:standard',
      'checkpoints:>3',
      'older:9d',
      'srv',
      'has:dc',
    )
    fc.assert(
      fc.property(question, (text) => {
        expect(fits(text)).toBe(!fits(`-${text}`))
      }),
    )
  })

  it('a filter that needs sizes only where it asks for them', () => {
    expect(asksForMeasure(parseFilter('srv -size:>1GB'))).toBe(true)
    expect(asksForMeasure(parseFilter('size:? srv'))).toBe(false)
    expect(asksForMeasure(parseFilter('has:leftover'))).toBe(true)
    expect(asksForMeasure(parseFilter('has:clock'))).toBe(false)
  })

  it('pieces that cannot be understood as if they were not there', () => {
    expect(fits('colour:red state:maybe srv')).toBe(true)
  })
})
