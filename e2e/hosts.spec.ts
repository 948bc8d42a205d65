import type { Page } from '@playwright/test'
import { POLL_INTERVAL } from '../shared/services/host-watcher.ts'
import { seeds } from '../shared/simulator/seeds.ts'
import { findings } from './axe.ts'
import { expect, test } from './fixtures.ts'

const hosts = [
  { name: 'HV-01' },
  { name: 'HV-02', behaves: 'refuses' },
  { name: 'HV-03', group: 'Lab', behaves: 'neverAnswers' },
] as const

test.use({ hostOptions: { world: seeds.demo, faults: [], pace: 0.02, hosts } })

const tree = (page: Page) => page.getByRole('treegrid', { name: 'Hosts' })
const hostRow = (page: Page, name: string) =>
  tree(page).getByRole('row', { name: new RegExp(`^${name}\\b`, 'u') })

test('three hosts of which two misbehave: the good one is listed, read and worked with all the same', async ({
  panel,
  page,
  web,
}) => {
  await hostRow(page, 'All hosts').click()
  await expect(hostRow(page, 'HV-02')).toHaveAccessibleName('HV-02, Not available')
  await expect(tree(page)).toContainText(/Away, again in \d+ s/u)
  await expect(tree(page)).toMatchAriaSnapshot(`
    - treegrid "Hosts":
      - row "All hosts, 1 of 3 connected" [selected]
      - row "HV-01, Connected"
      - row "HV-02, Not available"
      - row "Lab" [expanded]
      - row "HV-03, Connecting..."
  `)
  await panel.machine('SRV-01').click()
  await panel.command('Checkpoint').click()
  await expect(panel.node('SRV-01 - ')).toBeVisible()
  const read = (): number => web.several?.callsOf('HV-01', 'getInventory') ?? 0
  const before = read()
  await expect.poll(read).toBeGreaterThan(before + 1)
  expect(await findings(page)).toEqual([])
})

for (const { how, all } of [
  { how: 'alone', all: [{ name: 'HV-01' }] },
  { how: 'beside one that refuses and one that never answers', all: hosts },
])
  test.describe('on a virtual clock', () => {
    test.use({ hostOptions: { world: seeds.demo, faults: [], pace: 0, hosts: all, isVirtual: true } })

    test(`a good host is polled once each interval, ${how}`, async ({ panel, page, web }) => {
      await expect(panel.machine('SRV-01')).toBeVisible()
      for (const { name } of all.slice(1)) {
        await hostRow(page, name).click()
        await expect(hostRow(page, name)).toHaveAccessibleName(/Not available|Connecting/u)
      }
      const read = (): number => web.several?.callsOf('HV-01', 'getInventory') ?? 0
      const before = read()
      await web.clock?.advanceAsync(60_000)
      expect(read() - before).toBe(60_000 / POLL_INTERVAL)
    })
  })

test('a host is added by keys: what is wrong is told while typing, a test says where it ends, and Connect needs none', async ({
  panel,
  page,
}) => {
  await expect(panel.machine('SRV-01')).toBeVisible()
  await panel.tabTo(page.getByRole('button', { name: 'Connect to Server...' }))
  await page.keyboard.press('Enter')
  await expect(panel.dialog).toMatchAriaSnapshot(`
    - dialog "Connect to Server":
      - heading "Connect to Server"
      - radiogroup "Connect to virtualization server":
        - radio "Local computer" [disabled]
        - radio "Another computer" [checked]
      - textbox "Computer"
  `)
  const computer = panel.dialog.getByRole('textbox', { name: 'Computer', exact: true })
  await expect(computer).toBeFocused()
  await page.keyboard.type('-oProxyCommand=calc')
  await expect(panel.dialog).toContainText('The name of a computer does not begin with a dash.')
  await expect(panel.button('Connect')).toBeDisabled()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('HV-02')
  await panel.tabTo(panel.button('Test connection'))
  await page.keyboard.press('Enter')
  await expect(panel.dialog.getByRole('list', { name: 'Steps of the test' })).toContainText(
    'Find the computer',
  )
  await expect(panel.dialog).toContainText('The connection does not work yet.')
  await expect(panel.dialog).toContainText('nothing answers on that port')
  expect(await findings(page)).toEqual([])
  await panel.tabTo(panel.button('Connect'))
  await page.keyboard.press('Enter')
  await expect(panel.dialog).toBeHidden()
  await expect(tree(page).getByRole('row', { name: /^HV-02/u })).toHaveCount(2)
})

test('a test that gets no answer is stopped, and one of another computer is forgotten', async ({
  panel,
  page,
}) => {
  await page.getByRole('button', { name: 'Connect to Server...' }).click()
  const computer = panel.dialog.getByRole('textbox', { name: 'Computer', exact: true })
  await computer.fill('HV-03')
  await panel.button('Test connection').click()
  await panel.button('Stop the test').click()
  await expect(panel.dialog).toContainText('The test was stopped.')
  await computer.fill('HV-01')
  await expect(panel.dialog.getByRole('list', { name: 'Steps of the test' })).toBeHidden()
  await panel.button('Test connection').click()
  await expect(panel.dialog).toContainText('The connection works.')
  await expect(panel.dialog).toContainText(`${seeds.demo(0).machines.length} virtual machines`)
})

test('a host is dragged into a group, and removed after a question whose safe answer has the focus', async ({
  page,
  panel,
}) => {
  await expect(panel.machine('SRV-01')).toBeVisible()
  const from = await hostRow(page, 'HV-02').boundingBox()
  const to = await hostRow(page, 'Lab').boundingBox()
  if (!from || !to) throw new Error('a row has no place')
  await page.mouse.move(from.x + 40, from.y + 16)
  await page.mouse.down()
  await page.mouse.move(to.x + 40, to.y + 12, { steps: 4 })
  await page.mouse.up()
  await expect(tree(page)).toMatchAriaSnapshot(`
    - treegrid "Hosts":
      - row "All hosts, 1 of 3 connected"
      - row "HV-01, Connected" [selected]
      - row "Lab" [expanded]
      - row "HV-03, Not asked yet"
      - row "HV-02, Not asked yet"
  `)
  await hostRow(page, 'HV-02').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Remove Server...' }).click()
  await expect(panel.button('Cancel')).toBeFocused()
  expect(await findings(page)).toEqual([])
  await panel.button('Remove').click()
  await expect(hostRow(page, 'HV-02')).toHaveCount(0)
})

test('under 640 pixels the hosts are a menu with the same', async ({ page, panel }) => {
  await expect(panel.machine('SRV-01')).toBeVisible()
  await page.setViewportSize({ width: 620, height: 800 })
  await page.getByRole('button', { name: 'Hosts' }).click()
  await expect(page.getByRole('menu', { name: 'Hosts' })).toMatchAriaSnapshot(`
    - menu "Hosts":
      - group "Hosts":
        - menuitemradio "All hosts"
        - 'menuitemradio "HV-01: Connected" [checked]'
        - 'menuitemradio "HV-02: Not asked yet"'
        - 'menuitemradio "HV-03 (Lab): Not asked yet"'
      - group:
        - menuitem "Connect to Server..."
  `)
})
