import { seeds } from '../shared/simulator/seeds.ts'
import { expect, inBothShells, test, webOnly } from './fixtures.ts'

const NO_DEMO = 'its host is reached as one of the network; desktop-window.spec.ts opens the demo'

test(
  'opens on the demo host with its machines, and says that it is a demo',
  webOnly(NO_DEMO),
  async ({ panel, page }) => {
    await expect(page).toHaveTitle('Checkpoint Panel - DEMO-HV-01')
    await expect(page.getByRole('banner')).toContainText('Demo')
    await expect(page.getByRole('contentinfo')).toContainText('Connected')
    await expect(panel.machines).toHaveAttribute('aria-rowcount', String(seeds.demo(0).machines.length + 1))
    await expect(panel.machine('SRV-01')).toContainText('Running')
  },
)

test(
  'an address signs in one window and no second one',
  webOnly('the desktop has no addresses'),
  async ({ page, web, browser }) => {
    const address = web.newAddress()
    await page.goto(address)
    await expect(page.getByRole('grid', { name: 'Virtual Machines' })).toBeVisible()
    expect(page.url()).not.toContain('token')
    const other = await (await browser.newContext()).newPage()
    await other.goto(address)
    await expect(other.getByRole('grid')).toHaveCount(0)
    await expect(other.getByRole('main')).toContainText(/address/iu)
  },
)

test('a checkpoint made by mouse appears between Now and the checkpoint it ran on', async ({ panel }) => {
  await panel.machine('SRV-01').click()
  expect(await panel.branches()).toEqual([
    'Clean install',
    '  Baseline with SQL',
    '    Now',
    '    Pre-patch',
    expect.stringMatching(/^ {6}Before applying Baseline with SQL/u),
  ])
  await panel.command('Checkpoint').click()
  const made = panel.tree.getByRole('row', { name: /^SRV-01 - \(/u })
  await expect(made).toBeVisible()
  const branches = await panel.branches()
  const now = branches.findIndex((line) => line.trim() === 'Now')
  expect(branches[now - 1]).toMatch(/^ {4}SRV-01 - \(/u)
  expect(branches[now]).toBe('      Now')
})

test('a checkpoint gets the name it is given, and an impossible name is told while it is typed', async ({
  panel,
  page,
}) => {
  await panel.machine('SRV-01').click()
  await page.keyboard.press('Control+Shift+K')
  const field = panel.dialog.getByRole('textbox', { name: 'Name' })
  await expect(field).toBeFocused()
  await field.fill('x'.repeat(101))
  await expect(panel.dialog).toContainText('At most 100 characters.')
  await expect(panel.button('Checkpoint')).toBeDisabled()
  await field.fill(`O'Brien "before" $(calc) [1]`)
  await page.keyboard.press('Enter')
  await expect(panel.dialog).toBeHidden()
  await expect(panel.node(`O'Brien "before" $(calc) [1]`)).toBeVisible()
})

test(
  'what somebody else does on the host appears by itself, and the selection stays where it was',
  inBothShells,
  async ({ panel, host }) => {
    await panel.machine('SRV-01').click()
    await panel.node('Pre-patch').click()
    host.simulator.change((world) => ({
      ...world,
      machines: world.machines.map((machine) => ({
        ...machine,
        checkpoints: machine.checkpoints.map((one) =>
          one.name === 'Pre-patch' ? { ...one, name: 'Renamed elsewhere' } : one,
        ),
      })),
    }))
    await expect(panel.node('Renamed elsewhere')).toHaveAttribute('aria-selected', 'true')
  },
)

test('a command that is not possible says why and does nothing', async ({ panel }) => {
  await panel.machine('SRV-01').click()
  const start = panel.command('Start')
  await expect(start).toHaveAttribute('aria-disabled', 'true')
  await expect(start).toContainText('It is already Running.')
  await start.focus()
  await expect(start).toBeFocused()
})

test.describe('on a host without machines', () => {
  test.use({ hostOptions: { world: seeds.empty, faults: [], pace: 0 } })

  test('the list says so', async ({ panel }) => {
    await expect(panel.list).toContainText('This host has no virtual machines.')
  })
})
