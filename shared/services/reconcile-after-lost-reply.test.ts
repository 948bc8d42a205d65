import { failureText } from '../words/failures.ts'
import { expect, test } from 'vitest'
import { HostError, makeFailure } from '../domain/failure.ts'
import type { Inventory } from '../domain/inventory.ts'
import { buildWorld, DAY } from '../simulator/seed-builder.ts'
import { seededIds } from '../simulator/seed-ids.ts'
import { createSimulatorHost } from '../simulator/simulator-host.ts'
import { createSimulator } from '../simulator/simulator.ts'
import { virtualClock } from '../domain/clock.ts'
import { reconcileAfterLostReply } from './reconcile-after-lost-reply.ts'

const NOW = Date.UTC(2026, 2, 15)
const lost = new HostError(makeFailure('Lost', '', {}))

/** One machine with two checkpoints, as its host tells of it. */
async function reading(): Promise<Inventory> {
  const history = ['First', 'Second'].map((name, index) => ({
    kind: 'checkpoint' as const,
    name,
    ago: (2 - index) * DAY,
  }))
  const world = buildWorld({ now: NOW, newId: seededIds(3) }, [{ name: 'SRV-01', history }])
  const simulator = createSimulator({ clock: virtualClock(NOW), world, newId: seededIds(4) })
  return createSimulatorHost(simulator).calls.getInventory({ hostId: 'demo' })
}

/** Returns what is told where `before` was read before and `after` afterwards. */
async function told(before: Inventory | null, after: Inventory | null): Promise<string> {
  const [machine] = (await reading()).machines
  const expected = { vmId: machine?.id ?? '', name: 'SRV-01', state: 'Running' as const }
  const clock = virtualClock(NOW)
  const asked = { command: 'exportCheckpoint' as const, expected }
  const read = async () => after ?? Promise.reject(lost)
  const calls = { listJobs: async () => ({ readAt: NOW, jobs: [] }) }
  const progress = { looking: () => undefined, goesOn: () => undefined }
  const telling = reconcileAfterLostReply(
    lost,
    { hostId: 'demo', before, asked },
    { clock, read, calls },
    progress,
  )
  await clock.advanceAsync(120_000)
  const error = await telling
  return error instanceof HostError ? failureText(error.failure) : ''
}

const without = (inventory: Inventory, name: string): Inventory => ({
  ...inventory,
  checkpoints: inventory.checkpoints.filter((one) => one.name !== name),
})

test('a checkpoint that is gone is named, and so is one that is new', async () => {
  const all = await reading()
  expect(await told(all, without(all, 'First'))).toContain('; no longer there: "First".')
  expect(await told(without(all, 'Second'), all)).toContain('; new since the last look: "Second".')
  expect(await told(without(all, 'Second'), without(all, 'First'))).toContain(
    '; new since the last look: "Second"; no longer there: "First".',
  )
})

test('where nothing about them changed that is said, and where nobody looked before, that', async () => {
  const all = await reading()
  expect(await told(all, all)).toContain('SRV-01 is Running now; its checkpoints are the same as before.')
  expect(await told(null, all)).toContain('whether its checkpoints have changed cannot be told')
  expect(await told(all, null)).toContain('The host could not be read afterwards')
})
