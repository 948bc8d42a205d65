import { afterEach, describe, expect, it } from 'vitest'
import { NO_SCRIPT_FILES, runsScriptFiles, scripted } from '../../e2e/hyper-v/scripted-powershell.ts'
import { places } from '../../e2e/memory-host-process.ts'
import { virtualClock } from '../../shared/domain/clock.ts'
import { createLane, type Lane, type LaneOutcome } from './lane.ts'
import type { PowerShellProcess } from './powershell-process.ts'
import { createStartBackoff } from './start-backoff.ts'

describe.skipIf(!runsScriptFiles).each(places)(
  `a lane over processes %s (skipped where ${NO_SCRIPT_FILES})`,
  (_place, startIn) => {
    const lanes: Lane[] = []
    afterEach(async () => {
      await Promise.all(lanes.splice(0).map((lane) => lane.abandon()))
    })

    function laneOf(accepts = true, starts?: string) {
      const clock = virtualClock(0)
      const processes: PowerShellProcess[] = []
      const startProcess = startIn(clock)
      const lane = createLane({
        clock,
        startProcess: () => {
          const process = startProcess(scripted(clock, starts))
          processes.push(process)
          return process
        },
        accepts: () => accepts,
        starts: createStartBackoff(clock),
      })
      lanes.push(lane)
      const call = (functionName: string, input: unknown = {}): Promise<LaneOutcome> =>
        lane.call({ functionName, input, limit: null })
      return { lane, call, clock, processes, started: () => processes.length }
    }

    const valueOf = (outcome: LaneOutcome): unknown =>
      outcome.kind === 'answer' ? (outcome.body as { value: unknown }).value : outcome.kind

    it('starts nothing before its first call, and one process for many', async () => {
      const { lane, call, started } = laneOf()
      expect(started()).toBe(0)
      expect(lane.isWarm()).toBe(false)
      const pids = [await call('pid'), await call('pid')]
      expect(new Set(pids.map(valueOf)).size).toBe(1)
      expect(started()).toBe(1)
      expect(lane.isWarm()).toBe(true)
    })

    it.each(['killItself', 'exitZero', 'stuck', 'growFat'])(
      'replaces a process after %s, at its next call and without a pause',
      async (how) => {
        const { call, started } = laneOf()
        await call(how)
        expect(started()).toBe(1)
        expect(valueOf(await call('echo', { text: 'x' }))).toEqual({ text: 'x' })
        expect(started()).toBe(2)
      },
    )

    it('sends on a new process, once, what the far side says it never began', async () => {
      const { call, started } = laneOf()
      expect(await call('brokenSession')).toMatchObject({ kind: 'notBegun', words: 'Connection reset' })
      expect(started()).toBe(2)
    })

    it('gives no call to a process that may not be used', async () => {
      const { call } = laneOf(false)
      expect(await call('echo')).toEqual({ kind: 'refused', words: '/modules/Hyper-V 2.0.0.0' })
    })

    it.each([
      ['did not start', true, 'and ends', 'failed'],
      ['may not be used', false, 'ready', 'refused'],
    ])(
      'starts none for a while after one that %s: 1, 2, 4 ... 60 seconds',
      async (_why, accepts, starts, kind) => {
        const { call, clock, started } = laneOf(accepts, starts)
        for (const [index, pause] of [1, 2, 4, 8, 16, 32, 60, 60].entries()) {
          expect((await call('echo')).kind).toBe(kind)
          clock.advance(pause * 1_000 - 1)
          expect((await call('echo')).kind).toBe(kind)
          expect(started()).toBe(index + 1)
          clock.advance(1)
        }
      },
    )

    it('ends its process after five minutes without a call, and starts another at the next', async () => {
      const { lane, call, clock, processes, started } = laneOf()
      await call('echo')
      clock.advance(200_000)
      await call('echo')
      clock.advance(299_999)
      expect(lane.isWarm()).toBe(true)
      clock.advance(1)
      expect(lane.isWarm()).toBe(false)
      await processes[0]?.stop()
      expect(valueOf(await call('echo', { text: 'x' }))).toEqual({ text: 'x' })
      expect(started()).toBe(2)
    })

    it('never takes a long call for idleness', async () => {
      const { lane, call, clock } = laneOf()
      await call('echo')
      const long = call('hang')
      await new Promise(setImmediate)
      clock.advance(86_400_000)
      expect(lane.isWarm()).toBe(true)
      await lane.abandon()
      expect((await long).kind).toBe('lost')
    })

    it('finishes after its call, and takes none afterwards', async () => {
      const { lane, call, started } = laneOf()
      await call('echo')
      const last = call('inSingleBytes', { text: 'x' })
      await new Promise(setImmediate)
      await lane.finish()
      expect(valueOf(await last)).toEqual({ text: 'x' })
      expect(await call('echo')).toEqual({ kind: 'failed', words: '' })
      expect(started()).toBe(1)
    })

    it('abandons the call under way', async () => {
      const { lane, call } = laneOf()
      await call('echo')
      const lost = call('hangForGood')
      await new Promise(setImmediate)
      await lane.abandon()
      expect((await lost).kind).toBe('lost')
    })
  },
)
