import { findings } from './axe.ts'
import { expect, inBothShells, test } from './fixtures.ts'

test('the tree tells of each node its kind, when it was made and what is found, and sizes', async ({
  panel,
}) => {
  await panel.machine('ARCHIVE-03').click()
  await expect(panel.tree).toMatchAriaSnapshot(`
    - treegrid "Checkpoints of ARCHIVE-03":
      - row /^Import of 2019, Missing, .*, 6 mths ago, Files missing, Old$/ [level=1]
      - row "Parent not found" [expanded] [level=1]
      - row /^Year end, No memory, .* ago, Not readable, Old, Leads to Now$/ [expanded] [level=2]
      - row /^Before migration, No memory, .* ago, Not readable, Old, Leads to Now$/ [expanded] [level=3]
      - row /^Now, Off/ [level=4]
  `)
  await expect(panel.node('Year end')).toContainText('not known')
  await expect(panel.node('Before migration')).toContainText('2 GB')
})

test(
  'siblings are sorted by their headings, with Now first, and that is remembered',
  inBothShells,
  async ({ panel, page, layoutKept, host }) => {
    await panel.machine('SRV-01').click()
    const sort = page.getByRole('group', { name: 'Sort by' })
    await expect(sort).toMatchAriaSnapshot(`
    - group "Sort by":
      - button "Name"
      - button "Made, sorted ascending" [pressed]
      - button "Size"
  `)
    host.simulator.change((world) => ({
      ...world,
      machines: world.machines.map((machine) => {
        const root = machine.checkpoints.find(({ name }) => name === 'Clean install')
        return {
          ...machine,
          checkpoints: machine.checkpoints.map((one) =>
            one.name === 'Pre-patch' ? { ...one, parentId: root?.id ?? null } : one,
          ),
        }
      }),
    }))
    const order = async () => (await panel.branches()).map((line) => line.trim().slice(0, 8))
    await expect.poll(order).toEqual(['Clean in', 'Baseline', 'Now', 'Pre-patc', 'Before a'])
    await sort.getByRole('button', { name: 'Name' }).press('Enter')
    const kept = layoutKept()
    await sort.getByRole('button', { name: 'Name, sorted ascending' }).press('Enter')
    await expect.poll(order).toEqual(['Clean in', 'Pre-patc', 'Before a', 'Baseline', 'Now'])
    await kept
    await page.reload()
    await expect(sort.getByRole('button', { name: 'Name, sorted descending' })).toBeVisible()
  },
)

test('arrows collapse and expand, the star expands all, and so do the buttons', async ({ panel, page }) => {
  await panel.pickByKeys('SRV-01')
  await panel.goToNodeByKeys('Clean install')
  await page.keyboard.press('ArrowLeft')
  await expect(panel.tree.getByRole('row')).toHaveCount(1)
  await page.keyboard.press('*')
  await expect(panel.tree.getByRole('row')).toHaveCount(5)
  await expect(panel.node('Clean install')).toBeFocused()
  await page.getByRole('button', { name: 'Collapse all' }).click()
  await expect(panel.tree.getByRole('row')).toHaveCount(1)
  await page.getByRole('button', { name: 'Expand all' }).click()
  await expect(panel.tree.getByRole('row')).toHaveCount(5)
})

test('a search marks and counts what fits, goes from one to the next, and hides nothing', async ({
  panel,
  page,
}) => {
  await panel.pickByKeys('SRV-01')
  await panel.goToNodeByKeys('Clean install')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Control+f')
  const box = page.getByRole('search')
  await expect(box.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('BASELINE')
  await expect(panel.tree.getByRole('row')).toHaveCount(5)
  await expect(box).toMatchAriaSnapshot(`
    - search:
      - searchbox "Find a checkpoint by its name": BASELINE
      - status: 2 found
      - button "Previous (Shift+F3)"
      - button "Next (Enter or F3)"
      - button "Close"
  `)
  await page.keyboard.press('Enter')
  await expect(panel.node('Baseline with SQL')).toHaveAttribute('aria-selected', 'true')
  await expect(panel.node('Baseline with SQL')).toHaveAccessibleName(/, found$/u)
  await expect(box.getByRole('status')).toHaveText('1 of 2')
  await page.keyboard.press('F3')
  await expect(panel.node('Before applying')).toHaveAttribute('aria-selected', 'true')
  await expect(box.getByRole('searchbox')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(box).toHaveCount(0)
  await expect(panel.node('Before applying')).toBeFocused()
})

test('several are selected by keys, without Now, which is said', async ({ panel, page }) => {
  await panel.pickByKeys('SRV-01')
  await panel.goToNodeByKeys('Clean install')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(panel.tree.getByRole('row', { selected: true })).toHaveCount(2)
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(panel.tree.getByRole('row', { selected: true })).toHaveCount(3)
  await expect(panel.node('Now')).toHaveAttribute('aria-selected', 'false')
  await panel.expectAnnounced('Only checkpoints can be selected together', 'polite')
  await expect(panel.actions).toContainText('3 checkpoints')
  await page.keyboard.press('Control+ArrowDown')
  await page.keyboard.press('Control+Space')
  await expect(panel.tree.getByRole('row', { selected: true })).toHaveCount(4)
  await page.keyboard.press('F2')
  await panel.expectAnnounced('Rename is not available. 4 are selected. Select one.', 'assertive')
  await page.keyboard.press('Home')
  await page.keyboard.press('Control+a')
  await expect(panel.tree.getByRole('row', { selected: true })).toHaveCount(4)
})

test('several are selected by mouse, and the menu on one of them is for all', async ({ panel, page }) => {
  await panel.machine('SRV-01').click()
  await panel.node('Clean install').click()
  await panel.node('Pre-patch').click({ modifiers: ['Control'] })
  await panel.node('Now').click({ modifiers: ['Control'] })
  await expect(panel.tree.getByRole('row', { selected: true })).toHaveCount(2)
  await panel.node('Clean install').click({ button: 'right' })
  await expect(panel.tree.getByRole('row', { selected: true })).toHaveCount(2)
  await expect(page.getByRole('menu', { name: '2 checkpoints' })).toBeVisible()
  await page.keyboard.press('Escape')
  await panel.node('Baseline with SQL').click({ button: 'right' })
  await expect(page.getByRole('menu', { name: 'Baseline with SQL' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(panel.tree.getByRole('row', { selected: true })).toHaveCount(1)
})

test('what changes on the host leaves selection, focus, expansion, scroll and an open menu as they are', async ({
  panel,
  page,
  host,
}) => {
  await panel.pickByKeys('WIN11-LAB-07')
  await panel.goToNodeByKeys('Lab step 16')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+F10')
  const menu = page.getByRole('menu', { name: '2 checkpoints' })
  await expect(menu).toBeVisible()
  const scrolled = await panel.tree.evaluate((tree) => tree.scrollTop)
  expect(scrolled).toBeGreaterThan(0)
  host.simulator.change((world) => ({
    ...world,
    machines: world.machines.map((machine) => ({
      ...machine,
      checkpoints: machine.checkpoints.map((one) =>
        one.name === 'Lab step 15' ? { ...one, name: 'Renamed elsewhere' } : one,
      ),
    })),
  }))
  // The menu makes what lies behind it invisible to roles.
  await expect(page.getByText('Renamed elsewhere').first()).toBeAttached()
  await expect(menu).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(panel.tree.getByRole('row', { selected: true })).toHaveCount(2)
  await expect(panel.node('Lab step 17')).toBeFocused()
  expect(await panel.tree.evaluate((tree) => tree.scrollTop)).toBe(scrolled)
})

test('a machine without checkpoints says so, why none can be made, and leads to its settings', async ({
  panel,
  page,
}) => {
  await panel.machine('db').first().click()
  const pane = page.getByRole('region', { name: 'Checkpoints', exact: true })
  await expect(pane).toContainText('The selected virtual machine has no checkpoints.')
  await expect(pane).toContainText('Checkpoints are disabled in Settings.')
  await pane.getByRole('button', { name: 'Open Settings...' }).click()
  await expect(panel.dialog.getByRole('checkbox', { name: 'Enable checkpoints' })).toBeVisible()
})

test('nothing in the tree is hidden from a screen reader', async ({ panel, page }) => {
  await panel.machine('SRV-01').click()
  await panel.node('Pre-patch').click()
  await page.keyboard.press('Control+f')
  await page.keyboard.type('pre')
  await panel.node('Pre-patch').click()
  await page.keyboard.press('F2')
  expect(await findings(page)).toEqual([])
})
