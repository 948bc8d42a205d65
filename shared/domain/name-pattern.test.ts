import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkpointNameProblem } from './checkpoint-name.ts'
import { fillPattern, patternProblem, placeholders } from './name-pattern.ts'

const values = { vm: 'SRV-01', date: '2026-03-15', time: '09:12', state: 'Running', n: '3' }
const anyText = fc.string({ unit: 'binary', maxLength: 120 })

describe('a pattern for names', () => {
  it.each([
    ['{vm} before patch {date}', 'SRV-01 before patch 2026-03-15'],
    ['{n}. {vm} ({state}) {time}', '3. SRV-01 (Running) 09:12'],
    ['{vm}{vm}', 'SRV-01SRV-01'],
    ['  plain  ', 'plain'],
  ])('%s names %s', (pattern, name) => {
    expect(patternProblem(pattern)).toBeNull()
    expect(fillPattern(pattern, values)).toBe(name)
  })

  it.each([
    ['before {day}', { kind: 'unknownPlaceholder', at: 7, text: '{day}' }],
    ['{VM}', { kind: 'unknownPlaceholder', at: 0, text: '{VM}' }],
    ['{}', { kind: 'unknownPlaceholder', at: 0, text: '{}' }],
    ['{vm} {date', { kind: 'loneBrace', at: 5, text: '{' }],
    ['vm}', { kind: 'loneBrace', at: 2, text: '}' }],
  ])('%s has a problem', (pattern, problem) => {
    expect(patternProblem(pattern)).toEqual(problem)
  })

  it('makes a name that a checkpoint may have, whatever the host calls its machines', () => {
    const piece = fc.oneof(anyText, fc.constantFrom(...placeholders.map((name) => `{${name}}`)))
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 5 }), anyText, (pieces, vm) => {
        const name = fillPattern(pieces.join(''), { ...values, vm })
        expect([null, 'blank']).toContain(checkpointNameProblem(name))
      }),
    )
  })

  it('keeps both ends of a name that is too long', () => {
    const name = fillPattern('{vm} before patch {date}', { ...values, vm: 'x'.repeat(200) })
    expect(name).toHaveLength(100)
    expect(name).toMatch(/^x+\.\.\..*before patch 2026-03-15$/u)
  })
})
