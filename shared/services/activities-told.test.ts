import { expect, test } from 'vitest'
import { resultOf } from '../contract/command-result.ts'
import { isToldToTheEnd } from '../domain/activity.ts'
import { askToTheEnd } from '../testing/ask-to-the-end.ts'
import { activitiesOf, panelOverTwo } from '../testing/panel-over-two-machines.ts'

test('a running command is an activity that every window sees begin and end', async () => {
  const { panel, settle, first, events } = panelOverTwo()
  await settle(askToTheEnd(panel, { name: 'createCheckpoint', input: first }))
  const states = activitiesOf(events).map(({ state }) => state)
  expect(states).toEqual(['running', 'running', 'succeeded', 'succeeded'])
  expect(await panel.invoke({ name: 'listActivities', input: {} })).toMatchObject({
    value: [{ command: 'createCheckpoint', vmName: 'SRV-01', state: 'succeeded' }],
  })
})

test('an activity bears the result of its command, told once what that changed has been told', async () => {
  const { panel, settle, first, events } = panelOverTwo()
  await panel.invoke({ name: 'getInventory', input: { hostId: 'demo' } })
  await settle(askToTheEnd(panel, { name: 'createCheckpoint', input: { ...first, name: 'Mine' } }))
  const told = events.findIndex((event) => event.kind === 'activityChanged' && isToldToTheEnd(event.activity))
  const seen = events.findIndex(
    (event) => event.kind === 'inventoryChanged' && event.diff.checkpoints.changed.length > 0,
  )
  expect(resultOf('createCheckpoint', activitiesOf(events).at(-1))).toMatchObject({
    checkpoint: { name: 'Mine' },
    named: true,
  })
  expect(seen).toBeGreaterThanOrEqual(0)
  expect(seen).toBeLessThan(told)
})

test('a running command tells how far the host is with it', async () => {
  const { panel, settle, first, events } = panelOverTwo()
  await settle(askToTheEnd(panel, { name: 'createCheckpoint', input: first }))
  const percents = activitiesOf(events).map(({ percent }) => percent)
  expect(percents).toEqual([undefined, expect.any(Number), undefined, undefined])
})

test('a checkpoint that is cancelled is not made, and what is true is told', async () => {
  const { panel, settle, simulator, first, events } = panelOverTwo()
  await panel.invoke({ name: 'getInventory', input: { hostId: 'demo' } })
  const command = askToTheEnd(panel, { name: 'createCheckpoint', input: first })
  const [{ id } = { id: '' }] = activitiesOf(events)
  expect(await panel.invoke({ name: 'cancelActivity', input: { id } })).toMatchObject({ ok: true })
  expect(activitiesOf(events).at(-1)).toMatchObject({ state: 'running', cancelRequested: true })
  const reply = await settle(command)
  expect(reply).toMatchObject({ ok: false, failure: { kind: 'Cancelled', state: 'Running' } })
  expect(reply).toMatchObject({ failure: { aftermath: { checkpoints: { made: [], gone: [] } } } })
  expect(simulator.world().machines[0]?.checkpoints).toEqual([])
  expect(await panel.invoke({ name: 'cancelActivity', input: { id } })).toMatchObject({
    failure: { kind: 'InvalidState', operation: 'cancelActivity' },
  })
})

test('a job of the host is stopped beside the command it belongs to, which fails as such', async () => {
  const { panel, clock, settle, simulator, first } = panelOverTwo()
  await panel.invoke({ name: 'getInventory', input: { hostId: 'demo' } })
  const command = askToTheEnd(panel, { name: 'createCheckpoint', input: first })
  await clock.advanceAsync(100)
  const listed = await panel.invoke({ name: 'listJobs', input: { hostId: 'demo' } })
  const [job] = listed.ok ? (listed.value as { jobs: { id: string; vmId: string }[] }).jobs : []
  const input = { hostId: 'demo', vmId: job?.vmId, jobId: job?.id }
  expect(await settle(askToTheEnd(panel, { name: 'cancelJob', input }))).toMatchObject({ ok: true })
  expect(await command).toMatchObject({ ok: false, failure: { kind: 'StoppedElsewhere' } })
  expect(simulator.world().machines[0]?.checkpoints).toEqual([])
})

test('what must not end half-way cannot be cancelled', async () => {
  const { panel, settle, first, events } = panelOverTwo()
  const command = askToTheEnd(panel, { name: 'turnOffVirtualMachine', input: first })
  const [{ id } = { id: '' }] = activitiesOf(events)
  expect(await panel.invoke({ name: 'cancelActivity', input: { id } })).toMatchObject({
    failure: { kind: 'InvalidState' },
  })
  expect(await settle(command)).toMatchObject({ ok: true })
})
