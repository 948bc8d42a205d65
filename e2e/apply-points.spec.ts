import type { World } from '../shared/simulator/world.ts'
import { seeds } from '../shared/simulator/seeds.ts'
import { expect, test } from './fixtures.ts'
import type { PanelPage } from './pages/panel-page.ts'

async function ask(panel: PanelPage, machine: string, node: string): Promise<void> {
  await panel.machine(machine).click()
  await panel.node(node).click()
  await panel.command('Apply...').click()
  // While the host is still asked there is a Cancel too, and no facts that could change.
  await expect(panel.dialog.locator('dt').first()).toBeVisible()
  await expect(panel.button('Cancel')).toBeFocused()
}

const withMachine =
  (name: string, change: (machine: World['machines'][number]) => Partial<World['machines'][number]>) =>
  (world: World): World => ({
    ...world,
    machines: world.machines.map((one) => (one.config.name === name ? { ...one, ...change(one) } : one)),
  })

test('the facts stand in their order, and a screen reader says them right after the title, warnings included', async ({
  panel,
}) => {
  await ask(panel, 'SRV-01', 'Pre-patch')
  const alert = panel.page.getByRole('alertdialog', { name: 'Apply "Pre-patch" to SRV-01?' })
  await expect(alert.locator('dt')).toHaveText([
    'Host',
    'Virtual machine',
    'Checkpoint',
    'Goes back to',
    'Held by no checkpoint',
    'Afterwards',
  ])
  await expect(alert).toHaveAccessibleDescription(
    /DEMO-HV-01.+Held by no checkpoint.+People may be signed in/su,
  )
  await expect(alert).toContainText('Other checkpoints stay.')
})

test('where Hyper-V resumes the machine by itself there is no box to start it', async ({ panel }) => {
  const start = panel.dialog.getByRole('checkbox', { name: 'Start the virtual machine afterwards' })
  await ask(panel, 'SRV-01', 'Baseline with SQL')
  await expect(panel.dialog).toContainText("Running, resumed from the checkpoint's memory")
  await expect(start).toBeHidden()
  await panel.page.keyboard.press('Escape')
  await ask(panel, 'SRV-01', 'Pre-patch')
  await expect(start).toBeChecked()
})

test('what cannot be kept is not promised: the reason stands there, and losing takes its own tick', async ({
  panel,
}) => {
  await ask(panel, 'STORE-01', 'Before adding the index disk')
  const keep = panel.dialog.getByRole('checkbox', { name: 'Keep the current state as a checkpoint first' })
  await expect(keep).not.toBeChecked()
  await expect(keep).toBeDisabled()
  await expect(keep).toHaveAccessibleDescription(/backup service does not answer/u)
  await expect(panel.button('Apply and lose current state')).toBeDisabled()
  await expect(panel.dialog).toContainText('A pass-through disk does not go back')
  await expect(panel.dialog).toContainText('Attached after the checkpoint, so it will be detached')
  await expect(panel.dialog).not.toContainText('belongs to a cluster')
  await expect(panel.dialog).not.toContainText('is replicated')
})

test('the name that keeps is offered valid, and Enter in it presses nothing', async ({
  panel,
  page,
  host,
}) => {
  await panel.pickByKeys('SRV-01')
  await panel.goToNodeByKeys('Pre-patch')
  await page.keyboard.press('Enter')
  await expect(panel.button('Cancel')).toBeFocused()
  const name = panel.dialog.getByRole('textbox', { name: 'Name of the checkpoint that keeps it' })
  await expect(name).toHaveValue(/^Before applying Pre-patch - \d{4}-\d{2}-\d{2} \d{2}:\d{2}$/u)
  await name.press('Enter')
  await expect(panel.button('Keep and apply')).toBeVisible()
  await name.fill(' ')
  await expect(panel.button('Keep and apply')).toBeDisabled()
  await page.keyboard.press('Escape')
  await expect(panel.dialog).toBeHidden()
  await expect(panel.node('Pre-patch')).toBeFocused()
  expect(host.history).toEqual([])
})

test('an open prompt marks every fact that changed, asks again, and gives the focus to Cancel', async ({
  panel,
  host,
}) => {
  await ask(panel, 'SRV-01', 'Baseline with SQL')
  host.simulator.change(
    withMachine('SRV-01', () => ({ state: 'Saved' as const, startedAt: null, heartbeatAt: null })),
  )
  await expect(panel.dialog.getByRole('alert')).toContainText('its state was Running and is Saved')
  const marked = panel.dialog.locator('dl > div').filter({ hasText: '(changed)' }).locator('dt')
  expect(await marked.allTextContents()).toEqual(['Virtual machine', 'Afterwards'])
  await panel.button('I have seen it').click()
  await expect(panel.button('Cancel')).toBeFocused()
  await expect(panel.dialog).not.toContainText('(changed)')
})

test('a checkpoint that goes while its prompt is open leaves nothing to confirm', async ({ panel, host }) => {
  await ask(panel, 'SRV-01', 'Pre-patch')
  host.simulator.change(
    withMachine('SRV-01', ({ checkpoints }) => ({
      checkpoints: checkpoints.filter(({ name }) => name !== 'Pre-patch'),
    })),
  )
  await expect(panel.dialog.getByRole('alert')).toContainText('The host does not have it any more.')
  await expect(panel.dialog.getByRole('heading')).toHaveText('Apply the checkpoint to SRV-01?')
  await expect(panel.button('Keep and apply')).toBeHidden()
})

test.describe('while it runs', () => {
  test.use({ hostOptions: { world: seeds.demo, faults: [], pace: 0.3 } })

  test('the steps are shown, the prompt can be closed, and the strip goes on telling', async ({
    panel,
    page,
  }) => {
    test.setTimeout(120_000)
    await ask(panel, 'SRV-01', 'Pre-patch')
    await panel.button('Keep and apply').click()
    await expect(panel.dialog.getByRole('listitem')).toHaveText([
      /^Check that nothing has changed/u,
      /^Keep the current state/u,
      /^Make sure that it is kept/u,
      /^Apply the checkpoint/u,
      /^Check what has become of it/u,
      /^Start and wait for the heartbeat/u,
    ])
    await panel.button('Close').click()
    await expect(page.getByRole('contentinfo')).toContainText(/Applying "Pre-patch" to SRV-01: step \d of 6/u)
    await expect(page.getByRole('region', { name: 'Messages' })).toContainText(
      '"Pre-patch" was applied to SRV-01.',
      { timeout: 90_000 },
    )
  })
})
