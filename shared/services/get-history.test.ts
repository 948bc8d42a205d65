import { expect, test } from 'vitest'
import { virtualClock } from '../domain/clock.ts'
import { HostError, makeFailure } from '../domain/failure.ts'
import type { HistoryFilter, HistoryPage } from '../domain/history.ts'
import type { Fault } from '../simulator/faults.ts'
import { seededIds } from '../simulator/seed-ids.ts'
import { seeds } from '../simulator/seeds.ts'
import { createPanelInMemory } from '../testing/panel-in-memory.ts'
import { panelOver } from '../testing/panel-over-one-machine.ts'

function over(faults: readonly Fault[] = []) {
  const { panel, apply, invoke, machine, failureOf } = panelOver({}, faults)
  const start = () => {
    const { id, config, state } = machine()
    return invoke('startVirtualMachine', { hostId: 'demo', expected: { vmId: id, name: config.name, state } })
  }
  const read = (filter: HistoryFilter = {}, from: string | null = null): Promise<HistoryPage> =>
    invoke('getHistory', { from, filter })
  const activities = async () => invoke('listActivities', {})
  return { panel, apply, start, read, failureOf, activities }
}

test('a window reads back what was done, the newest first, with the steps and how it ended', async () => {
  const { apply, start, read } = over()
  expect(await read()).toEqual({ commands: [], next: null, isTorn: false, unread: 0 })
  await apply('Pre-patch')
  await start()
  const { commands } = await read()
  expect(commands).toMatchObject([
    { command: 'startVirtualMachine', vmName: 'SRV-01', end: { outcome: 'succeeded' }, steps: [] },
    { command: 'applyCheckpoint', end: { outcome: 'succeeded' } },
  ])
  expect(commands[1]?.steps.map(({ command, end }) => [command, end?.outcome])).toEqual([
    ['createCheckpoint', 'succeeded'],
    ['applyCheckpointStep', 'succeeded'],
  ])
  expect((await read({ command: 'applyCheckpoint' })).commands).toEqual(commands.slice(1))
  expect((await read({ hostId: 'other' })).commands).toEqual([])
})

test('what a command brought, kept and made is read back with it, and a failed one brought nothing', async () => {
  const fault = { at: 'startMachine', phase: 'before', call: 1, effect: { kind: 'lost' } } as const
  const { apply, start, read, failureOf, activities } = over([fault])
  await apply('Pre-patch')
  const [applied] = (await read()).commands
  const activity = (await activities()).at(-1)
  expect(applied?.end).toMatchObject({ result: activity?.result, kept: activity?.kept })
  expect(activity?.result).toBeDefined()
  expect(activity?.kept).toBeDefined()
  expect(applied?.steps[0]?.end).toMatchObject({ result: expect.anything() })
  await failureOf(start())
  const [failed] = (await read()).commands
  expect(failed?.end).toMatchObject({ outcome: 'failed' })
  expect(failed?.end?.result).toBeUndefined()
})

test('a filter that is none of ours is refused', async () => {
  const { panel } = over()
  const input = { from: null, filter: { outcome: 'pink' } }
  expect(await panel.invoke({ name: 'getHistory', input })).toMatchObject({
    ok: false,
    failure: { kind: 'InvalidInput' },
  })
})

test('a history that cannot be read is told as such', async () => {
  const unreadable = new HostError(makeFailure('HistoryUnreadable', '', {}, { reason: 'EIO' }))
  const { panel } = createPanelInMemory({
    clock: virtualClock(0),
    world: seeds.empty(0),
    newId: seededIds(1),
    ports: { history: { read: () => Promise.reject(unreadable) } },
  })
  expect(await panel.invoke({ name: 'getHistory', input: { from: null, filter: {} } })).toMatchObject({
    ok: false,
    failure: { kind: 'HistoryUnreadable', operation: 'getHistory', reason: 'EIO' },
  })
})
