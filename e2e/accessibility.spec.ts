import { seriousFindings } from './axe.ts'
import { expect, test } from './fixtures.ts'

const appearances = [
  { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' } },
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' } },
  { name: 'forced colours', media: { colorScheme: 'light', forcedColors: 'active' } },
] as const

for (const { name, media } of appearances)
  test(`nothing serious in list, tree, details and dialogs, in ${name}`, async ({ panel, page }) => {
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' })
    await panel.machine('SRV-01').click()
    await panel.node('Pre-patch').click()
    expect(await seriousFindings(page)).toEqual([])
    await panel.command('Apply...').click()
    await expect(panel.button('Cancel')).toBeFocused()
    expect(await seriousFindings(page)).toEqual([])
    await page.keyboard.press('Escape')
    for (const of of ['SRV-01', 'Pre-patch']) {
      await panel.command('Settings...', of).click()
      await expect(panel.button('OK')).toBeVisible()
      expect(await seriousFindings(page)).toEqual([])
      await page.keyboard.press('Escape')
    }
    for (const tab of ['Settings', 'Disks']) {
      await page.getByRole('tab', { name: tab }).click()
      await expect(page.getByText(/^Read at /u)).toBeVisible()
      expect(await seriousFindings(page)).toEqual([])
    }
  })
