import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatAge,
  formatAgo,
  formatBytes,
  formatDuration,
  formatHeard,
  formatMemory,
  formatMoment,
  formatSpan,
  formatTime,
  formatUptime,
  visible,
} from './format.ts'

const MOMENT = new Date(2026, 10, 9, 14, 2, 11).getTime()
const DAY = 86_400_000

describe('bytes', () => {
  it.each([
    [0, '0 B'],
    [1, '1 B'],
    [1023, '1,023 B'],
    [1024, '1 KB'],
    [1536, '1.5 KB'],
    [98_304, '96 KB'],
    [4.1 * 1024 ** 3, '4.1 GB'],
    [31.5 * 1024 ** 3, '31.5 GB'],
    [160 * 1024 ** 3, '160 GB'],
    [1024 ** 4, '1 TB'],
    [1024 ** 6, '1,024 PB'],
  ])('%d are %s', (bytes, text) => {
    expect(formatBytes(bytes, 'en')).toBe(text)
  })

  it.each([
    [1024 ** 2 - 1, '1 MB'],
    [1023.6 * 1024 ** 3, '1 TB'],
  ])('%d are not 1,024 of the smaller unit but %s', (bytes, text) => {
    expect(formatBytes(bytes, 'en')).toBe(text)
  })

  it('are in the user’s locale', () => {
    expect(formatBytes(1536, 'de')).toBe('1,5 KB')
  })

  it('of memory are whole megabytes, as in Hyper-V Manager', () => {
    expect(formatMemory(4 * 1024 ** 3)).toBe('4096 MB')
  })
})

describe('time', () => {
  it.each([
    [0, '00:00:00'],
    [59_999, '00:00:59'],
    [4 * 3_600_000 + 21 * 60_000 + 7000, '04:21:07'],
    [DAY - 1, '23:59:59'],
    [6 * DAY + 4 * 3_600_000 + 21 * 60_000 + 7000, '6.04:21:07'],
    [88 * DAY, '88.00:00:00'],
  ])('up for %i ms is %s', (ms, text) => {
    expect(formatUptime(ms)).toBe(text)
  })

  it.each([
    [0, 'under a minute'],
    [59_999, 'under a minute'],
    [60_000, '1 minute'],
    [90 * 60_000, '1 hour'],
    [DAY, '1 day'],
    [12 * DAY + 5, '12 days'],
    [313 * DAY, '10 months'],
    [366 * DAY, '1 year'],
  ])('a span of %i ms is %s', (ms, text) => {
    expect(formatSpan(ms, 'long', 'en')).toBe(text)
  })

  it('is shorter on demand', () => {
    expect([formatSpan(12 * DAY, 'narrow', 'en'), formatSpan(1, 'narrow', 'en')]).toStrictEqual([
      '12d',
      '<1m',
    ])
  })

  it('is written in the user’s locale', () => {
    expect(formatMoment(MOMENT, 'en-GB')).toBe('9 Nov 2026, 14:02')
    expect(formatTime(MOMENT, 'en-GB')).toBe('14:02:11')
  })
})

describe('a name from a host', () => {
  it.each([
    ['SRV-01', 'SRV-01'],
    ['\u05e9\u05dc\u05d5\u05dd \u{1f9ea} e\u0301', '\u05e9\u05dc\u05d5\u05dd \u{1f9ea} e\u0301'],
    ['\u202egpj.exe', '<U+202E>gpj.exe'],
    ['a\u200bb\r\n', 'a<U+200B>b<U+000D><U+000A>'],
    ['\ud800', '<U+D800>'],
    ['\u2066x\u2069', '<U+2066>x<U+2069>'],
  ])('%j shows what would not be seen', (name, shown) => {
    expect(visible(name)).toBe(shown)
  })
})

describe('nothing negative is ever shown', () => {
  it.each([
    [3 * 86_400_000, 0, 'in 3 days', 'in 3 days'],
    [59_000, 0, '< 1 min', 'under a minute ago'],
    [0, 3 * 86_400_000, '3 days', '3 days ago'],
  ])('of what was made at %d by a clock that stands at %d', (at, now, age, ago) => {
    expect([formatAge(at, now), formatAgo(at, now)]).toEqual([age, ago])
  })

  it('whatever the moments and spans are', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.maxSafeInteger(), (at, now) => {
        const told = [
          formatAge(at, now),
          formatAgo(at, now),
          formatUptime(at),
          formatDuration(at),
          formatHeard(at),
        ]
        for (const text of told) expect(text).not.toMatch(/[-\u2212]/u)
      }),
    )
  })
})
