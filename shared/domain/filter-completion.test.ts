import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { completeFilter, takeOffer } from './filter-completion.ts'
import { filterKeys, parseFilter } from './machine-filter.ts'

const written = (text: string, caret = text.length) =>
  completeFilter(text, caret).offers.map((offer) => offer.written)

describe('what is offered', () => {
  it.each([
    ['', filterKeys.map((key) => `${key}:`)],
    ['srv ', filterKeys.map((key) => `${key}:`)],
    ['st', ['state:']],
    ['-ST', ['state:']],
    ['state:', ['running', 'off', 'saved', 'paused', 'critical', 'changing']],
    ['state:r', ['running']],
    ['state:running', []],
    ['older:', ['7d', '30d', '6mo']],
    ['colour:', []],
    ['name:', []],
    ['zzz', []],
  ])('for "%s": %o', (text, offers) => {
    expect(written(text)).toEqual(offers)
  })

  it('belongs to the piece that the caret is in', () => {
    expect(written('ty state:off', 2)).toEqual(['type:'])
  })

  it('once taken is read without a problem, wherever the caret stood', () => {
    const texts = fc.constantFrom(
      '',
      'srv',
      'state:',
      'srv -state:r older:7d',
      'has:b',
      'ty size:>1GB',
      'older:',
    )
    fc.assert(
      fc.property(texts, fc.nat(30), (text, place) => {
        const caret = Math.min(place, text.length)
        const completion = completeFilter(text, caret)
        for (const offer of completion.offers) {
          const after = takeOffer(text, completion, offer)
          expect(after.caret).toBeLessThanOrEqual(after.text.length)
          const kinds = parseFilter(after.text).problems.map(({ kind }) => kind)
          expect(kinds.every((kind) => kind === 'noValue' || kind === 'badValue')).toBe(true)
        }
      }),
    )
  })

  it('takes the place of what was written, and a space follows a value', () => {
    const completion = completeFilter('srv -sta older:7d', 8)
    const [offer] = completion.offers
    expect(offer && takeOffer('srv -sta older:7d', completion, offer)).toEqual({
      text: 'srv -state: older:7d',
      caret: 11,
    })
    const next = completeFilter('srv -state:r', 12)
    const [value] = next.offers
    expect(value && takeOffer('srv -state:r', next, value)).toEqual({
      text: 'srv -state:running ',
      caret: 19,
    })
  })
})
