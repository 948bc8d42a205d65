import { expect, test } from 'vitest'
import { virtualClock } from '../domain/clock.ts'
import { HostError, makeFailure } from '../domain/failure.ts'
import type { Connection } from '../domain/host.ts'
import type { Inventory, InventoryDiff } from '../domain/inventory.ts'
import { createHostWatcher, POLL_INTERVAL } from './host-watcher.ts'

function watched(readings: (n: number) => Promise<Inventory> | Inventory) {
  const clock = virtualClock(1_000)
  const diffs: InventoryDiff[] = []
  const connections: Connection['state'][] = []
  let reads = 0
  const watcher = createHostWatcher({
    clock,
    read: async () => readings(++reads),
    onDiff: (diff) => diffs.push(diff),
    onConnection: ({ state }) => connections.push(state),
  })
  return { clock, diffs, connections, watcher, reads: () => reads }
}

const empty = (readAt: number): Inventory => ({ readAt, machines: [], checkpoints: [], findings: [] })
const refused = (): never => {
  throw new HostError(makeFailure('HostUnavailable', '', {}))
}

test('does not poll a host that nobody has read, nor one that nobody watches', async () => {
  const { clock, watcher, reads } = watched(empty)
  watcher.watch()
  await clock.advanceAsync(10 * POLL_INTERVAL)
  expect(reads()).toBe(0)
  await watcher.read()
  watcher.rest()
  await clock.advanceAsync(10 * POLL_INTERVAL)
  expect(reads()).toBe(1)
})

test('polls once each interval, and tells each reading as the difference to the one before', async () => {
  const { clock, diffs, watcher, reads } = watched(empty)
  watcher.watch()
  await watcher.read()
  await clock.advanceAsync(3 * POLL_INTERVAL)
  expect(reads()).toBe(4)
  expect(diffs.map(({ from, to }) => [from, to])).toEqual([
    [1, 2],
    [2, 3],
    [3, 4],
  ])
})

test('gives a caller a reading that began after the call, and lets callers that wait share it', async () => {
  const releases: (() => void)[] = []
  const { watcher, reads } = watched(
    (n) => new Promise<Inventory>((resolve) => releases.push(() => resolve(empty(n)))),
  )
  const first = watcher.read()
  await Promise.resolve()
  await Promise.resolve()
  const second = watcher.read()
  const third = watcher.read()
  releases[0]?.()
  expect((await first).readAt).toBe(1)
  await new Promise((resolve) => setTimeout(resolve))
  releases[1]?.()
  expect((await second).readAt).toBe(2)
  expect(await third).toBe(await second)
  expect(reads()).toBe(2)
})

test('asks a failing host again after 1, 2, 4 ... seconds, tells that it is unavailable, and keeps the last reading', async () => {
  const { clock, connections, watcher, reads } = watched((n) => (n === 1 || n > 4 ? empty(n) : refused()))
  watcher.watch()
  await watcher.read()
  await clock.advanceAsync(POLL_INTERVAL)
  expect(reads()).toBe(2)
  await clock.advanceAsync(1_000)
  expect(reads()).toBe(3)
  await clock.advanceAsync(1_999)
  expect(reads()).toBe(3)
  await clock.advanceAsync(1)
  expect(reads()).toBe(4)
  expect(watcher.last()?.readAt).toBe(1)
  await clock.advanceAsync(4_000)
  expect(watcher.last()?.readAt).toBe(5)
  expect(connections).toEqual(['connected', 'unavailable', 'unavailable', 'unavailable', 'connected'])
})

test('tells by how much the clock of a host differs, as long as it does', async () => {
  const MINUTE = 60_000
  const clock = virtualClock(100 * MINUTE)
  const told: Connection[] = []
  let ahead = 6 * MINUTE
  const watcher = createHostWatcher({
    clock,
    // It reads its clock when half of the way is done, which takes a minute here.
    read: async () => {
      await clock.advanceAsync(30_000)
      const readAt = clock.now() + ahead
      await clock.advanceAsync(30_000)
      return empty(readAt)
    },
    onDiff: () => undefined,
    onConnection: (connection) => told.push(connection),
  })
  for (const next of [6, 1, -10, 0]) {
    ahead = next * MINUTE
    await watcher.read()
  }
  expect(told).toEqual([
    { state: 'connected', clockAhead: 5.5 * MINUTE },
    { state: 'connected' },
    { state: 'connected', clockAhead: -9.5 * MINUTE },
    { state: 'connected' },
  ])
})

test('hands the failure of a reading to whoever asked for it', async () => {
  const { watcher } = watched(refused)
  await expect(watcher.read()).rejects.toMatchObject({ failure: { kind: 'HostUnavailable' } })
})

test('says when it will ask again, and asks no more by itself where only the user can mend it', async () => {
  const failing = (kind: 'HostUnavailable' | 'SignInRefused') => {
    const clock = virtualClock(1_000)
    const told: Connection[] = []
    let reads = 0
    const watcher = createHostWatcher({
      clock,
      read: async () => {
        reads += 1
        throw new HostError(makeFailure(kind, '', {}))
      },
      onDiff: () => undefined,
      onConnection: (connection) => told.push(connection),
    })
    watcher.watch()
    return { clock, told, watcher, reads: () => reads }
  }

  const away = failing('HostUnavailable')
  await away.watcher.read().catch(() => undefined)
  expect(away.told.at(-1)).toMatchObject({ state: 'unavailable', nextTryAt: 2_000 })
  await away.clock.advanceAsync(1_000)
  expect(away.told.at(-1)).toMatchObject({ nextTryAt: 4_000 })

  const refusing = failing('SignInRefused')
  await refusing.watcher.read().catch(() => undefined)
  expect(refusing.told.at(-1)).not.toHaveProperty('nextTryAt')
  await refusing.clock.advanceAsync(600_000)
  expect(refusing.reads()).toBe(1)
})
