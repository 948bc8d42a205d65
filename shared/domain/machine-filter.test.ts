import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  filterFeatures,
  filterStates,
  filterText,
  filterTypes,
  parseFilter,
  type FilterTerm,
  type FilterTest,
} from './machine-filter.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(fc.constantFrom('state', ':', '"', '-', ' ', '>', 'running', 'size', '10GB', 'x', '\\'), {
      maxLength: 20,
    })
    .map((parts) => parts.join('')),
)
const value = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
const comparison = fc.constantFrom('>=', '<=', '>', '<', '=')
const anyTest: fc.Arbitrary<FilterTest> = fc.oneof(
  fc.record({ kind: fc.constantFrom('words', 'name'), text: value }),
  fc.record({ kind: fc.constant('state'), state: fc.constantFrom(...filterStates) }),
  fc.record({ kind: fc.constant('type'), type: fc.constantFrom(...filterTypes) }),
  fc.record({ kind: fc.constant('has'), feature: fc.constantFrom(...filterFeatures) }),
  fc.record({ kind: fc.constant('checkpoints'), comparison, amount: fc.nat(999_999_999) }),
  fc.record({ kind: fc.constant('size'), comparison, amount: fc.nat(999_999_999) }),
  fc.record({
    kind: fc.constant('older'),
    ms: fc.integer({ min: 0, max: 9_999 }).map((hours) => hours * 3_600_000),
  }),
)
const anyTerms: fc.Arbitrary<FilterTerm[]> = fc.array(fc.record({ negated: fc.boolean(), test: anyTest }), {
  maxLength: 6,
})

const tests = (text: string) => parseFilter(text).terms.map(({ test }) => test)

describe('the text of a filter', () => {
  it('never throws, and each piece of it is either a term or a problem with its place', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { terms, problems } = parseFilter(text)
        for (const { at, length } of problems) {
          expect(length).toBeGreaterThan(0)
          expect(text.slice(at, at + length)).not.toMatch(/^\s/u)
          expect(at + length).toBeLessThanOrEqual(text.length)
        }
        expect(terms.length + problems.length > 0).toBe(text.trim() !== '')
      }),
    )
  })

  it('is read as the terms it was written from', () => {
    fc.assert(
      fc.property(anyTerms, (terms) => {
        expect(parseFilter(filterText(terms))).toEqual({ terms, problems: [] })
      }),
    )
  })

  it('is words, keys with values, and what must not be', () => {
    expect(parseFilter('srv state:Running checkpoints:>5 older:30d -state:off "two words"').terms).toEqual([
      { negated: false, test: { kind: 'words', text: 'srv' } },
      { negated: false, test: { kind: 'state', state: 'running' } },
      { negated: false, test: { kind: 'checkpoints', comparison: '>', amount: 5 } },
      { negated: false, test: { kind: 'older', ms: 30 * 86_400_000 } },
      { negated: true, test: { kind: 'state', state: 'off' } },
      { negated: false, test: { kind: 'words', text: 'two words' } },
    ])
  })

  it.each([
    ['size:>10GB', { kind: 'size', comparison: '>', amount: 10 * 1024 ** 3 }],
    ['size:<=1.5mb', { kind: 'size', comparison: '<=', amount: 1_572_864 }],
    ['size:>1,5GB', { kind: 'size', comparison: '>', amount: 1_610_612_736 }],
    ['size:0', { kind: 'size', comparison: '=', amount: 0 }],
    ['older:2w', { kind: 'older', ms: 14 * 86_400_000 }],
    ['older:1mo', { kind: 'older', ms: 30 * 86_400_000 }],
    ['name:"two words"', { kind: 'name', text: 'two words' }],
    ['name:a:b', { kind: 'name', text: 'a:b' }],
    ['"a:b"', { kind: 'words', text: 'a:b' }],
    ['"say ""yes"""', { kind: 'words', text: 'say "yes"' }],
    ['TYPE:standard', { kind: 'type', type: 'standard' }],
    ['srv-01', { kind: 'words', text: 'srv-01' }],
  ] as const)('%s asks %o', (text, test) => {
    expect(tests(text)).toEqual([test])
  })

  it.each([
    ['srv colour:red', 'unknownKey', 4, 10],
    ['state:on', 'badValue', 0, 8],
    ['  older:30', 'badValue', 2, 8],
    ['checkpoints:>many', 'badValue', 0, 17],
    ['size:>9999999PB', 'badValue', 0, 15],
    ['state:', 'noValue', 0, 6],
    ['-', 'noValue', 0, 1],
    ['a "two words', 'openQuote', 2, 10],
  ] as const)('%s has a problem, %s, at %i, and the piece filters nothing', (text, kind, at, length) => {
    const { terms, problems } = parseFilter(text)
    expect(problems).toMatchObject([{ kind, at, length }])
    expect(terms.every(({ test }) => test.kind === 'words')).toBe(true)
  })
})
