import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { helpdeskCapabilities } from '../../../shared/simulator/helpdesk-capabilities.ts'
import { START } from '../../testing/memory-bridge.ts'
import { renderApp } from '../../testing/render-app.tsx'
import { buildWorld, DAY } from '../../../shared/simulator/seed-builder.ts'
import { seededIds } from '../../../shared/simulator/seed-ids.ts'

beforeEach(() => page.viewport(1440, 1000))

const MINE = 'Your role on this host'

/** The prompt of Revert, in the session of a helpdesk. */
async function openPrompt(capabilities = helpdeskCapabilities) {
  const world = buildWorld({ now: START, newId: seededIds(3) }, [
    { name: 'SRV-01', history: [{ kind: 'checkpoint', name: 'Before the update', ago: DAY }] },
  ])
  const app = renderApp({ world, capabilities })
  await page
    .getByRole('grid')
    .getByRole('row', { name: /^SRV-01\b/ })
    .click()
  await userEvent.keyboard('{Control>}e{/Control}')
  const dialog = page.getByRole('alertdialog')
  await expect.element(dialog).toBeVisible()
  return { ...app, dialog, confirm: dialog.getByRole('button', { name: 'Keep and apply' }) }
}

test('where the host keeps first, the box stays ticked, says why, and a reason is asked for', async () => {
  const { dialog, confirm, requests } = await openPrompt()
  const keep = dialog.getByRole('checkbox', { name: 'Keep the current state as a checkpoint first' })
  await expect.element(keep).toBeChecked()
  await expect.element(keep).toBeDisabled()
  await expect.element(dialog.getByText(MINE, { exact: false })).toBeVisible()
  await expect
    .element(dialog.getByRole('textbox', { name: /^Name of the checkpoint/ }))
    .not.toBeInTheDocument()
  const reason = dialog.getByRole('textbox', { name: /^Reason/ })
  await expect.element(reason).toBeRequired()
  await expect.element(confirm).toBeDisabled()

  await reason.fill('ab')
  await expect.element(dialog.getByText('A reason is one line of 3 to 200 characters.')).toBeVisible()
  await expect.element(confirm).toBeDisabled()
  await reason.fill('INC-4711')
  await confirm.click()
  await expect.element(page.getByRole('status').getByText(/was applied to SRV-01/)).toBeVisible()
  await expect.element(page.getByRole('status').getByText(/is kept as "Kept before an apply, /)).toBeVisible()
  expect(requests.find(({ name }) => name === 'applyCheckpoint')?.input).toMatchObject({
    keep: { reason: 'INC-4711' },
  })
})

test('a role that may not start the machine is not asked whether to', async () => {
  const { dialog } = await openPrompt(
    helpdeskCapabilities?.filter((name) => name !== 'startVirtualMachine') ?? null,
  )
  await expect.element(dialog.getByRole('textbox', { name: /^Reason/ })).toBeVisible()
  await expect.element(dialog.getByRole('checkbox', { name: /^Start/ })).not.toBeInTheDocument()
})

test('what the role does not have is offered as unavailable, with that reason', async () => {
  const { dialog } = await openPrompt()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  const turnOff = page.getByRole('button', { name: /^Turn Off/ })
  await expect.element(turnOff).toHaveAttribute('aria-disabled', 'true')
  await expect.element(turnOff).toHaveAccessibleDescription(/Your role on this host does not include it\./)
})
