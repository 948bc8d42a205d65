import { expect, test } from 'vitest'
import type { PanelEvent } from '../contract/events.ts'
import type { MachineSeed } from '../simulator/seed-builder.ts'
import { panelOver } from '../testing/panel-over-one-machine.ts'

const SILENT = { heartbeat: 'OkApplicationsHealthy', backupService: 'NoContact' } as const

async function created(seed: Partial<MachineSeed>) {
  const over = panelOver(seed)
  const events: PanelEvent[] = []
  over.panel.subscribe((event) => events.push(event))
  const { id, config, state } = over.machine()
  const expected = { vmId: id, name: config.name, state }
  const { checkpoint } = await over.invoke('createCheckpoint', { hostId: 'demo', expected })
  const made = await over.invoke('listMadeCheckpoints', {})
  return { made, checkpoint, events }
}

test.each([
  ['production', {}],
  ['standardInstead', { guest: SILENT }],
  ['standard', { checkpointType: 'Standard' }],
] as const)('a new checkpoint is known as %s', async (became, seed) => {
  const { made, checkpoint, events } = await created(seed)
  expect(made).toEqual([{ hostId: 'demo', checkpointId: checkpoint.id, became }])
  const told = events.findIndex((event) => event.kind === 'checkpointMade')
  const ended = events.findIndex(
    (event) => event.kind === 'activityChanged' && event.activity.state === 'succeeded',
  )
  expect(told).toBeGreaterThanOrEqual(0)
  expect(told).toBeLessThan(ended)
  expect(events[ended]).toMatchObject({ activity: { became } })
})

test('a checkpoint of a machine that is off is not called production', async () => {
  expect((await created({ state: 'Off' })).made).toEqual([])
})

test('the checkpoint that an apply kept is known too, whatever comes of the apply', async () => {
  const lost = { at: 'applyCheckpoint', phase: 'before', call: 1, effect: { kind: 'lost' } } as const
  const { apply, failureOf, invoke, named } = panelOver({ guest: SILENT }, [lost])
  await failureOf(apply('Pre-patch'))
  expect(await invoke('listMadeCheckpoints', {})).toEqual([
    { hostId: 'demo', checkpointId: named('Kept')?.id, became: 'standardInstead' },
  ])
})
