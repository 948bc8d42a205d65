import { test } from './fixtures.ts'
const shot = (page: import('@playwright/test').Page, name: string) =>
  page.screenshot({ path: `/tmp/shots/grid-${name}.png`, animations: 'disabled' })
for (const [name, media] of [
  ['light', { colorScheme: 'light', forcedColors: 'none' }],
  ['dark', { colorScheme: 'dark', forcedColors: 'none' }],
  ['forced', { colorScheme: 'light', forcedColors: 'active' }],
] as const)
  test(`look ${name}`, async ({ panel, page }) => {
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' })
    await panel.machine('SRV-01').click()
    await panel.machine('APP-02').click({ modifiers: ['Shift'] })
    await panel.machine('DC-01').click({ modifiers: ['Control'] })
    await shot(page, `${name}-several`)
    await page.getByRole('combobox').focus()
    await page.keyboard.type('sta')
    await shot(page, `${name}-complete`)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await shot(page, `${name}-values`)
    await page.keyboard.press('Escape')
    await page.keyboard.type('foo colour:red')
    await page.keyboard.press('Escape')
    await shot(page, `${name}-problem`)
    await page.keyboard.press('Escape')
    await page.getByRole('columnheader', { name: 'State' }).click({ button: 'right' })
    await shot(page, `${name}-colmenu`)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Control+k')
    await shot(page, `${name}-bulk`)
    await panel.dialog.getByRole('button', { name: 'Checkpoint', exact: true }).click()
    await page.waitForTimeout(1500)
    await shot(page, `${name}-progress`)
  })
