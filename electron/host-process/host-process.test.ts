import { afterEach, describe, expect, it } from 'vitest'
import { NO_SCRIPT_FILES, runsScriptFiles, scripted } from '../../e2e/hyper-v/scripted-powershell.ts'
import { isAlive } from '../../e2e/is-alive.ts'
import { memoryHostProcess } from '../../e2e/memory-host-process.ts'
import { winRmConnection } from '../../e2e/win-rm-connection.ts'
import { virtualClock } from '../../shared/domain/clock.ts'
import type { Connection } from '../powershell/connection.ts'
import type { PowerShellProcess } from '../powershell/powershell-process.ts'

const PASSWORD = 'Pm3-known-Passw0rd-8Yt'

describe.skipIf(!runsScriptFiles)(`a host process (skipped where ${NO_SCRIPT_FILES})`, () => {
  const processes: PowerShellProcess[] = []
  afterEach(() => {
    for (const one of processes.splice(0)) one.kill()
  })

  function setUp() {
    const clock = virtualClock(0)
    const { start, forked, logged } = memoryHostProcess(clock)
    const begin = (starts?: string, connection: Connection | null = null): PowerShellProcess => {
      const process = start({ ...scripted(clock, starts), connection })
      processes.push(process)
      return process
    }
    const ready = async (): Promise<PowerShellProcess> => {
      const process = begin()
      expect((await process.started).kind).toBe('ready')
      return process
    }
    const forkedAt = (index = 0) => {
      const one = forked[index]
      if (!one) throw new Error(`host process ${index} was not forked`)
      return one
    }
    return { clock, begin, ready, forkedAt, forked, logged }
  }

  const call = (process: PowerShellProcess, functionName: string, limit: number | null = null) =>
    process.call({ functionName, input: { text: 'x' }, limit })
  const echoed = { kind: 'answer', body: { ok: true, value: { text: 'x' } } }

  it('is forked for the first PowerShell and not before, and is there for all', async () => {
    const { ready, forked } = setUp()
    expect(forked).toHaveLength(0)
    await ready()
    await ready()
    expect(forked).toHaveLength(1)
  })

  it('is ended after the last PowerShell, and forked anew for the next', async () => {
    const { ready, forked, forkedAt, logged } = setUp()
    const [one, other] = [await ready(), await ready()]
    await one.stop()
    expect(forkedAt().hasEnded()).toBe(false)
    await other.stop()
    expect(forkedAt().hasEnded()).toBe(true)
    expect(await call(await ready(), 'echo')).toEqual(echoed)
    expect(forked).toHaveLength(2)
    expect(logged).toEqual([])
  })

  it('that ends: what had not started failed, what was under way is lost, and the log says so', async () => {
    const { begin, ready, forkedAt, logged } = setUp()
    const [busy, idle, late] = [await ready(), await ready(), begin('silently')]
    const underWay = call(busy, 'hangForGood')
    forkedAt().crash('SIGSEGV')
    expect(await underWay).toEqual({ kind: 'lost', words: '' })
    await busy.idle()
    expect(await late.started).toEqual({ kind: 'failed', words: '' })
    expect([busy, idle, late].map((process) => process.isUsable())).toEqual([false, false, false])
    expect(await call(idle, 'echo')).toEqual({ kind: 'notBegun', words: '' })
    await Promise.all([busy.stop(), idle.stop(), late.stop()])
    expect(logged).toEqual(["PowerShell's host process ended: SIGSEGV."])
  })

  it('that ends leaves no PowerShell behind that goes on unseen', async () => {
    const { ready, forkedAt } = setUp()
    const process = await ready()
    const underWay = call(process, 'hangForGood')
    const pid = process.pid ?? 0
    expect(isAlive(pid)).toBe(true)
    forkedAt().crash('SIGSEGV')
    await underWay
    await expect.poll(() => isAlive(pid)).toBe(false)
  })

  it('is forked anew after its end', async () => {
    const { ready, forkedAt, forked } = setUp()
    await ready()
    forkedAt().crash('code 1')
    expect(await call(await ready(), 'echo')).toEqual(echoed)
    expect(forked).toHaveLength(2)
  })

  it('has a call that came after the end of its PowerShell begin nothing', async () => {
    const { ready, forkedAt } = setUp()
    const process = await ready()
    forkedAt().hold()
    globalThis.process.kill(process.pid ?? 0, 'SIGKILL')
    await expect.poll(() => isAlive(process.pid ?? 0)).toBe(false)
    expect(process.isUsable()).toBe(true)
    const late = call(process, 'echo')
    forkedAt().letThrough()
    // Its end was told before the call was taken, or after: in neither case was PowerShell asked.
    expect(await late).toMatchObject({ kind: 'notBegun' })
    await process.idle()
    expect(process.isUsable()).toBe(false)
  })

  it('is given a password when it asks for it, and with nothing else', async () => {
    const { begin, forkedAt } = setUp()
    let asked = 0
    const connection = winRmConnection(async () => {
      asked += 1
      return PASSWORD
    })
    const process = begin('for a password', connection)
    expect((await process.started).kind).toBe('ready')
    await call(process, 'echo')
    expect(asked).toBe(1)
    const told = forkedAt().sent.filter((message) => JSON.stringify(message).includes(PASSWORD))
    expect(told.map(({ kind }) => kind)).toEqual(['password'])
  })

  it('takes a store of passwords that cannot be read for one without this password', async () => {
    const { begin } = setUp()
    const connection: Connection = {
      transport: 'ssh',
      computer: '127.0.0.1',
      port: 1,
      user: 'ann',
      keyFile: null,
      password: () => Promise.reject(new Error('locked')),
    }
    expect((await begin('ready', connection).started).kind).toBe('ready')
  })

  describe('that stands still', () => {
    it('is told from one that only is slow, which answers a ping', async () => {
      const { clock, ready, forkedAt, logged } = setUp()
      const hanging = call(await ready(), 'hangForGood', 60_000)
      forkedAt().hold()
      clock.advance(79_999)
      expect(forkedAt().sent.at(-1)).toEqual({ kind: 'ping' })
      await Promise.resolve()
      forkedAt().letThrough()
      clock.advance(20_000)
      expect((await hanging).kind).toBe('timedOut')
      expect([forkedAt().hasEnded(), logged]).toEqual([false, []])
    })

    type Waits = (process: PowerShellProcess) => Promise<string>
    const overdue: readonly (readonly [string, number, string, Waits])[] = [
      ['a start', 30_000, 'failed', async ({ started }) => (await started).kind],
      ['a reading', 60_000, 'lost', async (process) => (await call(process, 'echo', 60_000)).kind],
      ['a stop', 0, 'ended', (process) => process.stop().then(() => 'ended')],
      [
        'an end',
        0,
        'ended',
        (process) => {
          process.kill()
          return process.ended.then(() => 'ended')
        },
      ],
    ]
    it.each(overdue)(
      'is ended when %s is overdue and no ping is answered',
      async (what, limit, ends, wait) => {
        const { clock, begin, ready, forkedAt, logged } = setUp()
        const other = await ready()
        forkedAt().standStill()
        const waiting = wait(what === 'a start' ? begin() : other)
        await Promise.resolve()
        clock.advance(limit + 10_000)
        expect(forkedAt().sent.at(-1)).toEqual({ kind: 'ping' })
        expect(forkedAt().hasEnded()).toBe(false)
        clock.advance(10_000)
        expect(await waiting).toBe(ends)
        expect(forkedAt().hasEnded()).toBe(true)
        expect(logged[0]).toBe("PowerShell's host process stood still and was ended.")
      },
    )

    it('is left to a command under way when a reading is overdue, and the next reading has a new one', async () => {
      const { clock, ready, forkedAt, forked, logged } = setUp()
      const [busy, other] = [await ready(), await ready()]
      const command = call(busy, 'echo')
      forkedAt().hold()
      const reading = call(other, 'hangForGood', 60_000)
      clock.advance(70_000)
      clock.advance(10_000)
      expect((await reading).kind).toBe('lost')
      expect([forkedAt().hasEnded(), busy.isUsable(), other.isUsable()]).toEqual([false, true, false])
      expect(logged).toEqual(["PowerShell's host process stood still and was left to its commands."])
      expect(await call(await ready(), 'echo')).toEqual(echoed)
      expect(forked).toHaveLength(2)
      forkedAt().letThrough()
      expect(await command).toEqual(echoed)
      await busy.stop()
      expect(forkedAt().hasEnded()).toBe(true)
    })

    it('is ended with a command that its user asked to stop, once that is overdue', async () => {
      const { clock, ready, forkedAt } = setUp()
      const controller = new AbortController()
      const process = await ready()
      const watch = { onProgress: () => undefined, signal: controller.signal }
      const command = process.call({ functionName: 'hangForGood', input: {}, limit: null, watch })
      forkedAt().standStill()
      controller.abort()
      clock.advance(14_000)
      clock.advance(10_000)
      expect((await command).kind).toBe('lost')
      expect(forkedAt().hasEnded()).toBe(true)
    })

    it('is never ended for a command that takes long', async () => {
      const { clock, ready, forkedAt } = setUp()
      const process = await ready()
      const command = call(process, 'hangForGood')
      forkedAt().standStill()
      clock.advance(24 * 3_600_000)
      expect(forkedAt().hasEnded()).toBe(false)
      expect(await Promise.race([command, Promise.resolve('under way')])).toBe('under way')
      forkedAt().crash('over')
    })
  })
})
