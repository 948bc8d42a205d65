import { describe, expect, it } from 'vitest'
import { leastDifference, toldDifference } from './clock-difference.ts'

const MINUTE = 60_000

describe('the difference of a host\u2019s clock', () => {
  it.each([
    ['a moment between question and answer proves none', 1_500, 1_000, 2_000, 0],
    ['what is later than the answer is ahead', 9_000, 1_000, 2_000, 7_000],
    ['what is earlier than the question is behind', 400, 1_000, 2_000, -600],
    ['an answer that took long proves the less', 9_000, 1_000, 8_000, 1_000],
    ['this computer\u2019s clock was set back meanwhile', 1_500, 2_000, 1_000, 0],
  ])('%s', (_, readAt, askedAt, answeredAt, expected) => {
    expect(leastDifference(readAt, { askedAt, answeredAt })).toBe(expected)
  })

  it.each([
    ['two minutes are borne', 2 * MINUTE, null, null],
    ['more is told', 2 * MINUTE + 1, null, 2 * MINUTE + 1],
    ['more is told of a clock that is behind', -3 * MINUTE, null, -3 * MINUTE],
    ['one that wavers stays as it was told', 5 * MINUTE + 400, 5 * MINUTE, 5 * MINUTE],
    ['one that grows is told anew', 6 * MINUTE, 5 * MINUTE, 6 * MINUTE],
    ['one that is mended is gone', 300, 5 * MINUTE, null],
  ])('%s', (_, found, told, expected) => {
    expect(toldDifference(found, told)).toBe(expected)
  })
})
