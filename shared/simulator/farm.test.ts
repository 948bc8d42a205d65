import { expect, test } from 'vitest'
import { operations } from '../contract/operations.ts'
import { virtualClock } from '../domain/clock.ts'
import { farm } from './farm.ts'
import { seededIds } from './seed-ids.ts'
import { createSimulatorHost } from './simulator-host.ts'
import { createSimulator } from './simulator.ts'

const NOW = Date.UTC(2026, 10, 21, 9, 12)

test('the farm has ten thousand machines of their own on twenty hosts, with checkpoints and files', async () => {
  const worlds = farm(NOW)
  expect(worlds.map(({ machines }) => machines.length)).toEqual(Array.from({ length: 20 }, () => 500))
  const machines = worlds.flatMap((world) => world.machines)
  expect(new Set(machines.map(({ id }) => id)).size).toBe(10_000)
  expect(machines.filter(({ checkpoints }) => checkpoints.length > 0)).toHaveLength(5_000)

  const [world] = worlds
  if (!world) throw new Error('No host')
  const { calls } = createSimulatorHost(
    createSimulator({ clock: virtualClock(NOW), world, newId: seededIds(1) }),
  )
  const inventory = await calls.getInventory({ hostId: 'HV-01' })
  expect(operations.getInventory.output.parse(inventory)).toStrictEqual(inventory)
  const vmIds = world.machines.filter(({ checkpoints }) => checkpoints.length > 0).map(({ id }) => id)
  const { machines: measures } = await calls.measureCheckpoints({ hostId: 'HV-01', vmIds })
  expect(measures.flatMap(({ files }) => files).filter(({ readable }) => !readable)).toEqual([])
})
