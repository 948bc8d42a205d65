import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

/** To a page, a window of 1280 by 1024 pixels at 400 % is one of this size. */
const ENLARGED = { width: 320, height: 256 }

const sidewaysOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

test.describe('enlarged to 400 %', () => {
  test.use({ viewport: ENLARGED })

  test('nothing is out of reach sideways, and a checkpoint can be applied by keys', async ({
    panel,
    page,
    host,
  }) => {
    await panel.machine('SRV-01').click()
    expect(await sidewaysOf(page)).toBe(0)
    for (const button of await page.getByRole('banner').getByRole('button').all())
      await expect(button).toBeInViewport({ ratio: 1 })
    await panel.node('Pre-patch').click()
    await page.keyboard.press('Enter')
    await expect(panel.button('Cancel')).toBeFocused()
    await expect(panel.button('Keep and apply')).toBeInViewport({ ratio: 1 })
    expect(await panel.dialog.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0)
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Enter')
    await expect(panel.dialog.getByRole('heading', { name: 'Applied "Pre-patch" to SRV-01' })).toBeVisible()
    const srv = host.simulator.world().machines.find(({ config }) => config.name === 'SRV-01')
    expect(srv?.checkpoints.some(({ name }) => name.startsWith('Before applying Pre-patch'))).toBe(true)
  })
})

test('with more space between letters, words and lines nothing of a prompt is cut off', async ({
  panel,
  page,
}) => {
  await panel.machine('SRV-01').click()
  await panel.node('Pre-patch').click()
  await page.keyboard.press('Enter')
  await expect(panel.button('Cancel')).toBeFocused()
  // The values of https://www.w3.org/TR/WCAG22/#text-spacing, by the script since the page allows no style of others.
  const cut = await panel.dialog.evaluate((dialog) => {
    for (const one of dialog.querySelectorAll<HTMLElement>('*')) {
      one.style.letterSpacing = '0.12em'
      one.style.wordSpacing = '0.16em'
      one.style.lineHeight = '1.5'
    }
    return [...dialog.querySelectorAll<HTMLElement>('button, dt, dd, label, li, p')]
      .filter((one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline')
      .map(({ textContent }) => textContent)
  })
  expect(cut).toEqual([])
})
