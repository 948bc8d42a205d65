import type { Notice } from '../../../shared/domain/notice.ts'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { START } from '../../testing/memory-bridge.ts'
import { renderApp } from '../../testing/render-app.tsx'
import { askToTheEnd } from '../../../shared/testing/ask-to-the-end.ts'

const told = (host: string, count = 1): Notice => ({
  id: host,
  at: START,
  level: 'warning',
  content: { kind: 'linkNotFound', why: 'noHost', host, machine: '' },
  count,
})

const notices = page.getByRole('region', { name: 'Notices' })

test('what there is to tell about the start stands above the panes, each until it is closed', async () => {
  renderApp({ ports: { notices: [told('One thing'), told('Another thing')] } })
  await expect.element(notices.getByText(/Another thing/u)).toBeVisible()
  await notices.getByRole('button', { name: 'Close this notice' }).last().click()
  await expect.element(notices.getByText(/One thing/u)).not.toBeInTheDocument()
  await expect.element(notices.getByText(/Another thing/u)).toBeVisible()
  await notices.getByRole('button', { name: 'Close this notice' }).click()
  await expect.element(notices).not.toBeInTheDocument()
})

test('three stand there at most, the newest first, and one told often says how often', async () => {
  renderApp({
    ports: { notices: [told('One'), told('Two'), told('Three'), told('Four'), told('Five', 500)] },
  })
  await expect.element(notices.getByRole('status').first()).toHaveTextContent(/host Five,.*\(500 times\)/u)
  expect(notices.getByRole('status').elements()).toHaveLength(3)
  await expect.element(notices).toHaveTextContent('And 2 more notices.')
  await notices.getByRole('button', { name: 'Close this notice' }).first().click()
  await expect.element(notices.getByText(/host Two,/u)).toBeVisible()
  await expect.element(notices).toHaveTextContent('And 1 more notice.')
})

test('they wait while a dialog asks something', async () => {
  renderApp({ ports: { notices: [told('One')] } })
  await expect.element(notices.getByText(/host One,/u)).toBeVisible()
  await page.getByRole('row', { name: /^SRV-01\b/u }).click()
  await userEvent.keyboard('{Control>}e{/Control}')
  await expect.element(page.getByRole('alertdialog')).toBeVisible()
  expect(notices.query()).toBeNull()
  await userEvent.keyboard('{Escape}')
  await expect.element(notices.getByText(/host One,/u)).toBeVisible()
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
  await askToTheEnd(panel, { name: 'turnOffVirtualMachine', input: { hostId: 'demo', expected } })
  await expect.element(notices.getByRole('status')).toHaveTextContent(/could not be written to the history/u)
})
