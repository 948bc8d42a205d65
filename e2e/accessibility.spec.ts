import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

const appearances = [
  { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' } },
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' } },
  { name: 'forced colours', media: { colorScheme: 'light', forcedColors: 'active' } },
] as const

const findings = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

for (const { name, media } of appearances)
  test(`nothing serious in list, tree, details and dialogs, in ${name}`, async ({ panel, page }) => {
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' })
    await panel.machine('SRV-01').click()
    await panel.node('Pre-patch').click()
    expect(await findings(page)).toEqual([])
    await panel.command('Apply...').click()
    await expect(panel.button('Cancel')).toBeFocused()
    expect(await findings(page)).toEqual([])
    await page.keyboard.press('Escape')
    for (const of of ['SRV-01', 'Pre-patch']) {
      await panel.command('Settings...', of).click()
      await expect(panel.button('OK')).toBeVisible()
      expect(await findings(page)).toEqual([])
      await page.keyboard.press('Escape')
    }
    for (const tab of ['Settings', 'Disks']) {
      await page.getByRole('tab', { name: tab }).click()
      await expect(page.getByText(/^Read at /u)).toBeVisible()
      expect(await findings(page)).toEqual([])
    }
  })
