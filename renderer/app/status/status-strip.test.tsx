import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { letHostSettle } from '../../testing/let-host-settle.ts'
import { renderApp } from '../../testing/render-app.tsx'
import { askToTheEnd } from '../../../shared/testing/ask-to-the-end.ts'

const strip = page.getByRole('contentinfo')

test('a checkpoint under way shows its percent and can be cancelled; what must not end half-way cannot', async () => {
  const { clock, panel, simulator } = renderApp({ pace: 1 })
  const [machine] = simulator.world().machines.filter(({ state }) => state === 'Running')
  const seen = { vmId: machine?.id ?? '', name: machine?.config.name ?? '', state: 'Running' }
  const input = { hostId: 'demo', expected: seen }

  const command = askToTheEnd(panel, { name: 'createCheckpoint', input })
  await expect.element(strip).toHaveTextContent(/Creating a checkpoint/u)
  await clock.advanceAsync(1_000)
  await expect.element(strip).toHaveTextContent(/\d+ %/u)
  await strip.getByRole('button', { name: 'Cancel' }).click()
  await letHostSettle(clock)
  expect(await command).toMatchObject({ ok: false, failure: { kind: 'Cancelled' } })
  await expect.element(strip).toHaveTextContent(/You cancelled it/u)
  await clock.advanceAsync(20_000)
  await expect.element(strip).not.toHaveTextContent(/You cancelled it/u)

  void askToTheEnd(panel, { name: 'turnOffVirtualMachine', input })
  await expect.element(strip).toHaveTextContent(/Turning off/u)
  await expect.element(strip.getByRole('button', { name: 'Cancel' })).not.toBeInTheDocument()
  await strip.getByRole('button', { name: 'Activities' }).click()
  await expect.element(page.getByText(/cannot be cancelled/u)).toBeVisible()
})

test('disks that merge without a command of ours show how far they are', async () => {
  renderApp({ pace: 1 })
  await expect.element(strip).toHaveTextContent(/Merging disks of APP-02: \d+ %/u)
})

test('says how long ago the host was heard of, and what is shown when it is away', async () => {
  const { clock, simulator } = renderApp()
  await expect.element(strip).toHaveTextContent(/DEMO-HV-01Connected, just now/u)
  simulator.addFault({ at: 'getInventory', phase: 'before', call: 1, effect: { kind: 'hang' } })
  await clock.advanceAsync(2_000)
  await clock.advanceAsync(12_000)
  await expect.element(strip).toHaveTextContent(/Connected, 14 sec ago/u)
  await clock.advanceAsync(60_000)
  await expect.element(strip).toHaveTextContent(/Connected, 1 min ago/u)
})

test('a host that does not answer is told of with the time of what is shown', async () => {
  const { clock, simulator } = renderApp()
  await expect.element(strip).toHaveTextContent(/Connected, just now/u)
  simulator.addFault({ at: 'getInventory', phase: 'before', call: 'every', effect: { kind: 'lost' } })
  await clock.advanceAsync(2_000)
  await expect.element(strip).toHaveTextContent(/Not available, as of \d/u)
})

test('nothing in the strip moves when its words change', async () => {
  await page.viewport(1440, 900)
  const { clock, panel, simulator } = renderApp({ pace: 1 })
  const activities = strip.getByRole('button', { name: 'Activities' })
  const place = () => activities.element().getBoundingClientRect()
  await expect.element(strip).toHaveTextContent(/Connected, just now/u)
  const { left, width } = place()
  const machines = simulator.world().machines.filter(({ state }) => state === 'Running')
  for (const { id, config } of machines.slice(0, 3)) {
    const expected = { vmId: id, name: config.name, state: 'Running' }
    void askToTheEnd(panel, { name: 'createCheckpoint', input: { hostId: 'demo', expected } })
  }
  await expect.element(strip).toHaveTextContent(/[23] more/u)
  await clock.advanceAsync(1_000)
  await expect.element(strip.getByRole('progressbar')).toBeVisible()
  expect(place()).toMatchObject({ left, width })
})
