import { makeFailure } from '../../shared/domain/failure.ts'
import { describe, expect, test } from 'vitest'
import type { Bridge } from '../../shared/contract/bridge.ts'
import type { PanelEvent } from '../../shared/contract/events.ts'
import type { Activity } from '../../shared/domain/activity.ts'
import { diffInventory, type Inventory } from '../../shared/domain/inventory.ts'
import { createStore } from '../store/create-store.ts'
import { commandGiven, commandLeft } from '../store/own-commands-slice.ts'
import { dialogOpened } from '../store/dialog-slice.ts'
import { filterChanged, hostSelected } from '../store/selection-slice.ts'
import { checkpointOf, inventoryOf, machineOf } from '../testing/inventory.ts'
import { START } from '../testing/memory-bridge.ts'
import { followEvents } from './host-events.ts'
import { panelApi } from './panel-api.ts'
import { selectInventory } from './selectors.ts'

const machine = machineOf(1)
const first = inventoryOf([machine, machineOf(2)], [checkpointOf(1, 1)])
const second: Inventory = {
  ...first,
  readAt: START + 2_000,
  machines: [machine, machineOf(2, { cpuUsage: 9 })],
}
const third: Inventory = { ...second, readAt: START + 4_000, machines: [machine] }

const activity: Activity = {
  id: 'a',
  revision: 0,
  hostId: 'demo',
  vmId: machine.id,
  command: 'startVirtualMachine',
  vmName: 'VM-1',
  startedAt: START,
  endedAt: null,
  state: 'running',
  steps: [],
}

/** A store that has read `first`, and a panel that answers `answers` from then on. */
async function setUp(answers: Inventory = first) {
  let reading = first
  const asked: string[] = []
  let tell: (event: PanelEvent) => void = () => undefined
  const bridge: Bridge = {
    shell: { kind: 'memory', platform: 'linux' },
    invoke: async ({ name }) => {
      asked.push(name)
      return { ok: true, value: name === 'getInventory' ? reading : [] }
    },
    subscribe: (listener) => {
      tell = listener
      return () => undefined
    },
  }
  const store = createStore(bridge)
  store.dispatch(hostSelected('demo'))
  followEvents(bridge, store)
  await store.dispatch(panelApi.endpoints.getInventory.initiate({ hostId: 'demo' }))
  await store.dispatch(panelApi.endpoints.listActivities.initiate({}))
  reading = answers
  asked.length = 0
  return { store, asked, tell: (event: PanelEvent) => tell(event) }
}

const changed = (from: Inventory, to: Inventory): PanelEvent => ({
  kind: 'inventoryChanged',
  hostId: 'demo',
  diff: diffInventory(from, to),
})

describe('a reading that comes as a difference', () => {
  test('is put in place, and what did not change stays the same object', async () => {
    const { store, tell } = await setUp()
    const before = selectInventory(store.getState())
    tell(changed(first, second))
    const after = selectInventory(store.getState())
    expect(after).toEqual(second)
    expect(after?.machines[0]).toBe(before?.machines[0])
    expect(after?.checkpoints).toBe(before?.checkpoints)
  })

  test('leads to a whole reading when one before it was missed', async () => {
    const { store, tell, asked } = await setUp(third)
    tell(changed(second, third))
    await expect.poll(() => selectInventory(store.getState())).toEqual(third)
    expect(asked).toEqual(['getInventory'])
  })

  test('is left aside when it is older than what is known', async () => {
    const { store, tell, asked } = await setUp()
    tell(changed(first, second))
    tell(changed(first, second))
    expect(selectInventory(store.getState())).toEqual(second)
    expect(asked).toEqual([])
  })
})

describe('a command that ended', () => {
  const ended: Activity = { ...activity, state: 'succeeded', endedAt: START + 1 }
  const failed: Activity = {
    ...ended,
    state: 'failed',
    failure: makeFailure('Busy', 'startVirtualMachine', { vmName: 'VM-1' }),
  }
  const tellBoth = (tell: (event: PanelEvent) => void, end: Activity): void => {
    tell({ kind: 'activityChanged', activity })
    tell({ kind: 'activityChanged', activity: end })
  }

  test('is told once', async () => {
    const { store, tell } = await setUp()
    tellBoth(tell, ended)
    tell({ kind: 'activityChanged', activity: ended })
    expect(store.getState().toasts).toEqual([
      { id: 'a', tone: 'good', content: { kind: 'activity', activity: ended } },
    ])
  })

  test('and failed is told with its own words', async () => {
    const { store, tell } = await setUp()
    tellBoth(tell, failed)
    expect(store.getState().toasts).toMatchObject([{ tone: 'bad', content: { failure: failed.failure } }])
  })

  test('before this window was opened is not news', async () => {
    const { store, tell } = await setUp()
    tell({ kind: 'activityChanged', activity: ended })
    expect(store.getState().toasts).toEqual([])
  })

  test('and failed is not told twice where an open dialog tells it', async () => {
    const { store, tell } = await setUp()
    store.dispatch(commandGiven({ id: failed.id, told: 'failure' }))
    tellBoth(tell, failed)
    expect(store.getState().toasts).toEqual([])
  })

  test('and failed is told where the dialog it was given in is gone, or is open for another command', async () => {
    const { store, tell } = await setUp()
    store.dispatch(dialogOpened({ kind: 'checkpointSettings', hostId: 'demo', vmId: machine.id }))
    store.dispatch(commandGiven({ id: failed.id, told: 'end' }))
    store.dispatch(commandLeft(failed.id))
    tellBoth(tell, failed)
    expect(store.getState().toasts).toMatchObject([{ id: failed.id, tone: 'bad' }])
  })

  test('well is told where only its failure would be told by a dialog', async () => {
    const { store, tell } = await setUp()
    store.dispatch(commandGiven({ id: ended.id, told: 'failure' }))
    tellBoth(tell, ended)
    expect(store.getState().toasts).toMatchObject([{ id: ended.id, tone: 'good' }])
  })
})

describe('what comes from outside of the window', () => {
  const other = machineOf(2)

  test('selects what a link asks for, and takes away a filter that may hide it', async () => {
    const { store, tell } = await setUp()
    store.dispatch(filterChanged('nothing'))
    tell({ kind: 'placeAsked', place: { hostId: 'demo', vmId: other.id } })
    expect(store.getState().selection).toMatchObject({ vmByHost: { demo: other.id }, filter: '' })
    tell({ kind: 'placeAsked', place: { hostId: 'elsewhere', vmId: null } })
    expect(store.getState().selection).toMatchObject({ hostId: 'elsewhere', vmByHost: { demo: other.id } })
  })

  test('runs a command chosen in the menu, but not over a question that waits for its answer', async () => {
    const { store, tell } = await setUp()
    tell({ kind: 'commandChosen', id: 'keys' })
    const { open } = store.getState().dialog
    expect(open).toMatchObject({ kind: 'keys' })
    tell({ kind: 'commandChosen', id: 'palette' })
    expect(store.getState().dialog.open).toBe(open)
  })

  test('does nothing about a command it does not know', async () => {
    const { store, tell } = await setUp()
    const before = store.getState()
    tell({ kind: 'commandChosen', id: 'formatDisk' })
    expect(store.getState()).toBe(before)
  })
})
