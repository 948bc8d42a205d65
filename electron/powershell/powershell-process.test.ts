import { afterEach, describe, expect, it, vi } from 'vitest'
import { hostileNames } from '../../e2e/host-conformance/hostile-names.ts'
import { NO_SCRIPT_FILES, runsScriptFiles, scripted } from '../../e2e/hyper-v/scripted-powershell.ts'
import { places } from '../../e2e/memory-host-process.ts'
import { virtualClock, type VirtualClock } from '../../shared/domain/clock.ts'
import type { PowerShellProcess } from './powershell-process.ts'

describe.skipIf(!runsScriptFiles).each(places)(
  `a PowerShell process, %s (skipped where ${NO_SCRIPT_FILES})`,
  (_place, startIn) => {
    const processes: PowerShellProcess[] = []
    afterEach(() => {
      for (const one of processes.splice(0)) one.kill()
    })

    function start(starts?: string): { process: PowerShellProcess; clock: VirtualClock } {
      const clock = virtualClock(0)
      const process = startIn(clock)(scripted(clock, starts))
      processes.push(process)
      return { process, clock }
    }

    async function ready(): Promise<{ process: PowerShellProcess; clock: VirtualClock }> {
      const started = start()
      expect((await started.process.started).kind).toBe('ready')
      return started
    }

    const answered = (value: unknown) => ({ kind: 'answer', body: { ok: true, value } })

    describe('answers', () => {
      it('with what it was given, byte for byte', async () => {
        const { process } = await ready()
        for (const name of Object.values(hostileNames))
          expect(
            await process.call({
              functionName: 'echo',
              input: { name, list: [name], none: null },
              limit: null,
            }),
          ).toEqual(answered({ name, list: [name], none: null }))
      })

      it.each(['inSingleBytes', 'withCarriageReturns', 'amidNoise', 'forged', 'answerAndExit'])(
        '%s arrive whole and are taken once',
        async (how) => {
          const { process } = await ready()
          expect(
            await process.call({ functionName: how, input: { text: '\u00fc\u{1f4f8}' }, limit: null }),
          ).toEqual(answered({ text: '\u00fc\u{1f4f8}' }))
        },
      )

      it('of many megabytes arrive whole', async () => {
        const { process } = await ready()
        expect(await process.call({ functionName: 'big', input: {}, limit: null })).toEqual(
          answered('\u00fc'.repeat(8 * 1024 * 1024)),
        )
      })

      it.each(['brokenJson', 'brokenGzip'])('that are %s are told as nothing', async (how) => {
        const { process } = await ready()
        expect(await process.call({ functionName: how, input: {}, limit: null })).toEqual({
          kind: 'answer',
          body: undefined,
        })
        expect(await process.call({ functionName: 'echo', input: { text: 'x' }, limit: null })).toEqual(
          answered({ text: 'x' }),
        )
      })
    })

    describe('ends', () => {
      it.each(['exitZero', 'exitThree', 'killItself'])(
        'in mid-call, by %s: the call is lost',
        async (how) => {
          const { process } = await ready()
          expect(await process.call({ functionName: how, input: {}, limit: null })).toMatchObject({
            kind: 'lost',
          })
          expect(process.isUsable()).toBe(false)
          expect(await process.call({ functionName: 'echo', input: {}, limit: null })).toMatchObject({
            kind: 'notBegun',
          })
        },
      )

      it('with its last words', async () => {
        const { process } = await ready()
        expect(await process.call({ functionName: 'exitThree', input: {}, limit: null })).toEqual({
          kind: 'lost',
          words: 'out of memory',
        })
      })

      it('when it is killed from outside', async () => {
        const { process } = await ready()
        const call = process.call({ functionName: 'hangForGood', input: {}, limit: null })
        process.kill()
        expect(await call).toMatchObject({ kind: 'lost' })
      })

      it('when it says that it cannot stop a call', async () => {
        const { process } = await ready()
        expect(await process.call({ functionName: 'stuck', input: {}, limit: null })).toMatchObject({
          kind: 'lost',
        })
      })

      it('after the call under way when it is stopped', async () => {
        const { process } = await ready()
        const call = process.call({ functionName: 'inSingleBytes', input: { text: 'x' }, limit: null })
        await process.stop()
        expect(await call).toEqual(answered({ text: 'x' }))
        expect(process.isUsable()).toBe(false)
      })

      it('after an answer that says how much memory it takes', async () => {
        const { process } = await ready()
        expect(await process.call({ functionName: 'growFat', input: { text: 'x' }, limit: null })).toEqual(
          answered({ text: 'x' }),
        )
        expect(process.isUsable()).toBe(false)
        await process.stop()
      })
    })

    describe('a watched call', () => {
      const watched = (onProgress: (percent: number) => void = () => {}) => ({
        onProgress,
        signal: new AbortController().signal,
      })
      const stoppable = () => {
        const controller = new AbortController()
        return { watch: { ...watched(), signal: controller.signal }, stop: () => controller.abort() }
      }

      it('tells how far it is, and nothing that is no percentage or of another call', async () => {
        const { process } = await ready()
        const percents: number[] = []
        const watch = watched((percent) => percents.push(percent))
        await process.call({ functionName: 'toldPercents', input: {}, limit: null, watch })
        expect(percents).toEqual([10, 50])
      })

      it('is asked to stop when it is cancelled, and the process goes on', async () => {
        const { process } = await ready()
        const { watch, stop } = stoppable()
        const call = process.call({ functionName: 'untilStopped', input: {}, limit: null, watch })
        stop()
        expect(await call).toMatchObject({ kind: 'answer', body: { error: { errorId: 'PipelineStopped' } } })
        expect(process.isUsable()).toBe(true)
      })

      it('that cannot be stopped ends with its process', async () => {
        const { process, clock } = await ready()
        const { watch, stop } = stoppable()
        const call = process.call({ functionName: 'hangForGood', input: {}, limit: null, watch })
        stop()
        clock.advance(4_000)
        expect(await call).toMatchObject({ kind: 'lost' })
      })
    })

    describe('time limits', () => {
      it('end a query, ask the far side to stop, and take no late answer for the next call', async () => {
        const { process, clock } = await ready()
        const call = process.call({ functionName: 'hang', input: { text: 'x' }, limit: 60_000 })
        clock.advance(59_999)
        clock.advance(1)
        expect(await call).toEqual({ kind: 'timedOut' })
        await process.idle()
        expect(process.isUsable()).toBe(true)
        expect(await process.call({ functionName: 'echo', input: { text: 'y' }, limit: 60_000 })).toEqual(
          answered({ text: 'y' }),
        )
      })

      it('end the process when the far side does not stop', async () => {
        const { process, clock } = await ready()
        const call = process.call({ functionName: 'hangForGood', input: {}, limit: 60_000 })
        clock.advance(60_000)
        expect(await call).toEqual({ kind: 'timedOut' })
        clock.advance(4_000)
        await process.idle()
        expect(process.isUsable()).toBe(false)
      })

      it('are not for commands', async () => {
        const { process, clock } = await ready()
        const call = process.call({ functionName: 'hang', input: { text: 'x' }, limit: null })
        clock.advance(24 * 3_600_000)
        const other = Promise.resolve('still waiting')
        expect(await Promise.race([call, other])).toBe('still waiting')
        process.kill()
        expect(await call).toMatchObject({ kind: 'lost' })
      })
    })

    describe('starts', () => {
      it('with what it found', async () => {
        const { process } = start()
        expect(await process.started).toMatchObject({
          kind: 'ready',
          hello: { hyperV: { folder: '/modules/Hyper-V' } },
        })
      })

      it('and is told nothing before it says that it listens, not even what was called or cancelled by then', async () => {
        const { process } = start()
        const controller = new AbortController()
        const watch = { onProgress: () => {}, signal: controller.signal }
        const call = process.call({ functionName: 'untilStopped', input: {}, limit: null, watch })
        controller.abort()
        expect((await process.started).kind).toBe('ready')
        expect(await call).toMatchObject({ kind: 'answer', body: { error: { errorId: 'PipelineStopped' } } })
      })

      it('silently: it is ended after half a minute', async () => {
        const { process, clock } = start('silently')
        clock.advance(29_999)
        expect(process.isUsable()).toBe(true)
        clock.advance(1)
        expect((await process.started).kind).toBe('failed')
      })

      it('and ends: its last words tell why', async () => {
        const { process } = start('and ends')
        expect(await process.started).toEqual({
          kind: 'failed',
          words: 'first line\nCannot be loaded: running scripts is disabled.',
        })
      })

      it('as the executable it was given, whatever the environment of the panel says', async () => {
        vi.stubEnv('NODE_POWERSHELL', '/nowhere/pwsh')
        expect((await start().process.started).kind).toBe('ready')
        vi.unstubAllEnvs()
      })

      it('with a hello of another form: not at all', async () => {
        expect((await start('with a wrong hello').process.started).kind).toBe('failed')
      })

      it('not, where there is no such executable', async () => {
        const clock = virtualClock(0)
        const process = startIn(clock)({ ...scripted(clock), executable: '/nowhere/pwsh' })
        expect(await process.started).toEqual({ kind: 'missing' })
        expect(await process.call({ functionName: 'echo', input: {}, limit: null })).toMatchObject({
          kind: 'notBegun',
        })
      })
    })
  },
)
