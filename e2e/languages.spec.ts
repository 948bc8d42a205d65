import type { Locator, Page } from '@playwright/test'
import { seeds } from '../shared/simulator/seeds.ts'
import { KEEP_FAILS } from './faults.ts'
import { expect, test } from './fixtures.ts'

/** Elements to be readable as a whole; names and values may be cut, for they are shown in full elsewhere. */
const LABELS = [
  'button, label, legend, h1, h2, h3, dt, kbd, th',
  '[role="menuitem"], [role="menuitemradio"], [role="menuitemcheckbox"], [role="tab"], [role="columnheader"]',
  '[class*="_badge_"]',
].join()

/** The texts of labels that are wider or higher than what shows them, or than the label itself; and words broken in two. */
const cutOff = (page: Page, part = 'body'): Promise<string[]> =>
  page.locator(part).evaluate((root, labels) => {
    const brokenWord = (text: Node): string | undefined =>
      [...(text.textContent ?? '').matchAll(/\p{L}{4,}/gu)].find(({ 0: word, index }) => {
        const range = document.createRange()
        range.setStart(text, index)
        range.setEnd(text, index + word.length)
        return new Set([...range.getClientRects()].map(({ top }) => top)).size > 1
      })?.[0]
    const hides = (element: Element): boolean => /hidden|clip/u.test(getComputedStyle(element).overflowX)
    const scrolls = (element: Element): boolean => /auto|scroll/u.test(getComputedStyle(element).overflowX)
    const boxesOf = (label: Element, text: Node): readonly DOMRect[] => {
      const boxes = [label.getBoundingClientRect()]
      for (let at = text.parentElement; at && at !== root && !scrolls(at); at = at.parentElement)
        if (hides(at)) boxes.push(at.getBoundingClientRect())
      return boxes
    }
    const isCut = (label: Element, text: Node): boolean => {
      const range = document.createRange()
      range.selectNodeContents(text)
      return [...range.getClientRects()].some((line) =>
        boxesOf(label, text).some(
          (box) => box.width > 1 && (line.right > box.right + 1 || line.left < box.left - 1),
        ),
      )
    }
    const textsOf = (element: Element): readonly Node[] => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      const texts: Node[] = []
      for (let text = walker.nextNode(); text; text = walker.nextNode())
        if (text.parentElement?.checkVisibility()) texts.push(text)
      return texts
    }
    const found: string[] = []
    for (const sentence of root.querySelectorAll(`${labels}, p`))
      for (const text of textsOf(sentence)) {
        const word = brokenWord(text)
        if (word !== undefined) found.push(`${sentence.tagName} breaks ${word}`)
      }
    for (const label of root.querySelectorAll(labels))
      for (const text of textsOf(label))
        if (
          !text.parentElement?.closest<HTMLElement>('[title]')?.title.includes(text.textContent ?? '') &&
          isCut(label, text)
        )
          found.push(`${label.tagName} ${text.textContent ?? ''}`)
    return found
  }, LABELS)

const menu = (page: Page): Locator => page.getByRole('menu')

async function speak(page: Page, view: string, language: string): Promise<void> {
  await page.getByRole('button', { name: view, exact: true }).click()
  await menu(page).getByRole('menuitemradio', { name: language, exact: true }).click()
}

test('the language is chosen in the View menu, by mouse and by keyboard, and the window is in it from then on', async ({
  panel,
  page,
}) => {
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await speak(page, 'View', 'Deutsch')
  await expect(page.getByRole('region', { name: 'Virtuelle Computer' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await expect(page.getByRole('row', { name: /^SRV-01 .*Wird ausgeführt/u })).toBeVisible()

  const view = page.getByRole('button', { name: 'Ansicht', exact: true })
  await view.focus()
  await page.keyboard.press('Enter')
  await expect(menu(page)).toBeVisible()
  await page.keyboard.type('Engl')
  await page.keyboard.press('Enter')
  await expect(panel.list).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})

test('another window has the language at its next loading, and what the program says is in it', async ({
  panel,
  page,
  otherPanel,
}) => {
  await expect(panel.list).toBeVisible()
  await speak(page, 'View', 'Deutsch')
  await expect(page.getByRole('region', { name: 'Virtuelle Computer' })).toBeVisible()
  await otherPanel.page.reload()
  await expect(otherPanel.page.getByRole('region', { name: 'Prüfpunkte' })).toBeVisible()
})

test.describe('a failure that is told already', () => {
  test.use({ hostOptions: { world: seeds.demo, faults: [KEEP_FAILS], pace: 0 } })

  test('is told in the language that is chosen after it, in the list of activities and to who copies it', async ({
    panel,
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await panel.machine('SRV-01').click()
    await panel.command('Checkpoint').click()
    await expect(page.getByRole('region', { name: 'Messages' })).toContainText(
      'No checkpoint of SRV-01 was made.',
    )
    await speak(page, 'View', 'Deutsch')
    await page.getByRole('button', { name: /^Aktivitäten/u }).click()
    const activities = page.getByRole('region', { name: 'Aktivitäten' })
    await expect(activities).toContainText('Es wurde kein Prüfpunkt von SRV-01 erstellt.')
    await expect(activities).not.toContainText('was made')
    await activities.getByRole('button', { name: /^Als Text kopieren: .*Prüfpunkt/u }).click()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toContain('Hyper-V hat es abgelehnt')
    expect(copied).toContain('There is not enough space.')
  })
})

test('in German the filter is written as everywhere and explained in German, and F1 opens the German guides', async ({
  panel,
  page,
}) => {
  await expect(panel.list).toBeVisible()
  await speak(page, 'View', 'Deutsch')
  const filter = page.getByRole('combobox', { name: 'Virtuelle Computer filtern' })
  const grid = page.getByRole('grid', { name: 'Virtuelle Computer' })
  await filter.fill('state:')
  await page.getByRole('option', { name: /^running.*Wird ausgeführt/u }).click()
  await expect(filter).toHaveValue('state:running ')
  await expect(grid.getByRole('row', { name: /^SRV-01\b/u })).toBeVisible()
  await expect(grid.getByRole('row', { name: /^ARCHIVE-03\b/u })).toHaveCount(0)
  await filter.fill('-state:running has:missing')
  await expect(grid.getByRole('row', { name: /^ARCHIVE-03\b/u })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('F1')
  const help = page.getByRole('dialog', { name: 'Hilfe' })
  await expect(help.getByRole('heading', { name: 'Das Fenster' })).toBeVisible()
  await expect(help.getByRole('img', { name: 'Die Frage vor dem Anwenden' })).toBeVisible()
  await help.getByRole('button', { name: 'Für Administratoren' }).click()
  await help.getByRole('link', { name: 'Endpunkt mit Rollen' }).click()
  await expect(help.getByRole('heading', { name: 'Ein Endpunkt mit Rollen' })).toBeFocused()
})

for (const width of [640, 1440])
  test(`in German no label is cut off in a window ${width} pixels wide`, async ({ panel, page }) => {
    test.setTimeout(240_000)
    await expect(panel.list).toBeVisible()
    await speak(page, 'View', 'Deutsch')
    await page.setViewportSize({ width, height: 900 })
    const machine = page
      .getByRole('grid', { name: 'Virtuelle Computer' })
      .getByRole('row', { name: /^SRV-01\b/u })
    const checkpoint = page
      .getByRole('treegrid', { name: /^Prüfpunkte/u })
      .getByRole('row', { name: /^Pre-patch\b/u })
    const cut: Record<string, string[]> = {}
    const look = async (what: string, part?: string): Promise<void> => {
      const found = await cutOff(page, part)
      if (found.length > 0) cut[what] = found
    }

    await machine.click()
    await checkpoint.click()
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click()
      await look(`window, ${await tab.innerText()}`)
    }
    const state = page.getByRole('grid').getByText('Wird ausgeführt').first()
    expect(await state.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
    for (const opener of ['Ansicht', 'Hilfe']) {
      await page.getByRole('button', { name: opener, exact: true }).click()
      await look(opener, '[role="menu"]')
      await page.keyboard.press('Escape')
    }
    const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'))
    let opened = 0
    for (const row of [machine, checkpoint]) {
      const openMenu = async (): Promise<void> => {
        await row.click({ button: 'right' })
        await expect(menu(page)).toBeVisible()
      }
      await openMenu()
      await look(`menu of ${(await row.innerText()).slice(0, 12)}`, '[role="menu"]')
      const labels = page.locator('[slot="label"]', { hasText: /\.\.\.$/u })
      const asking = menu(page)
        .locator('[role="menuitem"]:not([aria-disabled="true"])')
        .filter({ has: labels })
      const names = await asking.locator('[slot="label"]').allInnerTexts()
      await page.keyboard.press('Escape')
      for (const name of names) {
        await openMenu()
        await menu(page).getByRole('menuitem', { name }).click()
        const field = page.getByRole('treegrid').getByRole('textbox')
        await expect(dialog.or(field)).toBeVisible()
        // Words that end like this say that the host is still being asked.
        await expect(dialog.getByRole('status').filter({ hasText: /\.\.\.$/u })).toHaveCount(0)
        if (await dialog.isVisible()) await look(name, '[role="dialog"], [role="alertdialog"]')
        await page.keyboard.press('Escape')
        await expect(dialog).toBeHidden()
        opened++
      }
    }
    expect(opened).toBeGreaterThan(10)
    for (const name of ['Alle Befehle...', 'Tasten...']) {
      await page.getByRole('button', { name: 'Hilfe', exact: true }).click()
      await menu(page).getByRole('menuitem', { name }).click()
      await expect(dialog).toBeVisible()
      await look(name, '[role="dialog"]')
      await page.keyboard.press('Escape')
    }
    await machine.click()
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('region', { name: 'Meldungen' })).toContainText('Produktionsprüfpunkt')
    await look('message', 'section[aria-label="Meldungen"]')
    expect(cut).toEqual({})
  })
