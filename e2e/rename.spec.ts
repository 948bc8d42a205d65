import type { Page } from '@playwright/test'
import { hyperVError } from '../shared/simulator/hyper-v-error.ts'
import type { Fault } from '../shared/simulator/faults.ts'
import { seeds } from '../shared/simulator/seeds.ts'
import type { MachineCheckpoint, World } from '../shared/simulator/world.ts'
import { expect, test } from './fixtures.ts'

const field = (page: Page, name = 'Pre-patch') =>
  page.getByRole('textbox', { name: `New name of ${name}`, exact: true })

/** Changes the checkpoints of every machine, as somebody else would. */
const withCheckpoints =
  (change: (checkpoints: readonly MachineCheckpoint[]) => readonly MachineCheckpoint[]) =>
  (world: World): World => ({
    ...world,
    machines: world.machines.map((machine) => ({ ...machine, checkpoints: change(machine.checkpoints) })),
  })

const renamedElsewhere = withCheckpoints((all) =>
  all.map((one) => (one.name === 'Pre-patch' ? { ...one, name: 'Renamed elsewhere' } : one)),
)

test('F2, typing and Enter renames, and opens no dialog', async ({ panel, page }) => {
  await panel.pickByKeys('SRV-01')
  await panel.goToNodeByKeys('Pre-patch')
  await page.keyboard.press('F2')
  await expect(field(page)).toBeFocused()
  await expect(panel.tree).toMatchAriaSnapshot(`
    - row /^Pre-patch, No memory/ [selected]:
      - gridcell:
        - textbox "New name of Pre-patch": Pre-patch
        - text: 9 of 100. Enter renames, Esc keeps the name it has.
  `)
  // The whole name is selected: what is typed takes its place.
  await page.keyboard.type("Before O'Brien * [1]")
  await page.keyboard.press('Enter')
  await expect(field(page)).toHaveCount(0)
  await expect(panel.dialog).toHaveCount(0)
  await expect(panel.node("Before O'Brien * [1]")).toBeFocused()
  await expect(panel.node('Pre-patch')).toHaveCount(0)
})

test('by mouse from the menu, and a click on the name is no rename', async ({ panel, page }) => {
  await panel.machine('SRV-01').click()
  await panel.node('Pre-patch').click()
  await panel.node('Pre-patch').click()
  await expect(field(page)).toHaveCount(0)
  await panel.node('Pre-patch').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Rename...' }).click()
  await expect(field(page)).toBeFocused()
  await field(page).click()
  await expect(field(page)).toBeFocused()
  await field(page).fill('By mouse')
  await page.keyboard.press('Enter')
  await expect(panel.node('By mouse')).toBeVisible()
})

test('the rules are told while typing, and Escape keeps the name and the focus', async ({ panel, page }) => {
  await panel.pickByKeys('SRV-01')
  await panel.goToNodeByKeys('Pre-patch')
  await page.keyboard.press('F2')
  await page.keyboard.press('Control+A')
  await page.keyboard.press('Delete')
  await expect(field(page)).toHaveAccessibleDescription(/A checkpoint needs a name\./u)
  await page.keyboard.press('Enter')
  await expect(field(page)).toBeFocused()
  await field(page).fill('x'.repeat(101))
  await expect(field(page)).toHaveAccessibleDescription(/101 of 100.*At most 100 characters\./u)
  await page.keyboard.press('Enter')
  await expect(field(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(field(page)).toHaveCount(0)
  await expect(panel.node('Pre-patch')).toBeFocused()
})

test('leaving the field ends it only while nothing was typed', async ({ panel, page }) => {
  await panel.machine('SRV-01').click()
  await panel.node('Pre-patch').click()
  await page.keyboard.press('F2')
  await expect(field(page)).toBeFocused()
  await panel.node('Clean install').click()
  await expect(field(page)).toHaveCount(0)
  await panel.node('Pre-patch').click()
  await page.keyboard.press('F2')
  await field(page).fill('Half a na')
  await panel.machine('WEB-BLUE').click()
  await panel.machine('SRV-01').click()
  await expect(field(page)).toHaveValue('Half a na')
  await page.keyboard.press('Escape')
  await expect(panel.node('Pre-patch')).toBeVisible()
})

test('what others do on the host disturbs nothing while a name is typed', async ({ panel, page, host }) => {
  await panel.machine('SRV-01').click()
  await panel.node('Pre-patch').click()
  await page.keyboard.press('F2')
  await page.keyboard.type('My na')
  host.simulator.change(
    withCheckpoints((all) =>
      all.map((one) => (one.name === 'Clean install' ? { ...one, name: 'Clean' } : one)),
    ),
  )
  await expect(panel.node('Clean')).toBeVisible()
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('me')
  await expect(field(page)).toHaveValue('My name')
  await page.keyboard.press('Enter')
  await expect(panel.node('My name')).toBeFocused()
})

test('somebody else renamed it meanwhile: that is told, and Enter still gives it the name', async ({
  panel,
  page,
  host,
}) => {
  await panel.machine('SRV-01').click()
  await panel.node('Pre-patch').click()
  await page.keyboard.press('F2')
  await page.keyboard.type('Mine')
  host.simulator.change(renamedElsewhere)
  await expect(panel.tree.getByRole('status')).toContainText(
    'Somebody else has renamed it to "Renamed elsewhere"',
  )
  await page.keyboard.press('Enter')
  await expect(panel.node('Mine')).toBeVisible()
})

test('the host lost the checkpoint meanwhile: that is told, and the field is gone', async ({
  panel,
  page,
  host,
}) => {
  await panel.machine('SRV-01').click()
  await panel.node('Pre-patch').click()
  await page.keyboard.press('F2')
  await page.keyboard.type('Mine')
  host.simulator.change(withCheckpoints((all) => all.filter(({ name }) => name !== 'Pre-patch')))
  await expect(
    page.getByText('"Pre-patch" is no longer on the host, so it was not renamed.').first(),
  ).toBeVisible()
  await expect(field(page)).toHaveCount(0)
})

const fault = (phase: Fault['phase'], effect: Fault['effect']): Fault => ({
  at: 'renameCheckpoint',
  phase,
  call: 1,
  effect,
})
const error = hyperVError(
  'OperationFailed',
  'RenameVMSnapshot',
  'The operation failed.',
  'The file is in use.',
)

test.describe('a rename that the host refuses', () => {
  test.use({
    hostOptions: { world: seeds.demo, faults: [fault('before', { kind: 'failed', error })], pace: 0.02 },
  })

  test('is told at the row, with the text kept and nothing renamed', async ({ panel, page }) => {
    await panel.pickByKeys('SRV-01')
    await panel.goToNodeByKeys('Pre-patch')
    await page.keyboard.press('F2')
    await page.keyboard.type('Refused')
    await page.keyboard.press('Enter')
    await expect(panel.tree.getByRole('alert')).toContainText('"Pre-patch" of SRV-01 was not renamed.')
    await expect(panel.tree.getByRole('alert')).toContainText('The file is in use.')
    await expect(field(page)).toBeFocused()
    await expect(field(page)).toHaveValue('Refused')
    await page.keyboard.press('Enter')
    await expect(panel.node('Refused')).toBeFocused()
  })
})

for (const [phase, is, told] of [
  ['before', 'Pre-patch', '"Pre-patch" of SRV-01 was not renamed.'],
  ['after', 'In doubt', 'it had told otherwise, or nothing'],
] as const)
  test.describe(`a connection that is lost ${phase} the host has renamed it`, () => {
    test.use({ hostOptions: { world: seeds.demo, faults: [fault(phase, { kind: 'lost' })], pace: 0.02 } })

    test('is told as what the host is found to have done, and the tree shows it', async ({ panel, page }) => {
      await panel.pickByKeys('SRV-01')
      await panel.goToNodeByKeys('Pre-patch')
      await page.keyboard.press('F2')
      await page.keyboard.type('In doubt')
      await page.keyboard.press('Enter')
      await expect(panel.tree.getByRole('alert')).toContainText(told)
      await expect(panel.node(is)).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(panel.node(is)).toBeFocused()
    })
  })

test('a checkpoint of a backup product is not renamed, and why is said', async ({ panel, page }) => {
  await panel.machine('VEEAM-TARGET').click()
  await panel.node('VEEAM-TARGET - Backup').click()
  await page.keyboard.press('F2')
  await panel.expectAnnounced(
    'Rename is not available. It belongs to a backup product, which knows it by its name.',
    'assertive',
  )
  await expect(page.getByRole('textbox', { name: /^New name/u })).toHaveCount(0)
})
