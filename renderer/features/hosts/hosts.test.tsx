import { beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Clock } from '../../../shared/domain/clock.ts'
import { simulatedHosts, type SimulatedHost } from '../../../shared/testing/simulated-hosts.ts'
import { seededIds } from '../../../shared/simulator/seed-ids.ts'
import { renderApp, type RenderedApp } from '../../testing/render-app.tsx'

function renderHosts(hosts: readonly SimulatedHost[], ports: object = {}) {
  // The hosts live by the clock of the panel that they are made for.
  let app: RenderedApp | null = null
  const theirs = (): Clock => {
    if (!app) throw new Error('asked before there is a window')
    return app.clock
  }
  const clock: Clock = {
    now: () => theirs().now(),
    elapsed: () => theirs().elapsed(),
    after: (ms, run) => theirs().after(ms, run),
  }
  const several = simulatedHosts(hosts, { clock, newId: seededIds(3) })
  app = renderApp({ ports: { ...several.ports, ...ports } })
  return { ...app, several }
}

const hostRow = (name: string) =>
  page.getByRole('treegrid', { name: 'Hosts' }).getByRole('row', { name: new RegExp(`^${name}\\b`) })
const machine = (name: string) =>
  page.getByRole('grid', { name: 'Virtual Machines' }).getByRole('row', { name: new RegExp(`^${name} `) })

const THREE = [
  { name: 'HV-01' },
  { name: 'HV-02', behaves: 'refuses' },
  { name: 'HV-03', behaves: 'neverAnswers' },
] as const

beforeEach(() => page.viewport(1440, 900))

describe('several hosts', () => {
  test('say each how they stand, and one that nobody looked at says that nothing was asked of it', async () => {
    renderHosts(THREE)
    await expect.element(hostRow('HV-01')).toHaveAccessibleName('HV-01, Connected')
    await expect.element(hostRow('HV-02')).toHaveAccessibleName('HV-02, Not asked yet')
    await hostRow('HV-02').click()
    await expect.element(hostRow('HV-02')).toHaveAccessibleName('HV-02, Not available')
    await expect.element(page.getByText('HV-02 is not available')).toBeVisible()
  })

  test('stand in one list, in which the good one works although one refuses and one never answers', async () => {
    const { several, requests, clock } = renderHosts(THREE)
    await hostRow('All hosts').click()
    await expect.element(machine('SRV-01')).toBeVisible()
    await expect.element(hostRow('HV-03')).toHaveAccessibleName('HV-03, Connecting...')
    await machine('SRV-01').click()
    await userEvent.keyboard('{Control>}k{/Control}')
    await expect
      .poll(() => requests.find(({ name }) => name === 'createCheckpoint')?.input)
      .toMatchObject({ hostId: 'hv-01' })
    const before = several.callsOf('HV-01', 'getInventory')
    await clock.advanceAsync(20_000)
    expect(several.callsOf('HV-01', 'getInventory') - before).toBe(10)
    // One window, one question to each host; the rest comes as events.
    const asked = requests
      .filter(({ name }) => name === 'getInventory')
      .map(({ input }) => JSON.stringify(input))
    expect(asked).toEqual([...new Set(asked)])
  })

  test('with machines of one id are told apart, and commands go to the host of the line', async () => {
    const { requests } = renderHosts([{ name: 'HV-01' }, { name: 'HV-02' }])
    await hostRow('All hosts').click()
    await page.getByRole('combobox').fill('name:srv-01 host:hv-02')
    await expect.element(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '2')
    await machine('SRV-01 HV-02').click()
    await userEvent.keyboard('{Control>}k{/Control}')
    await expect
      .poll(() => requests.find(({ name }) => name === 'createCheckpoint')?.input)
      .toMatchObject({ hostId: 'hv-02' })
  })

  test('one that comes back brings its machines, and keeps what was selected', async () => {
    const { several, clock } = renderHosts([{ name: 'HV-01' }, { name: 'HV-02', behaves: 'refuses' }])
    await machine('SRV-01').click()
    several.behave('HV-01', 'refuses')
    await clock.advanceAsync(2_000)
    await expect.element(page.getByText(/^as of /)).toBeVisible()
    await expect.element(machine('SRV-01')).toHaveAttribute('aria-selected', 'true')
    several.behave('HV-01', 'well')
    await page.getByRole('button', { name: 'Reconnect Now' }).last().click()
    await expect.element(page.getByText(/^as of /)).not.toBeInTheDocument()
    await expect.element(machine('SRV-01')).toHaveAttribute('aria-selected', 'true')
    await hostRow('HV-02').click()
    await expect.element(page.getByText('HV-02 is not available')).toBeVisible()
    several.behave('HV-02', 'well')
    await clock.advanceAsync(60_000)
    await expect.element(machine('SRV-01')).toBeVisible()
  })
})

describe('signing in', () => {
  test('is asked for once by itself, tells a wrong password inside, and leaves nothing of it in the store', async () => {
    const { store, requests } = renderHosts([{ name: 'HV-01' }, { name: 'HV-04', behaves: 'needsPassword' }])
    const seen: string[] = []
    store.subscribe(() => seen.push(JSON.stringify(store.getState())))
    await hostRow('HV-04').click()
    const dialog = page.getByRole('dialog', { name: 'Sign in to HV-04' })
    await expect.element(dialog).toBeVisible()
    await userEvent.keyboard('not-that-one{Enter}')
    await expect.element(dialog).toHaveTextContent(/does not let this user in/)
    await userEvent.keyboard('{Escape}')
    await hostRow('HV-01').click()
    await hostRow('HV-04').click()
    await expect.element(page.getByText('HV-04 is not available')).toBeVisible()
    await expect.element(dialog).not.toBeInTheDocument()
    await page.getByRole('button', { name: 'Sign In...' }).first().click()
    await userEvent.keyboard('right{Enter}')
    await expect.element(dialog).not.toBeInTheDocument()
    await expect.element(machine('SRV-01')).toBeVisible()
    expect(requests.filter(({ name }) => name === 'signIn')).toHaveLength(2)
    expect(seen.filter((state) => state.includes('not-that-one'))).toEqual([])
    expect(seen.length).toBeGreaterThan(0)
  })
})

describe('the list of hosts', () => {
  const order = () =>
    page
      .getByRole('treegrid', { name: 'Hosts' })
      .getByRole('row')
      .elements()
      .map((row) => (row.getAttribute('aria-label') ?? row.textContent).split(',')[0])

  test('is put in order by keys, into and out of a group', async () => {
    renderHosts([{ name: 'A' }, { name: 'B', group: 'Lab' }, { name: 'C' }])
    await expect.poll(order).toEqual(['All hosts', 'A', 'Lab', 'B', 'C'])
    await hostRow('C').click()
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}')
    await expect.poll(order).toEqual(['All hosts', 'A', 'Lab', 'B', 'C'])
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}')
    await expect.poll(order).toEqual(['All hosts', 'A', 'Lab', 'C', 'B'])
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}')
    await expect.poll(order).toEqual(['All hosts', 'A', 'C', 'Lab', 'B'])
  })

  test('loses a host only after the question, and another one is in use then', async () => {
    renderHosts([{ name: 'HV-01' }, { name: 'HV-02' }])
    await expect.element(machine('SRV-01')).toBeVisible()
    await hostRow('HV-02').click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Remove Server...' }).click()
    const dialog = page.getByRole('alertdialog', { name: 'Remove HV-02?' })
    await expect.element(dialog).toHaveAccessibleDescription(/Nothing on the host is touched/)
    await dialog.getByRole('button', { name: 'Remove' }).click()
    await expect.poll(order).toEqual(['HV-01'])
    await expect.element(hostRow('HV-01')).toHaveAttribute('aria-selected', 'true')
  })
})
