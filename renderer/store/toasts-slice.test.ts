import { makeFailure } from '../../shared/domain/failure.ts'
import { expect, test } from 'vitest'
import { failureToast, toastClosed, toastGiven, toastsReducer, type Toast } from './toasts-slice.ts'

const toast = (id: string): Toast => ({ id, tone: 'good', content: { kind: 'remark', text: id } })
const give = (...toasts: readonly Toast[]): readonly Toast[] =>
  toasts.reduce((state, one) => toastsReducer(state, toastGiven(one)), [] as readonly Toast[])

test('one failure that comes by two ways is one message', () => {
  const failure = makeFailure('Busy', '', {}, { hostMessage: 'in its own words' })
  expect(give(failureToast(failure), failureToast(failure))).toHaveLength(1)
})

test('only the last four pieces of good news are kept, and every failure', () => {
  const ids = give(...['a', 'b', 'c', 'd', 'e'].map(toast)).map(({ id }) => id)
  expect(ids).toEqual(['b', 'c', 'd', 'e'])
  const failed = ['1', '2', '3', '4', '5', '6'].map((id) => ({ ...toast(id), tone: 'bad' as const }))
  expect(
    give(...failed, ...['a', 'b', 'c', 'd', 'e'].map(toast))
      .map(({ id }) => id)
      .join(''),
  ).toBe('123456bcde')
})

test('a closed message is gone', () => {
  expect(toastsReducer(give(toast('a'), toast('b')), toastClosed('a'))).toEqual([toast('b')])
})
