import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { renderApp } from '../../testing/render-app.tsx'

const strip = page.getByRole('contentinfo')

test('a checkpoint under way shows its percent and can be cancelled; what must not end half-way cannot', async () => {
  const { clock, panel, simulator } = renderApp({ pace: 1 })
  const [machine] = simulator.world().machines.filter(({ state }) => state === 'Running')
  const seen = { vmId: machine?.id ?? '', name: machine?.config.name ?? '', state: 'Running' }
  const input = { hostId: 'demo', expected: seen }

  const command = panel.invoke({ name: 'createCheckpoint', input })
  await expect.element(strip).toHaveTextContent(/Creating a checkpoint/u)
  await clock.advanceAsync(1_000)
  await expect.element(strip).toHaveTextContent(/\d+ %/u)
  await strip.getByRole('button', { name: 'Cancel' }).click()
  expect(await command).toMatchObject({ ok: false, failure: { kind: 'Cancelled' } })
  await expect.element(strip).not.toHaveTextContent(/Creating a checkpoint/u)

  void panel.invoke({ name: 'turnOffVirtualMachine', input })
  await expect.element(strip).toHaveTextContent(/Turning off/u)
  await expect.element(strip.getByRole('button', { name: 'Cancel' })).not.toBeInTheDocument()
  await strip.getByRole('button', { name: 'Activities' }).click()
  await expect.element(page.getByText(/cannot be cancelled/u)).toBeVisible()
})

test('disks that merge without a command of ours show how far they are', async () => {
  renderApp({ pace: 1 })
  await expect.element(strip).toHaveTextContent(/Merging disks of APP-02: \d+ %/u)
})
