import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { START } from '../../testing/memory-bridge.ts'
import { renderApp } from '../../testing/render-app.tsx'

const notices = page.getByRole('region', { name: 'Notices' })

test('what there is to tell about the start stands above the panes, each until it is closed', async () => {
  const told = ['One thing.', 'Another thing.'].map((message, index) => ({
    id: String(index),
    at: START,
    level: 'warning' as const,
    message,
  }))
  renderApp({ ports: { notices: told } })
  await expect.element(notices.getByText('Another thing.')).toBeVisible()
  await notices.getByRole('button', { name: 'Close this notice' }).first().click()
  await expect.element(notices.getByText('One thing.')).not.toBeInTheDocument()
  await expect.element(notices.getByText('Another thing.')).toBeVisible()
  await notices.getByRole('button', { name: 'Close this notice' }).click()
  await expect.element(notices).not.toBeInTheDocument()
})

test('a history line that is lost while the panel runs is told as it happens', async () => {
  const lost = new Error('disk full')
  const { panel, simulator } = renderApp({
    ports: { history: { begin: async () => undefined, end: () => Promise.reject(lost) } },
  })
  await expect.element(page.getByRole('grid')).toBeVisible()
  expect(notices.query()).toBeNull()
  const [machine] = simulator.world().machines.filter(({ state }) => state === 'Running')
  const expected = { vmId: machine?.id, name: machine?.config.name, state: 'Running' }
  await panel.invoke({ name: 'turnOffVirtualMachine', input: { hostId: 'demo', expected } })
  await expect.element(notices.getByRole('status')).toHaveTextContent(/could not be written to the history/u)
})
