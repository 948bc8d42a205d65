import { expect, test } from './fixtures.ts'

test('the guides open by F1, lead to each other, and give the focus back', async ({ panel, page }) => {
  const help = page.getByRole('dialog', { name: 'Help' })
  await panel.machines.focus()
  await page.keyboard.press('F1')
  await expect(help.getByRole('button', { name: 'User guide' })).toBeFocused()
  await expect(help.getByRole('button', { name: 'User guide' })).toHaveAttribute('aria-current', 'page')
  await expect(help.getByRole('region', { name: 'User guide' })).toMatchAriaSnapshot(`
    - region "User guide":
      - heading "User guide" [level=3]
      - heading "The window" [level=3]
  `)
  await expect(help.getByRole('img', { name: 'The question before an apply' })).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(help.getByRole('heading', { name: 'What a user needs' })).toBeVisible()
  await help.getByRole('link', { name: 'endpoint with roles' }).click()
  await expect(help.getByRole('heading', { name: 'An endpoint with roles' })).toBeFocused()
  await help.getByRole('link', { name: 'security model' }).click()
  await expect(help.getByRole('heading', { name: 'What the program trusts' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(help).toBeHidden()
  await expect(panel.machines).toBeFocused()
})

test('the guides open from the menu of the title bar', async ({ panel, page }) => {
  await expect(panel.machines).toBeVisible()
  await page.getByRole('button', { name: 'Help' }).click()
  await page.getByRole('menuitem', { name: 'Help' }).click()
  await page.getByRole('dialog', { name: 'Help' }).getByRole('button', { name: 'Troubleshooting' }).click()
  await expect(page.getByRole('heading', { name: 'Where is the log?' })).toBeVisible()
})
