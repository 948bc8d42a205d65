import { seeds } from '../shared/simulator/seeds.ts'
import { expect, test } from './fixtures.ts'
import type { PanelPage } from './pages/panel-page.ts'

const heading = (panel: PanelPage, name: string) =>
  panel.machines.getByRole('columnheader', { name, exact: true })

const headings = (panel: PanelPage): Promise<(string | null)[]> =>
  panel.machines
    .getByRole('columnheader')
    .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('aria-label')))

const selected = (panel: PanelPage) => panel.machines.getByRole('row', { selected: true })

test('is a grid with its rows and columns counted, and says what a machine is busy with in percent', async ({
  panel,
}) => {
  await expect(panel.machines).toHaveAttribute('aria-colcount', '11')
  await expect(panel.machines).toHaveAttribute('aria-multiselectable', 'true')
  await expect(panel.machine('APP-02')).toContainText(/Merging Disks \(\d+%\)/u)
  await expect(heading(panel, 'Name')).toMatchAriaSnapshot(`- columnheader "Name"`)
})

test('several are selected by mouse, and the menu of one of them is about all of them', async ({
  panel,
  page,
}) => {
  await panel.machine('APP-02').click()
  await panel
    .machine('db')
    .first()
    .click({ modifiers: ['Shift'] })
  await expect(selected(panel)).toHaveCount(4)
  await panel.machine('ARCHIVE-03').click({ modifiers: ['ControlOrMeta'] })
  await expect(selected(panel)).toHaveCount(3)
  await panel.machine('APP-02').click({ button: 'right' })
  await expect(selected(panel)).toHaveCount(3)
  await expect(page.getByRole('menu', { name: 'Commands for 3 virtual machines' })).toMatchAriaSnapshot(`
    - menu:
      - group "Start...":
        - menuitem "Start..." [disabled]: /Not possible with any of them now/
        - menuitem "Shut Down..."
        - menuitem "Save..."
      - group "Checkpoint...":
        - menuitem "Checkpoint...": Checkpoint... Ctrl+K
  `)
})

test('several are selected by keys alone, and the tree stays that of the current one', async ({
  panel,
  page,
}) => {
  await panel.pickByKeys('APP-02')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(selected(panel)).toHaveCount(3)
  await page.keyboard.press('Control+ArrowDown')
  await page.keyboard.press('Control+ArrowDown')
  await expect(selected(panel)).toHaveCount(3)
  await page.keyboard.press('Control+Space')
  await expect(selected(panel)).toHaveCount(4)
  await page.keyboard.press('Control+Space')
  await expect(selected(panel)).toHaveCount(3)
  await page.keyboard.press('Control+a')
  await expect(panel.list).toContainText(`${seeds.demo(0).machines.length} selected`)
  await expect(panel.tree).toHaveAccessibleName(/^Checkpoints of/u)
  await page.keyboard.press('Escape')
  await expect(selected(panel)).toHaveCount(1)
})

test('selection outlives a poll, a sort and a filter, and what the filter hides is said', async ({
  panel,
  page,
  host,
}) => {
  await panel.machine('APP-02').click()
  await panel.machine('ARCHIVE-03').click({ modifiers: ['ControlOrMeta'] })
  host.simulator.change((world) => ({
    ...world,
    machines: world.machines.map((one) =>
      one.config.name === 'DC-01' ? { ...one, config: { ...one.config, name: 'DC-RENAMED' } } : one,
    ),
  }))
  await expect(panel.machine('DC-RENAMED')).toBeVisible()
  await heading(panel, 'State').click()
  await expect(selected(panel)).toHaveCount(2)
  await page.keyboard.press('Control+f')
  await page.keyboard.type('state:off ')
  await expect(panel.list).toContainText('1 of 2 selected are filtered out')
  await expect(panel.actions).toContainText('1 virtual machine')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(selected(panel)).toHaveCount(2)
})

test('columns are moved, made wider, hidden and shown by keys alone', async ({ panel, page }) => {
  await panel.pickByKeys('APP-02')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Control+ArrowRight')
  expect((await headings(panel)).slice(0, 3)).toEqual(['Name', 'CPU Usage', 'State'])
  const width = async (): Promise<number> => (await heading(panel, 'State').boundingBox())?.width ?? 0
  const before = await width()
  await page.keyboard.press('Shift+ArrowRight')
  await expect.poll(width).toBe(before + 16)
  await page.keyboard.press('Shift+F10')
  const menu = page.getByRole('menu', { name: 'Column State' })
  await expect(menu.getByRole('menuitem', { name: 'Sort ascending' })).toBeFocused()
  for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowDown')
  await expect(menu.getByRole('menuitem', { name: 'Hide' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(heading(panel, 'State')).toHaveCount(0)
  await expect(panel.machines).toBeFocused()
  await expect(panel.machines).toHaveAttribute('aria-colcount', '10')
})

test('columns are moved, fitted and shown by mouse, and the next start finds them so', async ({
  panel,
  page,
  layoutKept,
}) => {
  await page.getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Configuration Version' }).click()
  await page.keyboard.press('Escape')
  await expect(panel.machine('SRV-01')).toContainText('10.0')
  await heading(panel, 'Status').dragTo(heading(panel, 'State'))
  expect((await headings(panel)).slice(0, 3)).toEqual(['Name', 'Status', 'State'])
  await heading(panel, 'Size').click()
  await expect(heading(panel, 'Size')).toHaveAttribute('aria-sort', 'ascending')
  const kept = layoutKept()
  await heading(panel, 'Uptime').locator('[data-grip]').dblclick()
  await kept
  const before = await headings(panel)
  await page.reload()
  await expect(heading(panel, 'Size')).toHaveAttribute('aria-sort', 'ascending')
  expect(await headings(panel)).toEqual(before)
})
