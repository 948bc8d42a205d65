import type { InventoryDiff } from '../shared/domain/inventory.ts'
import { expect, test } from './fixtures.ts'
import type { PanelPage } from './pages/panel-page.ts'

const MACHINE = `O'Brien & Sons "dev" [1]`

/** Where the window stands: what is selected and focused, and how far each pane is scrolled. */
const standing = ({ page }: PanelPage) =>
  page.evaluate(() => ({
    selected: [...document.querySelectorAll('[aria-selected="true"]')].map(
      (one) => one.getAttribute('data-key') ?? one.id,
    ),
    focused: document.activeElement?.getAttribute('aria-label'),
    at: document.activeElement?.getBoundingClientRect().top,
    scrolled: [...document.querySelectorAll('[role="grid"], [role="treegrid"]')].map((one) => one.scrollTop),
  }))

test.slow()

test('a checkpoint made in one browser appears in the other at the next reading, which moves nothing there', async ({
  panel,
  otherPanel,
  web,
}) => {
  const readings: InventoryDiff[] = []
  web.panel.subscribe((event) => {
    if (event.kind === 'inventoryChanged') readings.push(event.diff)
  })
  await otherPanel.page.setViewportSize({ width: 1100, height: 520 })
  await otherPanel.machine(MACHINE).click()
  await otherPanel.node('Cafe\u0301 nai\u0308ve').click()
  await otherPanel.tree.evaluate((tree) => tree.scrollBy(0, 20))
  const before = await standing(otherPanel)
  expect(before.scrolled.some((top) => top > 0)).toBe(true)
  const branches = await otherPanel.branches()

  await panel.pickByKeys(MACHINE)
  await panel.page.keyboard.press('Control+k')
  await expect.poll(() => panel.branches()).toHaveLength(branches.length + 1)
  await expect.poll(() => otherPanel.branches()).toEqual(await panel.branches())
  expect(await standing(otherPanel)).toEqual(before)

  const made = readings.flatMap(({ checkpoints }) => checkpoints.changed).at(0)
  const since = readings.filter(({ to }) => made !== undefined && to >= (made.createdAt ?? 0))
  expect(since.at(0)?.checkpoints.changed).toContainEqual(made)
})

test('an Apply prompt that is open in the other browser is drawn anew, and says what changed before it can be confirmed', async ({
  panel,
  otherPanel,
}) => {
  await otherPanel.machine('SRV-01').click()
  await otherPanel.node('Pre-patch').click()
  await otherPanel.page.keyboard.press('Enter')
  const confirm = otherPanel.button('Keep and apply')
  await expect(confirm).toBeEnabled()

  await panel.pickByKeys('SRV-01')
  await panel.page.keyboard.press('Control+k')
  await expect(panel.tree.getByRole('row', { name: /^SRV-01 - \(/u })).toBeVisible()

  const alert = otherPanel.dialog.getByRole('alert')
  await expect(alert).toContainText('the checkpoint it runs on changed')
  await expect(confirm).toBeDisabled()
  await expect(otherPanel.button('Cancel')).toBeFocused()
  await expect(otherPanel.dialog).toMatchAriaSnapshot(`
    - term: Held by no checkpoint
    - definition:
      - strong: /Everything written since/
      - text: /under a minute.* \\(changed\\)/
  `)
  await otherPanel.tabTo(alert.getByRole('button'))
  await otherPanel.page.keyboard.press('Enter')
  await expect(confirm).toBeEnabled()
  await confirm.click()
  await expect(otherPanel.dialog).toContainText('"Pre-patch" was applied to SRV-01')
  await expect(panel.node('Before applying Pre-patch')).toBeVisible()
})
