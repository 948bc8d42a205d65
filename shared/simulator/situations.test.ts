import { expect, it } from 'vitest'
import { virtualClock } from '../domain/clock.ts'
import { leftOverDisks, spelledTwice } from '../domain/disk-findings.ts'
import { inventory as schema } from '../domain/inventory.ts'
import { seededIds } from './seed-ids.ts'
import { createSimulatorHost } from './simulator-host.ts'
import { createSimulator } from './simulator.ts'
import { situations } from './situations.ts'

const NOW = Date.UTC(2026, 10, 21, 9)
const hostId = 'demo'

async function open(name: keyof typeof situations) {
  const world = situations[name](NOW)
  const { calls } = createSimulatorHost(
    createSimulator({ clock: virtualClock(NOW), world, newId: seededIds(9) }),
  )
  const inventory = await calls.getInventory({ hostId })
  const vmIds = inventory.machines.map(({ id }) => id)
  const { machines: measures } = await calls.measureCheckpoints({ hostId, vmIds })
  const named = (wanted: string) => inventory.machines.find((one) => one.name === wanted)
  const measureOf = (wanted: string) => measures.find(({ vmId }) => vmId === named(wanted)?.id)
  return { world, calls, inventory, named, measureOf }
}

it.each(Object.keys(situations) as (keyof typeof situations)[])(
  '%s is told in the form of the contract, and leaves the machine beside it well',
  async (name) => {
    const { inventory, named, measureOf, calls } = await open(name)
    expect(schema.parse(inventory)).toEqual(inventory)
    const well = named('WELL-01')
    expect(well?.unread).toEqual([])
    expect(measureOf('WELL-01')?.unreadCheckpoints).toEqual([])
    const point = inventory.checkpoints.find(({ vmId }) => vmId === well?.id)
    const facts = await calls.previewApply({ hostId, vmId: well?.id ?? '', checkpointId: point?.id ?? '' })
    expect(facts.files.every(({ readable }) => readable)).toBe(true)
  },
)

it('each has what it is named after', async () => {
  const [sick, unread, spellings, leftover, renamed, clock, replica] = await Promise.all(
    (['sick', 'unread', 'spellings', 'leftover', 'renamed', 'clock', 'replica'] as const).map(open),
  )
  expect(sick?.inventory.findings).toHaveLength(1)
  expect(sick?.named('SICK-01')?.unread).toMatchObject([{ fact: 'checkpoints' }])
  expect(sick?.measureOf('SICK-03')?.unreadCheckpoints).toHaveLength(1)
  expect(unread?.named('NEWER-01')?.checkpointType).toBe('Other (7)')
  expect(unread?.inventory.checkpoints.filter((one) => one.state === null)).toHaveLength(1)
  for (const name of ['SPELL-01', 'SPELL-02'])
    expect(spelledTwice(spellings?.measureOf(name)?.files ?? [])).toHaveLength(1)
  const left = leftover?.measureOf('LEFT-01')
  expect(left && leftOverDisks(left, false)).toHaveLength(5)
  expect(renamed?.world.machines.map(({ config }) => config.name)).toEqual(['WELL-01', 'NEW-NAME'])
  expect(renamed?.world.machines[1]?.checkpoints[0]?.config.name).toBe('OLD-NAME')
  expect(clock?.inventory.readAt).toBe(NOW + 11 * 60_000)
  expect(replica?.inventory.machines.map(({ replicationMode }) => replicationMode)).toEqual([
    'None',
    'Primary',
    'Replica',
  ])
})
