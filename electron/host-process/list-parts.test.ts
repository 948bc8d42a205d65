import fc from 'fast-check'
import { expect, it } from 'vitest'
import { putTogether, takeApart } from './list-parts.ts'

const list = (length: number): readonly number[] => Array.from({ length }, (_, index) => index)

it('takes only long lists out of an answer, in parts of 500, and leaves the answer as it is', () => {
  const answer = { ok: true, value: { readAt: 1, machines: list(3), checkpoints: list(1_001) } }
  const { rest, parts } = takeApart(answer)
  expect(rest).toEqual({ ok: true, value: { readAt: 1, machines: list(3), checkpoints: [] } })
  expect(parts.map(({ path, items }) => [path.join('.'), items.length])).toEqual([
    ['value.checkpoints', 500],
    ['value.checkpoints', 500],
    ['value.checkpoints', 1],
  ])
  expect(answer.value.checkpoints).toHaveLength(1_001)
})

it('puts together what it took apart, whatever it is', () => {
  const long = fc.integer({ min: 0, max: 1_200 }).map(list)
  const answer = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.jsonValue(),
      long,
      fc.dictionary(fc.string(), tie('value'), { maxKeys: 4 }),
    ),
  })).value
  fc.assert(
    fc.property(answer, (value) => {
      const { rest, parts } = takeApart(value)
      expect(putTogether(structuredClone(rest), structuredClone(parts))).toEqual(value)
    }),
  )
})
