import { expect, test } from './fixtures.ts'
import type { PanelPage } from './pages/panel-page.ts'

const palette = (panel: PanelPage) => panel.page.getByRole('dialog', { name: 'All commands' })
const found = (panel: PanelPage) => palette(panel).getByRole('menuitem')

test('finds a command by its words in any order and runs it with keys alone', async ({ panel, page }) => {
  await panel.pickByKeys('SRV-01')
  await page.keyboard.press('F8')
  await expect(palette(panel).getByRole('textbox', { name: 'Find a command' })).toBeFocused()
  await page.keyboard.type('off turn')
  await expect(found(panel)).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(panel.dialog.getByRole('heading')).toHaveText('Turn off SRV-01?')
  await expect(panel.button('Cancel')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(panel.dialog).toBeHidden()
  await expect(panel.machines).toBeFocused()
})

test('goes through what it found by arrows, and says why one cannot run', async ({ panel, page }) => {
  await panel.pickByKeys('SRV-01')
  await page.keyboard.press('F8')
  await page.keyboard.type('st')
  const input = palette(panel).getByRole('textbox')
  const isReached = async (name: string): Promise<void> => {
    const item = palette(panel).getByRole('menuitem', { name, exact: true })
    await expect(input).toHaveAttribute('aria-activedescendant', (await item.getAttribute('id')) ?? 'none')
  }
  await isReached('Start')
  await expect(found(panel).first()).toHaveAccessibleDescription(/It is already Running\./u)
  await page.keyboard.press('ArrowDown')
  await isReached('Delete Saved State...')
  await page.keyboard.press('ArrowUp')
  await isReached('Start')
  await page.keyboard.press('Enter')
  await panel.expectAnnounced('Start is not available. It is already Running.', 'assertive')
  await expect(palette(panel)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(palette(panel)).toBeHidden()
  await expect(panel.machines).toBeFocused()
})

test('runs a command by mouse, from the menu of the title bar', async ({ panel, page }) => {
  await panel.machine('SRV-01').click()
  await page.getByRole('button', { name: 'Help' }).click()
  await page.getByRole('menuitem', { name: 'All Commands...' }).click()
  await palette(panel).getByRole('menuitem', { name: 'Pause', exact: true }).click()
  await expect(palette(panel)).toBeHidden()
  await expect(panel.machine('SRV-01')).toContainText('Paused')
})

test('says when no command fits, and finds again what is typed instead', async ({ panel, page }) => {
  await page.keyboard.press('F8')
  await page.keyboard.type('nonsense')
  await expect(palette(panel)).toContainText('No command has "nonsense" in its name.')
  await palette(panel).getByRole('textbox').fill('next pane')
  await expect(found(panel)).toHaveText([/Next pane/u])
  await page.keyboard.press('Enter')
  await expect(palette(panel)).toBeHidden()
})

test('acts on the checkpoint that is selected, and lists what it is about', async ({ panel, page }) => {
  await panel.machine('SRV-01').click()
  await panel.node('Pre-patch').click()
  await page.keyboard.press('F8')
  await expect(palette(panel).getByRole('group', { name: 'Pre-patch' })).toBeVisible()
  await page.keyboard.type('patch apply')
  await page.keyboard.press('Enter')
  await expect(panel.dialog.getByRole('heading')).toHaveText('Apply "Pre-patch" to SRV-01?')
})

test('moves focus to the filter from where it was, and does not take it back', async ({ panel, page }) => {
  await panel.pickByKeys('SRV-01')
  await page.keyboard.press('F8')
  await page.keyboard.type('search')
  await page.keyboard.press('Enter')
  await expect(palette(panel)).toBeHidden()
  await expect(page.getByRole('combobox', { name: 'Filter virtual machines' })).toBeFocused()
})

test('has all keys on a page, by F1, by Ctrl and a slash, and from the menu', async ({ panel, page }) => {
  const keys = page.getByRole('dialog', { name: 'Keys' })
  await panel.machines.focus()
  await page.keyboard.press('F1')
  await expect(keys).toMatchAriaSnapshot(`
    - dialog "Keys":
      - heading "Anywhere" [level=3]
      - term: Refresh
      - definition: F5
  `)
  await expect(keys).toContainText('Checkpoint with Name')
  await page.keyboard.press('Escape')
  await expect(keys).toBeHidden()
  await expect(panel.machines).toBeFocused()
  await page.keyboard.press('Control+/')
  await expect(keys).toBeVisible()
  await keys.getByRole('button', { name: 'Close' }).click()
  await page.getByRole('button', { name: 'Help' }).click()
  await page.getByRole('menuitem', { name: 'Keys...' }).click()
  await expect(keys).toBeVisible()
})
