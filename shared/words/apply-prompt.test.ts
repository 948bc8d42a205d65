import { describe, expect, test } from 'vitest'
import type { ApplyPreview } from '../domain/apply-preview.ts'
import { sampleMachine } from '../testing/sample-records.ts'
import type { Weighted } from './apply-prompt.ts'
import { words } from './words.ts'

const NOW = Date.UTC(2026, 10, 21, 9, 12)
const DAY = 86_400_000

const PREVIEW: ApplyPreview = {
  powerAfter: 'Off',
  unheld: { kind: 'since', since: NOW - 6 * DAY, bytes: 4.1 * 1024 ** 3 },
  memoryNow: true,
  memoryIfKept: 'lost',
  warnings: [],
  footnotes: [],
  offersStart: true,
}
const KEEP = { keep: true, startAfterwards: false }
const LOSE = { keep: false, startAfterwards: false }

const plain = (text: Weighted): string =>
  text.map((part) => (typeof part === 'string' ? part : part.strong)).join('')

describe('what no checkpoint holds', () => {
  test('is told with its beginning, its age and its size, and with what becomes of it', () => {
    expect(plain(words.unheldFact(PREVIEW, NOW, KEEP))).toMatch(
      /^Everything written since .+ \(6 days, 4\.1 GB\)\. Kept as a checkpoint first\. Its memory is lost all the same/u,
    )
    expect(plain(words.unheldFact(PREVIEW, NOW, LOSE))).toMatch(
      /4\.1 GB\)\. Lost\. Its memory is lost too\.$/u,
    )
  })

  test('is "not known" where it is not known, and never a number', () => {
    const unknown: ApplyPreview = { ...PREVIEW, unheld: { kind: 'unknown' } }
    for (const choice of [KEEP, LOSE]) {
      expect(plain(words.unheldFact(unknown, NOW, choice))).toContain('Not known')
      expect(plain(words.unheldFact(unknown, NOW, choice))).not.toMatch(/\d/u)
    }
    expect(plain(words.unheldFact(unknown, NOW, LOSE))).toContain('Take it as lost.')
  })

  test('says nothing of memory where there is none', () => {
    const off: ApplyPreview = { ...PREVIEW, memoryNow: false, memoryIfKept: 'none' }
    for (const choice of [KEEP, LOSE])
      expect(plain(words.unheldFact(off, NOW, choice))).not.toMatch(/memory/iu)
  })
})

test.each([
  ['Off', false, 'SRV-01 will be Off.'],
  ['Off', true, 'SRV-01 will be Off, then started.'],
  ['Saved', false, 'SRV-01 will be Saved.'],
  ['Saved', true, "SRV-01 will be Saved, then started from the checkpoint's memory."],
  ['Running', false, "SRV-01 will be Running, resumed from the checkpoint's memory."],
] as const)('afterwards %s, started %s: %s', (powerAfter, startAfterwards, beginning) => {
  const fact = plain(
    words.afterwardsFact({ ...PREVIEW, powerAfter }, 'SRV-01', { keep: true, startAfterwards }),
  )
  expect(fact.startsWith(beginning)).toBe(true)
  expect(fact).toContain('Other checkpoints stay.')
})

test('hostile names are shown with what they hide', () => {
  expect(words.applyTitle(false, 'a\u202egpj.exe', 'SRV\u200b-01')).toBe(
    'Apply "a<U+202E>gpj.exe" to SRV<U+200B>-01?',
  )
})

test('keeping a machine that is off promises no memory, whatever its type', () => {
  for (const checkpointType of ['Production', 'ProductionOnly', 'Standard'] as const)
    expect(words.keepHelp(sampleMachine({ state: 'Off', checkpointType }))).toContain('no memory to keep')
})

test('the second tick names since when', () => {
  expect(words.understandLoss(PREVIEW)).toMatch(/written since .+ cannot be recovered$/u)
  expect(words.understandLoss({ ...PREVIEW, unheld: { kind: 'unknown' } })).toBe(
    'I understand that the current state cannot be recovered',
  )
})
