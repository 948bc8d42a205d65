import type { Locator, Page } from '@playwright/test'
import { COLOUR_RULES, findings } from './axe.ts'
import { expect, test } from './fixtures.ts'
import type { PanelPage } from './pages/panel-page.ts'

interface Appearance {
  readonly name: string
  readonly media?: Parameters<Page['emulateMedia']>[0]
  readonly size?: { readonly width: number; readonly height: number }
  /** All rules, where it is left out; what has other colours alone is the same page to every other rule. */
  readonly rules?: readonly string[]
}

const WIDE = { width: 1440, height: 900 }
const LIGHT: Appearance = { name: 'light' }

const appearances: readonly Appearance[] = [
  LIGHT,
  { name: 'dark and without motion', media: { colorScheme: 'dark' }, rules: COLOUR_RULES },
  { name: 'forced colours', media: { forcedColors: 'active' }, rules: COLOUR_RULES },
  // To a page, a window at 200 % is a window of half its size.
  { name: '200 % zoom', size: { width: 720, height: 450 } },
  { name: '640 px width', size: { width: 640, height: 900 } },
]

/** A machine that runs and one that is saved: between them every command that asks can be chosen. */
const subjects = [
  { machine: 'SRV-01', node: 'Pre-patch' },
  { machine: 'WEB-GREEN', node: 'Site v42, sessions open' },
] as const

/** The commands that will ask, as their names' ellipses say, of those that can be chosen. */
const asking = ({ actions }: PanelPage): Locator =>
  actions.locator('button[aria-label$="..."]:not([aria-disabled="true"])')

/** A command's name with the group that it stands in: *Settings...* is one of the machine and one of the checkpoint. */
const placeOf = (button: Element): string => {
  const groups = [...document.querySelectorAll('section[aria-label="Actions"] [role="group"]')]
  return `${groups.findIndex((group) => group.contains(button))} ${button.getAttribute('aria-label')}`
}

async function dress(page: Page, { media, size = WIDE }: Appearance): Promise<void> {
  await page.setViewportSize(size)
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...media })
  // Fills change by a transition, however short.
  await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(resolve))
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
  })
}

/** The names of what was found in each appearance of what is shown now, or of a part of it. */
async function findingsOfAll(page: Page, part?: string): Promise<string[]> {
  const found: string[] = []
  for (const appearance of appearances) {
    await dress(page, appearance)
    found.push(
      ...(await findings(page, part, appearance.rules)).map((finding) => `${appearance.name}: ${finding}`),
    )
  }
  await dress(page, LIGHT)
  return found
}

async function pick(panel: PanelPage, { machine, node }: (typeof subjects)[number]): Promise<void> {
  await panel.machine(machine).click()
  await panel.node(node).click()
}

test.beforeEach(async ({ page }) => {
  // A busy computer is no wrong program.
  test.setTimeout(240_000)
  await dress(page, LIGHT)
})

for (const subject of subjects)
  test(`axe finds nothing in the window and its tabs, however they look: ${subject.machine}`, async ({
    panel,
    page,
  }) => {
    await pick(panel, subject)
    expect(await findingsOfAll(page)).toEqual([])
    for (const appearance of appearances) {
      await dress(page, appearance)
      for (const tab of await page.getByRole('tab').all()) {
        await tab.click()
        await expect(tab).toHaveAttribute('aria-selected', 'true')
        const what = `${await tab.innerText()}, ${appearance.name}`
        expect(await findings(page, '[role="tabpanel"]', appearance.rules), what).toEqual([])
      }
    }
  })

test('axe finds nothing in every dialog, however it looks', async ({ panel, page }) => {
  const seen = new Set<string>()
  for (const subject of subjects) {
    await pick(panel, subject)
    const count = await asking(panel).count()
    for (let index = 0; index < count; index++) {
      const button = asking(panel).nth(index)
      const command = await button.evaluate(placeOf)
      if (seen.has(command)) continue
      seen.add(command)
      await button.click()
      const field = panel.tree.getByRole('textbox')
      await expect(panel.dialog.or(field)).toBeVisible()
      // A name is typed in its place.
      const place = (await field.isVisible()) ? 'html' : '[role="dialog"], [role="alertdialog"]'
      // Words that end like this say that the host is still being asked.
      await expect(panel.dialog.getByRole('status').filter({ hasText: /\.\.\.$/u })).toHaveCount(0)
      // Opened once for all: opening is what takes its time.
      expect(await findingsOfAll(page, place), command).toEqual([])
      await page.keyboard.press('Escape')
      await expect(panel.dialog).toBeHidden()
    }
  }
  expect(seen.size).toBeGreaterThan(10)
})
