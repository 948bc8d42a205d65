import type { HistoryEnd } from '../domain/history.ts'
import { expect, test } from 'vitest'
import { virtualClock } from '../domain/clock.ts'
import { HostError, makeFailure } from '../domain/failure.ts'
import type { Fault } from '../simulator/faults.ts'
import { buildWorld } from '../simulator/seed-builder.ts'
import { createSimulatorHost } from '../simulator/simulator-host.ts'
import { createSimulator } from '../simulator/simulator.ts'
import { seededIds } from '../simulator/seed-ids.ts'
import { localHost } from './built-in-hosts.ts'
import { NOW } from '../testing/panel-over-one-machine.ts'
import { activitiesOf, panelOverTwo } from '../testing/panel-over-two-machines.ts'
import { askToTheEnd } from '../testing/ask-to-the-end.ts'

test('a command on a machine that is at work is refused at once; another machine is not kept waiting', async () => {
  const { panel, settle, first, second } = panelOverTwo()
  const running = askToTheEnd(panel, { name: 'createCheckpoint', input: first })
  expect(await askToTheEnd(panel, { name: 'turnOffVirtualMachine', input: first })).toMatchObject({
    ok: false,
    failure: { kind: 'Busy', activity: 'createCheckpoint' },
  })
  const other = askToTheEnd(panel, { name: 'turnOffVirtualMachine', input: second })
  expect(await settle(other)).toMatchObject({ ok: true, value: { state: 'Off' } })
  expect(await settle(running)).toMatchObject({ ok: true })
})

test('what a command brought is told to every window before the command is answered', async () => {
  const { panel, settle, first, events } = panelOverTwo()
  await panel.invoke({ name: 'getInventory', input: { hostId: 'demo' } })
  const reply = await settle(
    askToTheEnd(panel, { name: 'createCheckpoint', input: { ...first, name: 'Mine' } }),
  )
  expect(reply.ok).toBe(true)
  const told = events.flatMap((event) =>
    event.kind === 'inventoryChanged' ? event.diff.checkpoints.changed : [],
  )
  expect(told.map(({ name }) => name)).toContain('Mine')
})

test('a command whose answer was lost says what the host shows afterwards', async () => {
  const lost: Fault = { at: 'createCheckpoint', phase: 'after', call: 1, effect: { kind: 'lost' } }
  const { panel, settle, first } = panelOverTwo([lost])
  await panel.invoke({ name: 'getInventory', input: { hostId: 'demo' } })
  const reply = await settle(
    askToTheEnd(panel, { name: 'createCheckpoint', input: { ...first, name: 'Mine' } }),
  )
  expect(reply).toMatchObject({ ok: false, failure: { kind: 'Lost' } })
  expect(reply).toMatchObject({ failure: { state: 'Running' } })
})

test('after a lost answer the host is read until two readings agree, and a host never read before is not called unchanged', async () => {
  const lost: Fault = { at: 'createCheckpoint', phase: 'after', call: 1, effect: { kind: 'lost' } }
  let reads = 0
  const clock = virtualClock(NOW)
  const newId = seededIds(3)
  const world = buildWorld({ now: NOW, newId }, [{ name: 'SRV-01' }])
  const host = createSimulatorHost(createSimulator({ clock, world, newId, faults: [lost], pace: 0 }))
  const getInventory: typeof host.calls.getInventory = (input) => {
    reads += 1
    return host.calls.getInventory(input)
  }
  const { panel, settle, first } = panelOverTwo([], {
    openHost: () => ({ ...host, calls: { ...host.calls, getInventory } }),
  })
  const expected = { ...first.expected, vmId: world.machines[0]?.id }
  const reply = await settle(askToTheEnd(panel, { name: 'createCheckpoint', input: { ...first, expected } }))
  expect(reply).toMatchObject({ ok: false, failure: { kind: 'Lost' } })
  expect(reply).toMatchObject({ failure: { aftermath: { checkpoints: null } } })
  expect(JSON.stringify(reply)).not.toContain('the same as before')
  expect(reads).toBeGreaterThan(1)
})

test('what is written down of a failure holds no sentence of ours, which would stay in one language', async () => {
  const lost: Fault = { at: 'createCheckpoint', phase: 'after', call: 1, effect: { kind: 'lost' } }
  const ends: HistoryEnd[] = []
  const { panel, settle, first } = panelOverTwo([lost], {
    history: { begin: async () => undefined, end: async (end) => void ends.push(end) },
  })
  await settle(askToTheEnd(panel, { name: 'createCheckpoint', input: { ...first, name: 'Mine' } }))
  expect(ends[0]?.failure).toMatchObject({ kind: 'Lost', operation: 'createCheckpoint' })
  expect(JSON.stringify(ends)).not.toMatch(/\w+ \w+ \w+/u)
})

test('a history that cannot take the first line stops the command, one that loses the last line does not', async () => {
  const full = new HostError(makeFailure('HistoryUnavailable', '', {}))
  const stopped = panelOverTwo([], {
    history: { begin: () => Promise.reject(full), end: async () => undefined },
  })
  const before = stopped.simulator.world()
  expect(
    await stopped.settle(askToTheEnd(stopped.panel, { name: 'createCheckpoint', input: stopped.first })),
  ).toMatchObject({
    failure: { kind: 'HistoryUnavailable' },
  })
  expect(stopped.simulator.world().machines).toBe(before.machines)

  const losing = panelOverTwo([], {
    history: { begin: async () => undefined, end: () => Promise.reject(full) },
  })
  expect(
    await losing.settle(askToTheEnd(losing.panel, { name: 'createCheckpoint', input: losing.first })),
  ).toMatchObject({ ok: true })
  expect(await losing.panel.invoke({ name: 'listNotices', input: {} })).toMatchObject({
    value: [{ level: 'warning' }],
  })
})

test('a command has the activity whose id was sent along, and none is begun under an id that was used before', async () => {
  const { panel, settle, first, second, events, simulator } = panelOverTwo()
  const activityId = '3f2504e0-4f89-41d3-9a0c-0305e82c33aa'
  const made = askToTheEnd(panel, { name: 'createCheckpoint', input: first, activityId })
  expect(activitiesOf(events)[0]).toMatchObject({ id: activityId, state: 'running' })
  expect(await settle(made)).toMatchObject({ ok: true })
  const world = simulator.world()
  for (const input of [first, second])
    expect(await askToTheEnd(panel, { name: 'turnOffVirtualMachine', input, activityId })).toMatchObject({
      ok: false,
      failure: { kind: 'InvalidInput' },
    })
  expect(simulator.world()).toBe(world)
})

test.each(['not an id', 7, null])(
  'a request whose activity is to have %j as its id is refused',
  async (activityId) => {
    const { panel, first, events } = panelOverTwo()
    expect(await panel.invoke({ name: 'turnOffVirtualMachine', input: first, activityId })).toMatchObject({
      ok: false,
      failure: { kind: 'InvalidInput' },
    })
    expect(activitiesOf(events)).toEqual([])
  },
)

test('closing waits for the command under way, its history included, and refuses new ones', async () => {
  const order: string[] = []
  const { panel, clock, first } = panelOverTwo([], {
    history: { begin: async () => undefined, end: async () => void order.push('history') },
  })
  const running = askToTheEnd(panel, { name: 'createCheckpoint', input: first })
  const closed = panel.close().then(() => order.push('closed'))
  expect(await askToTheEnd(panel, { name: 'createCheckpoint', input: first })).toMatchObject({ ok: false })
  await clock.advanceAsync(60_000)
  await Promise.all([running, closed])
  expect(order).toEqual(['history', 'closed'])
})

test('a host that is not in the list is not found, and nothing is opened for it', async () => {
  const { panel } = panelOverTwo()
  expect(await panel.invoke({ name: 'getInventory', input: { hostId: 'local' } })).toMatchObject({
    failure: { kind: 'NotFound' },
  })
})

test('the demo is added when it is asked for, and only once', async () => {
  const opened: string[] = []
  const { panel } = panelOverTwo([], {
    hosts: [localHost('PC-1')],
    openHost: ({ id }) => {
      opened.push(id)
      throw new Error('not opened before it is asked something')
    },
  })
  await panel.invoke({ name: 'openDemo', input: {} })
  await panel.invoke({ name: 'openDemo', input: {} })
  expect(await panel.invoke({ name: 'listHosts', input: {} })).toMatchObject({
    value: [{ id: 'local' }, { id: 'demo', kind: 'demo' }],
  })
  expect(opened).toEqual([])
})

test('hosts of one kind are told apart by their ids: each is opened, read and commanded for itself', async () => {
  const clock = virtualClock(NOW)
  const known = ['one', 'two', 'three'].map((id) => ({ id, kind: 'demo' as const, name: id.toUpperCase() }))
  const hosts = new Map(
    known.map(({ id }) => {
      const world = buildWorld({ now: NOW, newId: seededIds(1) }, [{ name: 'SRV-01', state: 'Off' }])
      return [id, createSimulator({ clock, world, newId: seededIds(2), pace: 0 })]
    }),
  )
  const read: string[] = []
  const { panel, events } = panelOverTwo([], {
    hosts: known,
    openHost: ({ id }) => {
      const simulator = hosts.get(id)
      if (!simulator) throw new Error(`No ${id}`)
      read.push(id)
      return createSimulatorHost(simulator)
    },
  })
  expect(await panel.invoke({ name: 'listHosts', input: {} })).toMatchObject({
    value: known.map((host) => ({ ...host, connection: { state: 'connecting' } })),
  })
  for (const { id } of known.slice(0, 2)) await panel.invoke({ name: 'getInventory', input: { hostId: id } })
  const vmId = hosts.get('two')?.world().machines[0]?.id
  // The machines of all hosts have one id, as copies of a machine do.
  const expected = { vmId, name: 'SRV-01', state: 'Off' }
  expect(
    await askToTheEnd(panel, { name: 'startVirtualMachine', input: { hostId: 'two', expected } }),
  ).toMatchObject({ ok: true })
  const stateOn = (id: string) => hosts.get(id)?.world().machines[0]?.state
  expect(known.map(({ id }) => stateOn(id))).toEqual(['Off', 'Running', 'Off'])
  expect(read).toEqual(['one', 'two'])
  const changed = events.flatMap((event) => (event.kind === 'inventoryChanged' ? [event.hostId] : []))
  expect(new Set(changed)).toEqual(new Set(['two']))
})

test('a poll that finds nothing new tells an empty difference', async () => {
  const { panel, clock, events, simulator } = panelOverTwo()
  simulator.change((world) => ({ ...world, machines: [] }))
  await panel.invoke({ name: 'getInventory', input: { hostId: 'demo' } })
  await clock.advanceAsync(2_000)
  expect(events.filter(({ kind }) => kind === 'inventoryChanged')).toMatchObject([
    { diff: { machines: { changed: [], removed: [] }, checkpoints: { changed: [], removed: [] } } },
  ])
})
