import { describe, expect, it } from 'vitest'
import { virtualClock, wait } from './clock.ts'

describe('a virtual clock', () => {
  it('stands until it is told to move', () => {
    const clock = virtualClock(1000)
    expect(clock.now()).toBe(1000)
    clock.advance(500)
    expect(clock.now()).toBe(1500)
  })

  it('runs what falls due in order of time, then of asking, and at its moment', () => {
    const clock = virtualClock(0)
    const ran: string[] = []
    const note = (name: string) => () => ran.push(`${name}@${clock.now()}`)
    clock.after(20, note('late'))
    clock.after(10, note('early'))
    clock.after(10, note('second'))
    clock.after(50, note('never'))
    clock.advance(30)
    expect(ran).toStrictEqual(['early@10', 'second@10', 'late@20'])
    expect(clock.now()).toBe(30)
  })

  it('runs what those schedule in the same span', () => {
    const clock = virtualClock(0)
    const ran: number[] = []
    clock.after(10, () => clock.after(10, () => ran.push(clock.now())))
    clock.advance(20)
    expect(ran).toStrictEqual([20])
  })

  it('forgets what is called off', () => {
    const clock = virtualClock(0)
    const ran: number[] = []
    const cancel = clock.after(10, () => ran.push(1))
    cancel()
    clock.advance(20)
    expect(ran).toStrictEqual([])
  })

  it('takes a negative wait as none', () => {
    const clock = virtualClock(5)
    const ran: number[] = []
    clock.after(-10, () => ran.push(clock.now()))
    clock.advance(0)
    expect(ran).toStrictEqual([5])
  })

  it('carries chains of waits through to their end', async () => {
    const clock = virtualClock(0)
    const chain = async (): Promise<number> => {
      await wait(clock, 10)
      await wait(clock, 10)
      return clock.now()
    }
    const ended = chain()
    await clock.advanceAsync(100)
    expect(await ended).toBe(20)
    expect(clock.now()).toBe(100)
  })

  it('is set without the time that goes by, or a timer, noticing', () => {
    const clock = virtualClock(5_000)
    const fired: number[] = []
    clock.after(1_000, () => fired.push(clock.elapsed()))
    clock.set(-3_600_000)
    expect(clock.now()).toBe(5_000 - 3_600_000)
    clock.advance(999)
    expect(fired).toEqual([])
    clock.advance(1)
    expect(fired).toEqual([1_000])
  })
})
