import type { Locator, Page } from '@playwright/test'
import { findings } from './axe.ts'
import { expect, test } from './fixtures.ts'
import type { PanelPage } from './pages/panel-page.ts'

interface Appearance {
  readonly name: string
  readonly media?: Parameters<Page['emulateMedia']>[0]
  readonly size?: { readonly width: number; readonly height: number }
}

const appearances: readonly Appearance[] = [
  { name: 'light', media: { colorScheme: 'light' } },
  { name: 'dark and without motion', media: { colorScheme: 'dark', reducedMotion: 'reduce' } },
  { name: 'forced colours', media: { forcedColors: 'active' } },
  // To a page, a window at 200 % is a window of half its size.
  { name: '200 % zoom', size: { width: 720, height: 450 } },
  { name: '640 px width', size: { width: 640, height: 900 } },
]

const WIDE = { width: 1440, height: 900 }

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

for (const { name, media = {}, size = WIDE } of appearances)
  test(`axe finds nothing in the window and in every dialog: ${name}`, async ({ panel, page }) => {
    // A busy computer is no wrong program.
    test.setTimeout(400_000)
    await page.emulateMedia(media)
    const seen = new Set<string>()
    for (const { machine, node } of subjects) {
      await page.setViewportSize(WIDE)
      await panel.machine(machine).click()
      await panel.node(node).click()
      await page.setViewportSize(size)
      expect(await findings(page), machine).toEqual([])
      for (const tab of await page.getByRole('tab').all()) {
        await tab.click()
        await expect(tab).toHaveAttribute('aria-selected', 'true')
        expect(await findings(page, '[role="tabpanel"]'), await tab.innerText()).toEqual([])
      }
      await page.setViewportSize(WIDE)
      const count = await asking(panel).count()
      for (let index = 0; index < count; index++) {
        const button = asking(panel).nth(index)
        const command = await button.evaluate(placeOf)
        if (seen.has(command)) continue
        seen.add(command)
        await button.click()
        const field = panel.tree.getByRole('textbox')
        await expect(panel.dialog.or(field)).toBeVisible()
        await page.setViewportSize(size)
        // A name is typed in its place.
        const place = (await field.isVisible()) ? 'html' : '[role="dialog"], [role="alertdialog"]'
        // Words that end like this say that the host is still being asked.
        await expect(panel.dialog.getByRole('status').filter({ hasText: /\.\.\.$/u })).toHaveCount(0)
        expect(await findings(page, place), command).toEqual([])
        await page.keyboard.press('Escape')
        await expect(panel.dialog).toBeHidden()
        await page.setViewportSize(WIDE)
      }
    }
    expect(seen.size).toBeGreaterThan(3)
  })
