import { seeds } from '../shared/simulator/seeds.ts'
import { KEEP_FAILS, KILLED_BETWEEN_SAVE_AND_APPLY } from './faults.ts'
import { expect, test } from './fixtures.ts'

test('make a checkpoint, apply an older one with the current state kept, and come back to it', async ({
  panel,
  page,
}) => {
  await panel.pickByKeys('SRV-01')
  await page.keyboard.press('Control+k')
  await expect(panel.tree.getByRole('row', { name: /^SRV-01 - \(/u })).toBeVisible()
  await panel.goToNodeByKeys('Pre-patch')
  await page.keyboard.press('Enter')
  await panel.keepAndApplyByKeys()
  await expect(panel.dialog).toContainText('"Pre-patch" was applied to SRV-01')
  await expect(panel.button('Close')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(panel.dialog).toBeHidden()
  await expect(panel.node('Pre-patch')).toBeFocused()
  await expect(panel.node('Before applying Pre-patch')).toBeVisible()
})

test.describe('a keep that fails', () => {
  test.use({ hostOptions: { world: seeds.demo, faults: [KEEP_FAILS], pace: 0.02 } })

  test('is told, and Escape leaves everything as it was', async ({ panel, page }) => {
    await panel.pickByKeys('SRV-01')
    const before = await panel.branches()
    await panel.goToNodeByKeys('Pre-patch')
    await page.keyboard.press('Enter')
    await panel.keepAndApplyByKeys()
    await expect(panel.dialog.getByRole('alert')).toContainText('Nothing was applied.')
    await page.keyboard.press('Escape')
    await expect(panel.dialog).toBeHidden()
    expect(await panel.branches()).toEqual(before)
  })
})

test.describe('a PowerShell that dies between save and apply', () => {
  test.use({ hostOptions: { world: seeds.demo, faults: [KILLED_BETWEEN_SAVE_AND_APPLY], pace: 0.02 } })

  test('leaves a Start within reach that resumes the machine', async ({ panel, page }) => {
    await panel.pickByKeys('SRV-01')
    await panel.goToNodeByKeys('Pre-patch')
    await page.keyboard.press('Enter')
    await panel.keepAndApplyByKeys()
    await expect(panel.dialog.getByRole('alert')).toContainText('SRV-01 is Saved')
    await expect(panel.button('Close')).toBeFocused()
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Shift+Tab')
    await expect(panel.button('Start')).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(panel.machine('SRV-01')).toContainText('Running')
  })
})

test('change the settings, see what that means, and find them again', async ({ panel, page }) => {
  await panel.pickByKeys('SRV-01')
  await page.keyboard.press('Alt+Enter')
  const enable = panel.dialog.getByRole('checkbox', { name: 'Enable checkpoints' })
  const fallBack = panel.dialog.getByRole('checkbox', { name: /^Create standard checkpoints/u })
  await expect(enable).toBeFocused()
  await page.keyboard.press('Space')
  await expect(panel.dialog.getByRole('radio', { name: 'Production checkpoints' })).toBeDisabled()
  await expect(panel.dialog).toContainText('No checkpoint of SRV-01 can be made')
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await expect(panel.dialog.getByRole('radio', { name: 'Production checkpoints' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(fallBack).toBeFocused()
  await page.keyboard.press('Space')
  await panel.tabTo(panel.button('OK'))
  await page.keyboard.press('Enter')
  await expect(panel.dialog).toBeHidden()
  await page.keyboard.press('Alt+Enter')
  await expect(fallBack).not.toBeChecked()
  await page.keyboard.press('Escape')
  await expect(panel.dialog).toBeHidden()
})

test('the reason why the location is locked is said when the field is reached', async ({ panel, page }) => {
  await panel.pickByKeys('SRV-01')
  await page.keyboard.press('Alt+Enter')
  const location = panel.dialog.getByRole('textbox', { name: 'Checkpoint File Location' })
  await panel.tabTo(location)
  await expect(location).toHaveAccessibleDescription(/only while there are no checkpoints, and there are 4/u)
})
