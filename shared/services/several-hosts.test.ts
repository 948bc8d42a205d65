import { expect, test } from 'vitest'
import { virtualClock } from '../domain/clock.ts'
import { seededIds } from '../simulator/seed-ids.ts'
import { seeds } from '../simulator/seeds.ts'
import { POLL_INTERVAL } from './host-watcher.ts'
import { createPanelInMemory } from './panel-in-memory.ts'
import { simulatedHosts, type SimulatedHost } from './simulated-hosts.ts'

const START = Date.UTC(2026, 10, 21)

/** How often the good host was read in a minute, beside these others, each asked by two windows. */
async function readingsOfGood(others: readonly SimulatedHost[]): Promise<number> {
  const clock = virtualClock(START)
  const newId = seededIds(5)
  const hosts = [{ name: 'HV-01' }, ...others]
  const several = simulatedHosts(hosts, { clock, newId })
  const { panel } = createPanelInMemory({ clock, newId, world: seeds.empty(START), ports: several.ports })
  panel.subscribe(() => undefined)
  panel.subscribe(() => undefined)
  for (const { name } of hosts)
    void panel.invoke({ name: 'getInventory', input: { hostId: name.toLowerCase() } })
  await clock.advanceAsync(60_000)
  return several.callsOf('HV-01', 'getInventory')
}

test('a host is read exactly as often beside one that refuses and one that never answers as alone', async () => {
  const alone = await readingsOfGood([])
  expect(alone).toBe(1 + 60_000 / POLL_INTERVAL)
  expect(
    await readingsOfGood([
      { name: 'HV-02', behaves: 'refuses' },
      { name: 'HV-03', behaves: 'neverAnswers' },
    ]),
  ).toBe(alone)
})
