import { Provider } from 'react-redux'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { page } from 'vitest/browser'
import type { Inventory } from '../../shared/domain/inventory.ts'
import type { VMState } from '../../shared/domain/virtual-machine.ts'
import type { Machine, World } from '../../shared/simulator/world.ts'
import { followEvents } from '../api/host-events.ts'
import { panelApi } from '../api/panel-api.ts'
import { selectInventory } from '../api/selectors.ts'
import { type AppStore, createStore } from '../store/create-store.ts'
import { Dialogs } from './dialogs.tsx'
import { dialogClosed, dialogOpened } from '../store/dialog-slice.ts'
import { everyDialog } from '../testing/every-dialog.ts'
import { countListeners } from '../testing/listeners.ts'
import { createMemoryBridge } from '../testing/memory-bridge.ts'
import { renderElement } from '../testing/render-app.tsx'
import { renderFarm, type RenderedFarm } from '../testing/render-farm.ts'
import { rendersDuring, settled, type Render } from '../testing/renders.ts'

const POLL = 2_000
const grid = page.getByRole('grid')
const row = (name: string) => grid.getByRole('row', { name: new RegExp(`^${name}\\b`) })

const hostRow = (name: string) =>
  page.getByRole('treegrid', { name: 'Hosts' }).getByRole('row', { name: new RegExp(`^${name}\\b`) })

/** Lines of the list that stand in the page; the headings are one too. */
const rowCount = (): number => document.querySelectorAll('[role="grid"] [role="row"]').length

const withMachines = (change: (machine: Machine, index: number) => Machine) => (world: World) => ({
  ...world,
  machines: world.machines.map(change),
})
const inState =
  (state: VMState, which: (index: number) => boolean = () => true) =>
  (machine: Machine, index: number): Machine =>
    which(index) ? { ...machine, state, startedAt: null } : machine

/** Shows the first host with its machines turned off, so that nothing of it changes by itself. */
async function quietFarm(): Promise<RenderedFarm> {
  const farm = renderFarm()
  await expect.element(row('HV-01-VM-000')).toBeVisible()
  farm.hostOf('hv-01').change(withMachines(inState('Off')))
  await farm.clock.advanceAsync(POLL)
  await expect
    .poll(() => selectInventory(farm.store.getState())?.machines.some(({ state }) => state !== 'Off'))
    .toBe(false)
  return farm
}

/** The last reading of a host that the window has. */
function readingOf({ store }: RenderedFarm, hostId: string): Inventory {
  const { data } = panelApi.endpoints.getInventory.select({ hostId })(store.getState())
  if (!data) throw new Error(`${hostId} was not read`)
  return data
}

/** Longer than the window waits before it asks for sizes and details of what stays in sight. */
const LONGER_THAN_PATIENCE = 400

/** Waits until the window renders nothing more by itself. */
async function atRest(): Promise<void> {
  const pause = () => new Promise((resolve) => setTimeout(resolve, LONGER_THAN_PATIENCE))
  while ((await rendersDuring(pause)).length > 0);
}

/** Returns what one poll renders, once the window is at rest. */
async function poll({ clock, store }: RenderedFarm): Promise<readonly Render[]> {
  await atRest()
  return rendersDuring(async () => {
    await clock.advanceAsync(POLL)
    await expect.poll(() => selectInventory(store.getState())?.readAt).toBe(clock.now())
  })
}

const names = (renders: readonly Render[]): readonly string[] => renders.map(({ name }) => name)

/** The machines whose lines were rendered. */
const renderedRows = (renders: readonly Render[]): readonly string[] =>
  renders
    .filter(({ name }) => name === 'MachineRow')
    .map(({ props }) => (props as { row: { machine: { name: string } } }).row.machine.name)
    .toSorted()

beforeEach(() => page.viewport(1440, 900))

describe('with 500 machines on each of twenty hosts', () => {
  test('only lines in sight stand in the page, and each host is read once at each poll', async () => {
    const { hostIds, clock, readings, store } = renderFarm()
    for (const hostId of hostIds.slice(0, 2)) {
      const hostName = hostId.toUpperCase()
      await hostRow(hostName).click()
      await expect.element(row(`${hostName}-VM-000`)).toBeVisible()
      await expect.element(grid).toHaveAttribute('aria-rowcount', '501')
      expect(rowCount()).toBeLessThan(60)
    }
    for (const hostId of hostIds)
      await store.dispatch(panelApi.endpoints.getInventory.initiate({ hostId }, { subscribe: false }))
    readings.length = 0
    await clock.advanceAsync(POLL)
    expect(readings.toSorted()).toEqual(hostIds)
    await clock.advanceAsync(2 * POLL)
    expect(readings.toSorted()).toEqual(hostIds.flatMap((hostId) => [hostId, hostId, hostId]))
  })

  test('a poll that changes nothing renders nothing', async () => {
    const farm = await quietFarm()
    expect(names(await poll(farm))).toEqual([])
    expect(names(await poll(farm))).toEqual([])
  })

  test('a poll that changes three lines renders three lines', async () => {
    const farm = await quietFarm()
    farm.hostOf('hv-01').change(withMachines(inState('Saved', (index) => [2, 5, 9].includes(index))))
    const renders = await poll(farm)
    await expect.element(row('HV-01-VM-009')).toHaveTextContent('Saved')
    expect(renderedRows(renders)).toEqual(['HV-01-VM-002', 'HV-01-VM-005', 'HV-01-VM-009'])
  })

  test('a poll of another host renders nothing, whatever it brings', async () => {
    const farm = await quietFarm()
    await hostRow('HV-02').click()
    await expect.element(row('HV-02-VM-000')).toBeVisible()
    await hostRow('HV-01').click()
    await expect.element(row('HV-01-VM-000')).toBeVisible()
    farm.hostOf('hv-02').change(withMachines(inState('Saved')))
    expect(names(await poll(farm))).toEqual([])
    const { machines } = readingOf(farm, 'hv-02')
    expect(machines.every(({ state }) => state === 'Saved')).toBe(true)
  })

  test('sizes are measured of lines that come into sight, once each, and of no other', async () => {
    const farm = await quietFarm()
    const machines = new Map(readingOf(farm, 'hv-01').machines.map((machine) => [machine.id, machine.name]))
    const shown = new Set<string>()
    const noteLines = (): void => {
      for (const line of document.querySelectorAll('[role="grid"] [role="row"][id]'))
        shown.add(line.id.slice('machine-hv-01/'.length))
    }
    const observer = new MutationObserver(noteLines)
    observer.observe(grid.element(), { childList: true, subtree: true })
    onTestFinished(() => observer.disconnect())
    noteLines()

    const measured = (): readonly string[] =>
      farm.requests
        .filter(({ name }) => name === 'measureCheckpoints')
        .flatMap(({ input }) => (input as { vmIds: string[] }).vmIds)
    const measuredNames = () => measured().map((id) => machines.get(id))
    await expect.poll(measuredNames).toContain('HV-01-VM-001')
    grid.element().scrollTop = grid.element().scrollHeight
    await expect.poll(measuredNames).toContain('HV-01-VM-499')
    grid.element().scrollTop = grid.element().scrollHeight / 2
    await expect.poll(measuredNames).toContain('HV-01-VM-251')

    expect(new Set(measured()).size).toBe(measured().length)
    expect(measured().filter((id) => !shown.has(id))).toEqual([])
    expect(measured().length).toBeLessThan(100)
  })
})

describe('with the 10,000 machines of all twenty hosts in one list', () => {
  test('lines in sight stand in the page, each host is read once at a poll, and what changed is rendered', async () => {
    const farm = await quietFarm()
    await hostRow('All hosts').click()
    await expect.element(grid).toHaveAttribute('aria-rowcount', '10001')
    expect(rowCount()).toBeLessThan(60)
    await atRest()
    farm.readings.length = 0
    farm.hostOf('hv-01').change(withMachines(inState('Saved', (index) => [2, 5, 9].includes(index))))
    const renders = await poll(farm)
    await expect.element(row('HV-01-VM-009')).toHaveTextContent('Saved')
    expect(renderedRows(renders)).toEqual(['HV-01-VM-002', 'HV-01-VM-005', 'HV-01-VM-009'])
    expect(farm.readings.toSorted()).toEqual(farm.hostIds)
  })
})

interface QuerySubscriptions {
  /** By query, those who use it. */
  readonly getSubscriptions: () => ReadonlyMap<string, { readonly size: number }>
}

/** The cache's own book of who uses what; its middleware answers the action with it, which the action's type does not say. */
const subscriptionsOf = ({ dispatch }: AppStore): QuerySubscriptions =>
  dispatch(panelApi.internalActions.internal_getRTKQSubscriptions()) as unknown as QuerySubscriptions

/** Lets what was begun come to its end, as far as it waits for nobody. */
const turn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => resolve(), { once: true })
    port1.start()
    port2.postMessage(null)
  })

const isDialogOpen = (): boolean => document.querySelector('[role="dialog"], [role="alertdialog"]') !== null

async function turnsUntil(isSo: () => boolean): Promise<void> {
  for (let turns = 0; turns < 1_000 && !isSo(); turns++) await turn()
  expect(isSo()).toBe(true)
}

/** How many openings of each dialog are counted; of all dialogs together it is more than a hundred. */
const COUNTED = 8

describe.each(Object.values(everyDialog()))('the dialog $kind', (dialog) => {
  test('leaves no listener behind, at none of its openings', async () => {
    const listeners = countListeners()
    onTestFinished(listeners.stop)
    const memory = createMemoryBridge()
    const store = createStore(memory.bridge)
    onTestFinished(followEvents(memory.bridge, store))
    // As the window does: a dialog about a host finds it in the list.
    await store.dispatch(panelApi.endpoints.listHosts.initiate({}))
    renderElement(
      <Provider store={store}>
        <Dialogs />
      </Provider>,
    )
    const { getSubscriptions } = subscriptionsOf(store)
    const left = () => ({
      listeners: listeners.types(),
      windows: memory.listenerCount(),
      queries: [...getSubscriptions()].flatMap(([key, { size }]) => (size > 0 ? [`${key} ${size}`] : [])),
    })
    const openOnce = async (): Promise<void> => {
      store.dispatch(dialogOpened(dialog))
      await turnsUntil(isDialogOpen)
      // What it asks the host has come by then, and is shown.
      for (let turns = 0; turns < 3; turns++) await turn()
      store.dispatch(dialogClosed())
      await turnsUntil(() => !isDialogOpen())
      await settled()
    }
    // What a library sets up once, it sets up at the first opening.
    for (let opening = 0; opening < 2; opening++) await openOnce()
    const before = left()
    // One that leaves something leaves it each time, or every few times: a hundred openings would only leave more of it.
    for (let opening = 0; opening < COUNTED; opening++) {
      await openOnce()
      expect(left()).toEqual(before)
    }
  })
})
