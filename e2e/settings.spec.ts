import { expect, test } from './fixtures.ts'

test('a change from Production to production only is there when the page is opened again', async ({
  panel,
}) => {
  await panel.machine('SRV-01').click()
  await panel.command('Settings...').click()
  const fallBack = panel.dialog.getByRole('checkbox', { name: /^Create standard checkpoints/u })
  await expect(fallBack).toBeChecked()
  await expect(panel.button('Apply')).toBeDisabled()
  await fallBack.click({ force: true })
  await panel.button('Apply').click()
  await expect(panel.dialog).toContainText('Saved.')
  await expect(panel.button('Apply')).toBeDisabled()
  await panel.button('OK').click()
  await expect(panel.dialog).toBeHidden()
  await panel.command('Settings...').click()
  await expect(fallBack).not.toBeChecked()
  await expect(panel.dialog.getByRole('radio', { name: 'Production checkpoints' })).toBeChecked()
})

test('the location is locked while there are checkpoints, with the reason, and free where there are none', async ({
  panel,
}) => {
  await panel.machine('SRV-01').click()
  await panel.command('Settings...').click()
  const location = panel.dialog.getByRole('textbox', { name: 'Checkpoint File Location' })
  await expect(location).not.toBeEditable()
  await expect(location).toHaveAccessibleDescription(/only while there are no checkpoints, and there are 4/u)
  await panel.page.keyboard.press('Escape')
  await panel.machine('SQL-NODE-A').click()
  await panel.command('Settings...').click()
  await expect(location).toBeEditable()
})
