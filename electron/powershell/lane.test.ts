import { afterEach, describe, expect, it } from 'vitest'
import { NO_SCRIPT_FILES, runsScriptFiles, scripted } from '../../e2e/hyper-v/scripted-powershell.ts'
import { virtualClock } from '../../shared/domain/clock.ts'
import { createLane, type Lane, type LaneOutcome } from './lane.ts'
import { startPowerShellProcess } from './powershell-process.ts'

describe.skipIf(!runsScriptFiles)(`a lane (skipped where ${NO_SCRIPT_FILES})`, () => {
  const clock = virtualClock(0)
  const lanes: Lane[] = []
  afterEach(async () => {
    await Promise.all(lanes.splice(0).map((lane) => lane.abandon()))
  })

  function laneOf(accepts = true, starts?: string) {
    let started = 0
    const lane = createLane(
      () => {
        started += 1
        return startPowerShellProcess(scripted(clock, starts))
      },
      () => accepts,
    )
    lanes.push(lane)
    return { lane, started: () => started }
  }

  const valueOf = (outcome: LaneOutcome): unknown =>
    outcome.kind === 'answer' ? (outcome.body as { value: unknown }).value : outcome.kind

  it('starts nothing before its first call, and one process for many', async () => {
    const { lane, started } = laneOf()
    expect(started()).toBe(0)
    const pids = await Promise.all([1, 2, 3].map(() => lane.call('pid', {}, null)))
    expect(new Set(pids.map(valueOf)).size).toBe(1)
    expect(started()).toBe(1)
  })

  it('answers calls in their order, one after another', async () => {
    const { lane } = laneOf()
    const ended: unknown[] = []
    await Promise.all(
      ['inSingleBytes', 'echo', 'inSingleBytes', 'echo'].map(async (how, at) =>
        ended.push(valueOf(await lane.call(how, { at }, null))),
      ),
    )
    expect(ended).toEqual([{ at: 0 }, { at: 1 }, { at: 2 }, { at: 3 }])
  })

  it.each(['killItself', 'exitZero', 'stuck', 'growFat'])(
    'replaces a process after %s, at its next call',
    async (how) => {
      const { lane, started } = laneOf()
      await lane.call(how, {}, null)
      expect(started()).toBe(1)
      expect(valueOf(await lane.call('echo', { text: 'x' }, null))).toEqual({ text: 'x' })
      expect(started()).toBe(2)
    },
  )

  it('loses only the call that was under way: one that had not been sent goes to the next process', async () => {
    const { lane } = laneOf()
    const outcomes = await Promise.all([
      lane.call('killItself', {}, null),
      lane.call('echo', { text: 'x' }, null),
    ])
    expect(outcomes.map(valueOf)).toEqual(['lost', { text: 'x' }])
  })

  it('gives no call to a process that may not be used', async () => {
    const { lane } = laneOf(false)
    expect(await lane.call('echo', {}, null)).toEqual({ kind: 'refused', words: '' })
  })

  it('tells why a process did not start, and tries again at the next call', async () => {
    const { lane, started } = laneOf(true, 'and ends')
    expect((await lane.call('echo', {}, null)).kind).toBe('failed')
    expect((await lane.call('echo', {}, null)).kind).toBe('failed')
    expect(started()).toBe(2)
  })

  it('finishes after every call, and takes none afterwards', async () => {
    const { lane, started } = laneOf()
    const calls = [lane.call('inSingleBytes', { text: 'x' }, null), lane.call('echo', { text: 'y' }, null)]
    await lane.finish()
    expect((await Promise.all(calls)).map(valueOf)).toEqual([{ text: 'x' }, { text: 'y' }])
    expect(await lane.call('echo', {}, null)).toEqual({ kind: 'failed', words: '' })
    expect(started()).toBe(1)
  })

  it('abandons the call under way and those that wait', async () => {
    const { lane, started } = laneOf()
    await lane.call('echo', {}, null)
    const calls = [lane.call('hangForGood', {}, null), lane.call('echo', {}, null)]
    await new Promise(setImmediate)
    await lane.abandon()
    expect((await Promise.all(calls)).map(valueOf)).toEqual(['lost', 'failed'])
    expect(started()).toBe(1)
  })
})
