import type { Page } from '@playwright/test'
import Axe from 'axe-core'

declare global {
  var axe: typeof Axe | undefined
}

/** The rules that look at colours. */
export const COLOUR_RULES: readonly string[] = ['color-contrast', 'link-in-text-block']

/**
 * Names what is wrong with the page, or with a part of it, by all of axe's rules, best practices such as landmarks too;
 * or by `rules` alone.
 */
export async function findings(page: Page, part = 'html', rules: readonly string[] = []): Promise<string[]> {
  // Larger than the program itself: brought in once for each page.
  if (await page.evaluate(() => globalThis.axe === undefined)) await page.evaluate(Axe.source)
  const violations = await page.evaluate(
    async ({ selector, only }) =>
      (
        await globalThis.axe?.run(selector, {
          resultTypes: ['violations'],
          ...(only.length > 0 ? { runOnly: { type: 'rule', values: only } } : {}),
        })
      )?.violations.map(({ id, nodes }) => ({
        id,
        targets: nodes.map(({ target }) => target.join(' ')),
      })),
    { selector: part, only: [...rules] },
  )
  if (!violations) throw new Error('axe is not in the page.')
  return violations.map(({ id, targets }) => `${id}: ${targets.join(', ')}`)
}
