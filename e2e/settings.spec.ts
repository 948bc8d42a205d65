import type { Fault } from '../shared/simulator/faults.ts'
import { serviceError } from '../shared/simulator/hyper-v-error.ts'
import { seeds } from '../shared/simulator/seeds.ts'
import type { Machine, World } from '../shared/simulator/world.ts'
import { expect, inBothShells, test } from './fixtures.ts'
import type { PanelPage } from './pages/panel-page.ts'

const changed = (world: World, name: string, part: Partial<Machine>): World => ({
  ...world,
  machines: world.machines.map((one) => (one.config.name === name ? { ...one, ...part } : one)),
})
const typeOf = (world: World, name: string) =>
  world.machines.find(({ config }) => config.name === name)?.checkpointType

const fallBackOf = (panel: PanelPage) =>
  panel.dialog.getByRole('checkbox', { name: /^Create standard checkpoints/u })
const locationOf = (panel: PanelPage) =>
  panel.dialog.getByRole('textbox', { name: 'Checkpoint File Location' })

async function openByMouse(panel: PanelPage, name: string): Promise<void> {
  await panel.machine(name).click()
  await panel.command('Settings...').click()
  await expect(panel.button('Apply')).toBeVisible()
}

test('a change from Production to production only is there when the page is opened again', async ({
  panel,
}) => {
  await openByMouse(panel, 'SRV-01')
  const fallBack = fallBackOf(panel)
  await expect(fallBack).toBeChecked()
  await expect(panel.button('Apply')).toBeDisabled()
  await fallBack.click({ force: true })
  await panel.button('Apply').click()
  await expect(panel.dialog).toContainText('Saved.')
  await expect(panel.button('Apply')).toBeDisabled()
  await panel.button('OK').click()
  await expect(panel.dialog).toBeHidden()
  await panel.command('Settings...').click()
  await expect(fallBack).not.toBeChecked()
  await expect(panel.dialog.getByRole('radio', { name: 'Production checkpoints' })).toBeChecked()
})

test('is read in one piece, changed and left by keys alone', async ({ panel, host }) => {
  await panel.pickByKeys('SRV-01')
  const { page } = panel
  await page.keyboard.press('Alt+Enter')
  const enable = panel.dialog.getByRole('checkbox', { name: 'Enable checkpoints' })
  await expect(enable).toBeFocused()
  await expect(panel.dialog).toMatchAriaSnapshot(`
    - dialog "Checkpoint settings of SRV-01":
      - heading "Checkpoint settings of SRV-01"
      - region "Checkpoint Type":
        - heading "Checkpoint Type"
        - checkbox "Enable checkpoints" [checked]
        - radiogroup "Select the type of checkpoint that will be created when users choose to checkpoint this virtual machine.":
          - radio "Production checkpoints" [checked]
          - checkbox "Create standard checkpoints if it's not possible to create a production checkpoint." [checked]
          - radio "Standard checkpoints"
        - checkbox "Use automatic checkpoints"
        - status:
          - paragraph: /The guest's backup service answers/
      - region "Checkpoint File Location":
        - heading "Checkpoint File Location"
        - textbox "Checkpoint File Location": D:\\Hyper-V\\Checkpoints
        - text: /Locked/
        - paragraph: /they stay beside the virtual disks they belong to/
      - button "OK"
      - button "Cancel"
      - button "Apply" [disabled]
  `)
  await page.keyboard.press('Space')
  await expect(panel.dialog.getByRole('status').first()).toContainText('No checkpoint of SRV-01 can be made')
  await panel.tabTo(panel.button('Apply'))
  await page.keyboard.press('Enter')
  await expect(panel.dialog).toContainText('Saved.')
  expect(typeOf(host.simulator.world(), 'SRV-01')).toBe('Disabled')
  await panel.tabTo(panel.button('Cancel'))
  await page.keyboard.press('Escape')
  await expect(panel.dialog).toBeHidden()

  await page.keyboard.press('Alt+Enter')
  await expect(enable).not.toBeChecked()
  await page.keyboard.press('Space')
  await expect(panel.dialog.getByRole('radio', { name: 'Production checkpoints' })).toBeChecked()
  await expect(fallBackOf(panel)).toBeChecked()
  await panel.tabTo(panel.button('OK'))
  await page.keyboard.press('Enter')
  await expect(panel.dialog).toBeHidden()
  expect(typeOf(host.simulator.world(), 'SRV-01')).toBe('Production')
})

test('the location is locked while there are checkpoints, with the reason', async ({ panel }) => {
  await openByMouse(panel, 'SRV-01')
  await expect(locationOf(panel)).not.toBeEditable()
  await expect(locationOf(panel)).toHaveAccessibleDescription(
    /only while there are no checkpoints, and there are 4/u,
  )
})

test('a typed location is looked at by the host, which decides; only a text that is no path cannot be sent', async ({
  panel,
  host,
}) => {
  await openByMouse(panel, 'SQL-NODE-A')
  const told = panel.dialog.getByRole('status', { name: 'Checkpoint File Location' })
  await locationOf(panel).fill('Checkpoints')
  await expect(locationOf(panel)).toHaveAccessibleDescription(/A full path is needed/u)
  await expect(panel.button('Apply')).toBeDisabled()
  await locationOf(panel).fill('E:\\Checkpoints')
  await expect(told).toContainText('The host has no such drive.')
  await expect(panel.button('Apply')).toBeEnabled()
  await locationOf(panel).fill('D:\\Exports')
  await expect(told).toContainText('The folder is there.')
  await expect(told).toContainText('212 GB free on D:\\')
  await panel.button('Apply').click()
  await expect(panel.dialog).toContainText('Saved.')
  const machine = host.simulator.world().machines.find(({ config }) => config.name === 'SQL-NODE-A')
  expect(machine?.snapshotFileLocation).toBe('D:\\Exports')
})

test('what somebody else changes meanwhile is told, and not overwritten', async ({ panel, host }) => {
  await openByMouse(panel, 'SRV-01')
  await panel.dialog.getByRole('checkbox', { name: 'Use automatic checkpoints' }).click({ force: true })
  host.simulator.change((world) => changed(world, 'SRV-01', { checkpointType: 'Standard' }))
  await expect(panel.dialog.getByRole('alert')).toContainText('The host has other settings now')
  await expect(panel.dialog.getByRole('radio', { name: 'Standard checkpoints' })).toBeChecked()
  await expect(panel.button('Apply')).toBeDisabled()
  await panel.button('I have seen it').click()
  await panel.button('Apply').click()
  await expect(panel.dialog).toContainText('Saved.')
  const machine = host.simulator.world().machines.find(({ config }) => config.name === 'SRV-01')
  expect(machine).toMatchObject({ checkpointType: 'Standard', automaticCheckpoints: true })
})

test('what the choice means follows the machine', async ({ panel, host }) => {
  await openByMouse(panel, 'SRV-01')
  const meaning = panel.dialog.getByRole('status').first()
  await expect(meaning).toContainText('production checkpoints will work')
  host.simulator.change((world) =>
    changed(world, 'SRV-01', { state: 'Saved', startedAt: null, heartbeatAt: null }),
  )
  await expect(meaning).toContainText(
    'it is Saved, and only a running or a switched-off machine can make one',
  )
  await panel.page.keyboard.press('Escape')
  await openByMouse(panel, 'DC-01')
  await expect(meaning).toContainText('Its notes call it a domain controller')
  await panel.page.keyboard.press('Escape')
  await openByMouse(panel, 'STORE-01')
  await expect(meaning).toContainText('A pass-through disk is in no checkpoint')
})

test.describe('on a host without automatic checkpoints', () => {
  const old = (now: number): World => {
    const world = seeds.demo(now)
    return { ...world, machines: world.machines.map((one) => ({ ...one, automaticCheckpoints: null })) }
  }
  test.use({ hostOptions: { world: old, faults: [], pace: 0.02 } })

  test('there is no box for them', async ({ panel }) => {
    await openByMouse(panel, 'SRV-01')
    await expect(panel.dialog.getByRole('checkbox')).toHaveCount(2)
  })
})

const denied = serviceError('AccessDenied', 'Zugriff verweigert')
const FAULTS: readonly (readonly [string, Fault, string, 'Standard' | 'Production'])[] = [
  [
    'refused',
    { at: 'setMachine', phase: 'before', call: 1, effect: { kind: 'failed', error: denied } },
    'You do not have the right to do this.',
    'Production',
  ],
  [
    'lost before it was done',
    { at: 'setMachine', phase: 'before', call: 1, effect: { kind: 'lost' } },
    'The checkpoint settings of SRV-01 were not changed.',
    'Production',
  ],
  [
    'lost after it was done',
    { at: 'setMachine', phase: 'after', call: 1, effect: { kind: 'lost' } },
    'it had told otherwise, or nothing',
    'Standard',
  ],
]

for (const [what, fault, failure, type] of FAULTS)
  test.describe(`a change that is ${what}`, () => {
    test.use({ hostOptions: { world: seeds.demo, faults: [fault], pace: 0.02 } })

    test(
      'keeps the page open, says so in it, and shows what the host has',
      inBothShells,
      async ({ panel, host }) => {
        await openByMouse(panel, 'SRV-01')
        await panel.dialog.getByRole('radio', { name: 'Standard checkpoints' }).click({ force: true })
        await panel.button('OK').click()
        await expect(panel.dialog.getByRole('alert').filter({ hasText: failure })).toBeVisible()
        expect(typeOf(host.simulator.world(), 'SRV-01')).toBe(type)
        const isDone = type === 'Standard'
        const notice = panel.dialog.getByText('The host has other settings now')
        await expect(notice).toHaveCount(isDone ? 1 : 0)
        // Where the host has it already there is nothing left to apply; else it can be tried again.
        await expect(panel.button('Apply')).toBeEnabled({ enabled: !isDone })
        await panel.button('Cancel').click()
        await panel.command('Settings...').click()
        const standard = panel.dialog.getByRole('radio', { name: 'Standard checkpoints' })
        await expect(standard).toBeChecked({ checked: isDone })
      },
    )
  })
