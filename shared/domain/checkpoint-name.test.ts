import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  CHECKPOINT_NAME_LIMIT,
  checkpointName,
  checkpointNameProblem,
  cutInMiddle,
  isKeepName,
  keepName,
  nameStamp,
} from './checkpoint-name.ts'

const STAMP = '2026-03-15 09:12'
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 150 }),
)

describe('a name for a checkpoint', () => {
  it.each([
    ['', 'blank'],
    [' \u00a0\t', 'blank'],
    ['x', null],
    ['x'.repeat(100), null],
    ['x'.repeat(101), 'tooLong'],
    ['\u{1f9ea}'.repeat(50), null],
    ['\u{1f9ea}'.repeat(51), 'tooLong'],
    ['a\r\nb', 'controlCharacter'],
    ['a\u0085b', 'controlCharacter'],
    ['a\u2028b', 'controlCharacter'],
    ['\u202egpj.exe', 'directionOverride'],
    ['a\u2066b', 'directionOverride'],
    ['a\ud800b', 'brokenCharacter'],
    ['\u05e9\u05dc\u05d5\u05dd \u200f', null],
    [`a'b"c; Remove-VM * -Force; '`, null],
    ['$(Remove-Item C:\\x) `tail` \u2013Force', null],
  ])('%j: %s', (name, problem) => {
    expect(checkpointNameProblem(name)).toBe(problem)
    expect(checkpointName.safeParse(name).success).toBe(problem === null)
  })
})

describe('the name offered for keeping', () => {
  it('bears the local date and time, in every language alike', () => {
    expect(nameStamp(new Date(2026, 10, 9, 14, 2).getTime())).toBe('2026-11-09 14:02')
  })

  it.each([
    ['Pre-patch', 'Before applying Pre-patch - 2026-03-15 09:12'],
    ['Before applying Pre-patch - 2025-01-02 03:04', 'Before applying Pre-patch - 2026-03-15 09:12'],
    ['Before applying Pre-patch', 'Before applying Pre-patch - 2026-03-15 09:12'],
    ['a\u202eb\r\nc', 'Before applying abc - 2026-03-15 09:12'],
    ['\u0000\u0007', 'Before applying checkpoint - 2026-03-15 09:12'],
  ])('for %j is %j', (target, expected) => {
    expect(keepName(target, STAMP)).toBe(expected)
  })

  it('is in the language that is spoken, and takes the place of one in another', () => {
    const german = keepName('Pre-patch', STAMP, 'de')
    expect(german).toBe('Vor Anwenden von Pre-patch - 2026-03-15 09:12')
    expect(isKeepName(german)).toBe(true)
    expect(keepName(german, STAMP)).toBe('Before applying Pre-patch - 2026-03-15 09:12')
  })

  it('is always valid, and at most 100 units long', () => {
    fc.assert(
      fc.property(anyText, (target) => {
        const name = keepName(target, STAMP)
        expect(checkpointNameProblem(name)).toBeNull()
        expect(name.length).toBeLessThanOrEqual(CHECKPOINT_NAME_LIMIT)
        expect(name.endsWith(` - ${STAMP}`)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('does not grow when what was kept is kept again', () => {
    fc.assert(
      fc.property(anyText, (target) => {
        const once = keepName(target, STAMP)
        expect(keepName(once, STAMP)).toBe(once)
      }),
    )
  })
})

describe('a text that is cut in the middle', () => {
  it('keeps beginning and end', () => {
    expect(cutInMiddle('abcdefghij', 7)).toBe('ab...ij')
    expect(cutInMiddle('abcdefghij', 10)).toBe('abcdefghij')
  })

  it('never breaks a character, nor exceeds its limit', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.integer({ min: 5, max: 60 }),
        (text, limit) => {
          const cut = cutInMiddle(text, limit)
          expect(cut.length).toBeLessThanOrEqual(Math.max(limit, 0))
          expect(cut).not.toMatch(/\p{Surrogate}/u)
        },
      ),
    )
  })
})
