import { describe, expect, it } from 'vitest'
import { virtualClock } from '../../shared/domain/clock.ts'
import { deferred } from './deferred.ts'
import type { NoProcess } from './lane.ts'
import { createStartBackoff } from './start-backoff.ts'

const failed: NoProcess = { kind: 'failed', words: 'no' }

/** A start that lasts until it is told how it went, and the number of those begun. */
function gatedStarts(isForGood?: () => boolean) {
  const clock = virtualClock(0)
  const starts = createStartBackoff(clock, isForGood)
  const gates: { readonly end: (failure: NoProcess | null) => void }[] = []
  const run = () =>
    starts.run(() => {
      const gate = deferred<NoProcess | null>()
      gates.push({ end: gate.resolve })
      return gate.promise
    })
  const end = async (index: number, failure: NoProcess | null) => {
    gates[index]?.end(failure)
    await clock.advanceAsync(0)
  }
  const settle = () => clock.advanceAsync(0)
  return { clock, run, end, settle, begun: () => gates.length }
}

describe('the starts of a host', () => {
  it('come one at a time, and fail together, until one has worked', async () => {
    const { run, end, settle, begun } = gatedStarts()
    const three = [run(), run(), run()]
    await settle()
    expect(begun()).toBe(1)
    await end(0, failed)
    expect(await Promise.all(three)).toEqual([failed, failed, failed])
    expect(begun()).toBe(1)
  })

  it('come side by side once one has worked', async () => {
    const { run, end, settle, begun } = gatedStarts()
    const first = run()
    await settle()
    await end(0, null)
    expect(await first).toBeNull()
    void run()
    void run()
    await settle()
    expect(begun()).toBe(3)
  })

  it('do not come again by themselves after a failure that is for good', async () => {
    const { clock, run, end, settle, begun } = gatedStarts(() => true)
    const first = run()
    await settle()
    await end(0, failed)
    await first
    clock.advance(24 * 3_600_000)
    expect(await run()).toBe(failed)
    expect(begun()).toBe(1)
  })

  it('are tried again after the pause although the clock was set back meanwhile', async () => {
    const { clock, run, end, settle, begun } = gatedStarts()
    const first = run()
    await settle()
    await end(0, failed)
    expect(await first).toEqual(failed)
    clock.set(-86_400_000)
    await clock.advanceAsync(1_000)
    void run()
    await settle()
    expect(begun()).toBe(2)
  })
})
