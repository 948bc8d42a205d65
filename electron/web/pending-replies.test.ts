import { expect, test } from 'vitest'
import type { Reply } from '../../shared/contract/reply.ts'
import { virtualClock } from '../../shared/domain/clock.ts'
import { createPendingReplies, PATIENCE, type Answered } from './pending-replies.ts'

const reply: Reply = { ok: true, value: 'done' }

function setUp() {
  const clock = virtualClock(0)
  const logged: string[] = []
  const answers = createPendingReplies(clock, (message) => logged.push(message))
  let finish: (reply: Reply) => void = () => undefined
  let fail: (error: Error) => void = () => undefined
  const replied = new Promise<Reply>((resolve, reject) => {
    finish = resolve
    fail = reject
  })
  const answered = answers.wait(replied)
  const idOf = async (): Promise<string> => {
    await clock.advanceAsync(PATIENCE)
    const said: Answered = await answered
    return said.kind === 'later' ? said.later : ''
  }
  return { clock, logged, answers, answered, idOf, finish, fail }
}

test('what is answered in time is answered at once', async () => {
  const { clock, answered, finish } = setUp()
  await clock.advanceAsync(PATIENCE - 1)
  finish(reply)
  expect(await answered).toEqual({ kind: 'reply', reply })
})

test('what takes longer can be asked for, is waited for, and is given once', async () => {
  const { clock, answers, idOf, finish } = setUp()
  const later = await idOf()
  expect(answers.ask(later)).toEqual({ kind: 'later', later })
  finish(reply)
  await clock.advanceAsync(0)
  expect(answers.ask(later)).toEqual({ kind: 'reply', reply })
  expect(answers.ask(later)).toBeNull()
})

test('an answer that nobody comes for is forgotten after an hour', async () => {
  const { clock, answers, idOf, finish } = setUp()
  const later = await idOf()
  finish(reply)
  await clock.advanceAsync(3_600_000)
  expect(answers.ask(later)).toBeNull()
})

test('what fails on the way is known no more, and logged', async () => {
  const { clock, logged, answers, idOf, fail } = setUp()
  const later = await idOf()
  fail(new Error('a mistake'))
  await clock.advanceAsync(0)
  expect(answers.ask(later)).toBeNull()
  expect(logged).toEqual(['A request that took long failed: Error: a mistake'])
})
