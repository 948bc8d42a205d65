import type { Page } from '@playwright/test'
import Axe from 'axe-core'

declare global {
  var axe: typeof Axe | undefined
}

/** What is wrong with the page, or with a part of it, by all of axe's rules: best practices such as landmarks too. */
export async function findings(page: Page, part = 'html'): Promise<string[]> {
  // Larger than the program itself: brought in once for each page.
  if (await page.evaluate(() => globalThis.axe === undefined)) await page.evaluate(Axe.source)
  const violations = await page.evaluate(
    async (selector) =>
      (await globalThis.axe?.run(selector, { resultTypes: ['violations'] }))?.violations.map(
        ({ id, nodes }) => ({
          id,
          targets: nodes.map(({ target }) => target.join(' ')),
        }),
      ),
    part,
  )
  if (!violations) throw new Error('axe is not in the page.')
  return violations.map(({ id, targets }) => `${id}: ${targets.join(', ')}`)
}
