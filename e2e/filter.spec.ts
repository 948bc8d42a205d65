import { seeds } from '../shared/simulator/seeds.ts'
import { expect, test } from './fixtures.ts'

const ALL = seeds.demo(0).machines.length
const SOME = new RegExp(`\\d of ${ALL}`, 'u')
/** With the heading's. */
const ROWS = String(ALL + 1)

test('a filter is written with its completion by keys alone, and what fits is counted', async ({
  panel,
  page,
}) => {
  await page.keyboard.press('Control+f')
  const box = page.getByRole('combobox', { name: 'Filter virtual machines' })
  await expect(box).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('listbox')).toMatchAriaSnapshot(`
    - listbox "What can be written here":
      - 'option "state: The power state"'
      - 'option "checkpoints: How many checkpoints it has, such as >5"'
      - 'option "older: Its oldest checkpoint is at least so old, such as 30d"'
      - 'option "size: What its checkpoints take, such as >10GB"'
      - 'option "type: The checkpoint type"'
      - 'option "has: What sets it apart"'
      - 'option "name: The name alone, not its notes or its state"'
  `)
  await page.keyboard.type('-sta')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(box).toHaveValue('-state:')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(box).toHaveValue('-state:running ')
  await expect(page.getByRole('listbox')).toHaveCount(0)
  await expect(panel.list).toContainText(SOME)
  await expect(panel.machine('SRV-01')).toHaveCount(0)
  await expect(panel.machine('ARCHIVE-03')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(box).toHaveValue('')
})

test('Ctrl+Z in the filter takes back what was typed, and nothing else', async ({ panel, page }) => {
  const box = page.getByRole('combobox', { name: 'Filter virtual machines' })
  await box.focus()
  await page.keyboard.type('web')
  await expect(panel.list).toContainText(SOME)
  await page.keyboard.press('Control+z')
  await expect(box).not.toHaveValue('web')
  await expect(page.getByRole('region', { name: 'Messages' })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await panel.machines.focus()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('region', { name: 'Messages' })).toBeVisible()
})

test('an offer is taken by mouse', async ({ panel, page }) => {
  const box = page.getByRole('combobox')
  await box.fill('has:')
  await page.getByRole('option', { name: /^missing/u }).click()
  await expect(box).toHaveValue('has:missing ')
  await expect(box).toBeFocused()
  await expect(panel.machine('ARCHIVE-03')).toBeVisible()
  await expect(panel.machines).toHaveAttribute('aria-rowcount', '2')
  await page.getByRole('button', { name: 'Clear the filter' }).click()
  await expect(panel.machines).toHaveAttribute('aria-rowcount', ROWS)
})

test('what cannot be understood is told with its place, and filters nothing', async ({ panel, page }) => {
  const box = page.getByRole('combobox')
  await box.fill('srv colour:red')
  await expect(box).toHaveAttribute('aria-invalid', 'true')
  await expect(box).toHaveAccessibleDescription(/"colour:" at character 5 is no key of the filter/u)
  await expect(panel.machine('SRV-01')).toBeVisible()
  await box.fill('older:30')
  await expect(box).toHaveAccessibleDescription(/"30" at character 1 .* a span such as 12h, 30d/u)
  await expect(panel.machines).toHaveAttribute('aria-rowcount', ROWS)
})

test('a filter that nothing fits says so, and offers to clear it', async ({ panel, page }) => {
  await page.getByRole('combobox').fill('name:nowhere')
  await expect(panel.list).toContainText('No virtual machine fits "name:nowhere".')
  await panel.list.getByRole('button', { name: 'Clear filter' }).click()
  await expect(panel.machines).toHaveAttribute('aria-rowcount', ROWS)
})

test('sizes that are not measured are not filtered out, and measured ones are', async ({ panel, page }) => {
  await page.getByRole('combobox').fill('size:>20GB')
  await expect(panel.machine('APP-02')).toBeVisible()
  await expect(panel.machine('DC-01')).toHaveCount(0)
})
