import { expect, test } from 'vitest'
import { virtualClock } from '../domain/clock.ts'
import { createSimulatorHost } from '../simulator/simulator-host.ts'
import { createSimulator } from '../simulator/simulator.ts'
import { seededIds } from '../simulator/seed-ids.ts'
import { seeds } from '../simulator/seeds.ts'
import { awaitHeartbeat } from './await-heartbeat.ts'

const START = Date.UTC(2026, 10, 21)

test('a heartbeat that does not come is waited for a minute, also where the clock is set back meanwhile', async () => {
  const clock = virtualClock(START)
  const demo = seeds.demo(START)
  const guest = { heartbeat: 'NoContact', backupService: 'NoContact' } as const
  const world = { ...demo, machines: demo.machines.map((one) => ({ ...one, guest })) }
  const { calls } = createSimulatorHost(createSimulator({ clock, newId: seededIds(1), world }))
  const { machines } = await calls.getInventory({ hostId: 'demo' })
  const silent = machines.find(({ state }) => state === 'Running')
  const waited = awaitHeartbeat({ calls, clock }, { hostId: 'demo', vmId: silent?.id ?? '' })
  let isOver = false
  void waited.finally(() => {
    isOver = true
  })
  await clock.advanceAsync(30_000)
  clock.set(-3_600_000)
  expect(isOver).toBe(false)
  await clock.advanceAsync(32_000)
  expect(isOver).toBe(true)
  expect(await waited).toMatchObject({ heartbeat: null, state: 'Running' })
})
