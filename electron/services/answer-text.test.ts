import { expect, test } from 'vitest'
import { REQUEST_LIMIT } from '../../shared/contract/reply.ts'
import { answerText } from './answer-text.ts'

function asked() {
  const requests: unknown[] = []
  const panel = {
    invoke: async (request: unknown) => {
      requests.push(request)
      return { ok: true, value: {} } as const
    },
  }
  return { requests, answer: (text: string) => answerText(panel, text) }
}

/** A JSON text of so many bytes, in which a character takes two. */
const textOf = (bytes: number): string => `"${'ä'.repeat((bytes - 2) / 2)}"`

test('a request is measured by the bytes of its text, and one over the limit is refused unparsed', async () => {
  const { requests, answer } = asked()
  expect(await answer(textOf(REQUEST_LIMIT))).toMatchObject({ ok: true })
  expect(requests).toHaveLength(1)
  expect(await answer(textOf(REQUEST_LIMIT + 2))).toMatchObject({ ok: false, failure: { kind: 'TooLarge' } })
  expect(requests).toHaveLength(1)
})

test('text that is no JSON is a request like any other of the wrong shape', async () => {
  const { requests, answer } = asked()
  for (const text of ['', '{', 'undefined']) await answer(text)
  expect(requests).toEqual([undefined, undefined, undefined])
})
