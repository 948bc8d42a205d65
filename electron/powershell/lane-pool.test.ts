import { describe, expect, it } from 'vitest'
import { deferred } from './deferred.ts'
import { createLanePool } from './lane-pool.ts'
import type { Lane } from './lane.ts'

function laneNamed(name: string, ended: string[], warm = false): Lane {
  return {
    call: async () => ({ kind: 'answer', body: name }),
    isWarm: () => warm,
    finish: async () => void ended.push(name),
    abandon: async () => void ended.push(name),
  }
}

const settle = () => new Promise(setImmediate)

describe('a pool of lanes', () => {
  function poolOf(...warm: readonly boolean[]) {
    const ended: string[] = []
    const pool = createLanePool(warm.map((one, index) => laneNamed(`lane ${index}`, ended, one)))
    const begun: (Lane | null)[] = []
    /** Work that lasts until it is let go. */
    const work = (turn?: Parameters<typeof pool.use>[1]) => {
      const gate = deferred<void>()
      const done = pool.use((lane) => {
        begun.push(lane)
        return gate.promise
      }, turn)
      return { end: () => gate.resolve(), done }
    }
    return { pool, begun, work, ended }
  }

  it('gives each its own lane, and lets one too many wait and say so', async () => {
    const { begun, work } = poolOf(false, false)
    const told: boolean[] = []
    const turn = { onWaiting: (waits: boolean) => told.push(waits), signal: new AbortController().signal }
    const first = work(turn)
    work(turn)
    await settle()
    expect(new Set(begun).size).toBe(2)
    expect(told).toEqual([])
    work(turn)
    await settle()
    expect(begun).toHaveLength(2)
    expect(told).toEqual([true])
    first.end()
    await first.done
    await settle()
    expect(begun).toHaveLength(3)
    expect(begun[2]).toBe(begun[0])
    expect(told).toEqual([true, false])
  })

  it('takes first whoever came first', async () => {
    const { pool } = poolOf(false)
    const order: number[] = []
    await Promise.all([1, 2, 3].map((which) => pool.use(async () => void order.push(which))))
    expect(order).toEqual([1, 2, 3])
  })

  it('takes a lane whose process is up before one that must start its own', async () => {
    const { pool, begun, work } = poolOf(false, true)
    work()
    await settle()
    expect(begun[0]?.isWarm()).toBe(true)
    await pool.use(async (lane) => expect(lane?.isWarm()).toBe(false))
  })

  it('gives a lane back after work that failed', async () => {
    const { pool } = poolOf(false)
    await expect(pool.use(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
    await pool.use(async (lane) => expect(lane).not.toBeNull())
  })

  it('lets nobody wait who was cancelled', async () => {
    const { pool, begun, work } = poolOf(false)
    const busy = work()
    const controller = new AbortController()
    const told: boolean[] = []
    const waiting = work({ onWaiting: (waits) => told.push(waits), signal: controller.signal })
    await settle()
    controller.abort()
    await settle()
    expect(begun).toEqual([expect.anything(), null])
    expect(told).toEqual([true, false])
    waiting.end()
    busy.end()
    await busy.done
    await pool.use(async (lane) => expect(lane).not.toBeNull())
  })

  it('finishes after all work, also what waits, and abandons at once', async () => {
    const { pool, begun, work, ended } = poolOf(false)
    const first = work()
    const second = work()
    const finished = pool.finish()
    first.end()
    await settle()
    expect(begun).toHaveLength(2)
    expect(ended).toEqual([])
    second.end()
    await finished
    expect(ended).toEqual(['lane 0'])
    await pool.abandon()
    expect(ended).toHaveLength(2)
  })
})
