import { expect, test } from 'vitest'
import { virtualClock, wait } from './clock.ts'
import { serial } from './serial.ts'

/** Works that take the given times, and the order in which they began and ended. */
function queue() {
  const clock = virtualClock(0)
  const { run, idle } = serial()
  const seen: string[] = []
  const work = (name: string, ms: number, outcome: 'works' | 'fails' = 'works') =>
    run(async () => {
      seen.push(`${name} begins`)
      await wait(clock, ms)
      seen.push(`${name} ends`)
      if (outcome === 'fails') throw new Error(name)
      return name
    })
  return { clock, run, idle, seen, work }
}

test('a work begins after the one before it has ended, however short it is itself', async () => {
  const { clock, seen, work } = queue()
  const all = Promise.all([work('long', 100), work('short', 1), work('shortest', 0)])
  await clock.advanceAsync(101)
  expect(await all).toEqual(['long', 'short', 'shortest'])
  expect(seen).toEqual([
    'long begins',
    'long ends',
    'short begins',
    'short ends',
    'shortest begins',
    'shortest ends',
  ])
})

test('a work that fails tells whoever gave it, and keeps none behind it', async () => {
  const { clock, work } = queue()
  const both = Promise.allSettled([work('first', 10, 'fails'), work('second', 10)])
  await clock.advanceAsync(20)
  expect(await both).toEqual([
    { status: 'rejected', reason: new Error('first') },
    { status: 'fulfilled', value: 'second' },
  ])
})

test('a work that throws before it awaits anything is one that fails', async () => {
  const { run, work, clock } = queue()
  const thrown = run(() => {
    throw new Error('at once')
  })
  const next = work('next', 0)
  await expect(thrown).rejects.toThrow('at once')
  await clock.advanceAsync(0)
  expect(await next).toBe('next')
})

test('the queue is idle once what was given has ended, also where it failed', async () => {
  const { clock, idle, work, seen } = queue()
  await idle()
  const given = [work('one', 10), work('two', 10, 'fails')]
  const settled = Promise.allSettled(given)
  const ends = idle().then(() => seen.push('idle'))
  await clock.advanceAsync(20)
  await Promise.all([settled, ends])
  expect(seen.slice(-2)).toEqual(['two ends', 'idle'])
})

test('a work given while another is under way comes behind it', async () => {
  const { clock, run, work, seen } = queue()
  const outer = run(async () => {
    void work('inner', 0)
    await wait(clock, 10)
    seen.push('outer ends')
  })
  await clock.advanceAsync(10)
  await outer
  await clock.advanceAsync(0)
  expect(seen).toEqual(['outer ends', 'inner begins', 'inner ends'])
})
