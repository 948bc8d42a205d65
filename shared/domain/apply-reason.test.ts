import { expect, test } from 'vitest'
import { hostKeepName, isApplyReason, isHostKeepName } from './apply-reason.ts'

test.each(['INC-4711', 'abc', '  123  ', 'Grund: \u00c4nderung', 'x'.repeat(200), 'Ticket \ud83d\udee0 1'])(
  '%j is a reason',
  (text) => {
    expect(isApplyReason(text)).toBe(true)
  },
)

test.each([
  '',
  '   ',
  'ab',
  ' a ',
  '....',
  'two\nlines',
  'x'.repeat(201),
  'hid\u202eden',
  'zero\u200bwidth',
  'half \ud83d',
  '\ud835\udc00\ud835\udc01\ud835\udc02',
])('%j is none', (text) => {
  expect(isApplyReason(text)).toBe(false)
})

test('a checkpoint that the host kept is known by its name', () => {
  expect(hostKeepName(Date.UTC(2026, 10, 20, 9, 5, 7))).toBe('Kept before an apply, 2026-11-20 09:05:07 UTC')
  expect(isHostKeepName(hostKeepName(0))).toBe(true)
  expect(isHostKeepName('Before applying first')).toBe(false)
})
