import type { Page } from '@playwright/test'
import { findings } from './axe.ts'
import { expect, test } from './fixtures.ts'

const timeline = (page: Page) => page.getByRole('listbox', { name: /^Checkpoints of/u })
const option = (page: Page, name: string) =>
  timeline(page).getByRole('option', { name: new RegExp(`^${name}(?![\\w-])`, 'u') })
const view = (page: Page, name: string) =>
  page.getByRole('radiogroup', { name: 'View of the checkpoints' }).getByRole('radio', { name })

test('shows the same nodes in time, Now last, with the selection of the tree', async ({
  panel,
  page,
  layoutKept,
}) => {
  await panel.machine('SRV-01').click()
  await panel.node('Pre-patch').click()
  const kept = layoutKept()
  await view(page, 'Timeline').click()
  await expect(timeline(page)).toMatchAriaSnapshot(`
    - listbox "Checkpoints of SRV-01":
      - option /^Clean install, No memory, .*, 10 mths ago, Old, Leads to Now, 96 KB$/
      - option /^Baseline with SQL, Standard - with memory, .*, Leads to Now, 18.9 GB$/
      - option /^Pre-patch, No memory, .*, 6.3 GB$/ [selected]
      - option /^Before applying Baseline with SQL.*, 2.2 GB$/
      - option /^Now, Running, since .*, 4.1 GB$/
  `)
  await kept
  await page.reload()
  await expect(view(page, 'Timeline')).toBeChecked()
})

test('arrows move in time and between lanes, and the keys of a checkpoint act on it', async ({
  panel,
  page,
}) => {
  await panel.pickByKeys('SRV-01')
  await panel.tabTo(view(page, 'Tree'))
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await panel.machines.focus()
  await page.keyboard.press('F6')
  await expect(option(page, 'Now')).toBeFocused()
  await page.keyboard.press('Home')
  await expect(option(page, 'Clean install')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(option(page, 'Baseline with SQL')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(option(page, 'Pre-patch')).toBeFocused()
  await expect(option(page, 'Pre-patch')).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('F2')
  await expect(page.getByRole('textbox', { name: 'New name of Pre-patch' })).toBeFocused()
  await page.keyboard.type('In time')
  await page.keyboard.press('Enter')
  await expect(option(page, 'In time')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(panel.dialog).toContainText('Apply "In time" to SRV-01?')
  await page.keyboard.press('Escape')
  await expect(option(page, 'In time')).toBeFocused()
  await page.keyboard.press('Shift+F10')
  await expect(page.getByRole('menu', { name: 'In time' })).toBeVisible()
})

test('several are selected by keys and by mouse, without Now', async ({ panel, page }) => {
  await panel.machine('SRV-01').click()
  await view(page, 'Timeline').click()
  await option(page, 'Clean install').click()
  await option(page, 'Pre-patch').click({ modifiers: ['Shift'] })
  await expect(timeline(page).getByRole('option', { selected: true })).toHaveCount(3)
  await option(page, 'Baseline with SQL').click({ modifiers: ['Control'] })
  await expect(timeline(page).getByRole('option', { selected: true })).toHaveCount(2)
  await option(page, 'Now').click({ modifiers: ['Control'] })
  await expect(timeline(page).getByRole('option', { selected: true })).toHaveCount(2)
  await panel.expectAnnounced('Only checkpoints can be selected together', 'polite')
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+ArrowRight')
  await expect(timeline(page).getByRole('option', { selected: true })).toHaveCount(2)
  await page.keyboard.press('Control+a')
  await expect(timeline(page).getByRole('option', { selected: true })).toHaveCount(4)
})

test('fifty do not cover one another, and the selected one is in sight', async ({ panel, page }) => {
  await panel.machine('WIN11-LAB-07').click()
  await panel.node('Lab step 10').click()
  await view(page, 'Timeline').click()
  await expect(timeline(page).getByRole('option')).toHaveCount(51)
  await expect(option(page, 'Lab step 10')).toBeInViewport({ ratio: 1 })
  const boxes = await timeline(page)
    .getByRole('option')
    .evaluateAll((options) =>
      options.map((one) => {
        const { left, right, top, bottom } = one.getBoundingClientRect()
        return { left, right, top, bottom }
      }),
    )
  const covering = boxes.filter((a, index) =>
    boxes.some(
      (b, other) =>
        other > index && a.right > b.left && b.right > a.left && a.bottom > b.top && b.bottom > a.top,
    ),
  )
  expect(covering).toEqual([])
})

for (const media of [{ colorScheme: 'dark' }, { forcedColors: 'active' }] as const)
  test(`is clean for screen readers in ${JSON.stringify(media)}`, async ({ panel, page }) => {
    await page.emulateMedia(media)
    await panel.machine('ARCHIVE-03').click()
    await view(page, 'Timeline').click()
    await option(page, 'Year end').click()
    expect(await findings(page)).toEqual([])
  })
