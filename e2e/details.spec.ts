import type { Page } from '@playwright/test'
import { hyperVError } from '../shared/simulator/hyper-v-error.ts'
import { expect, test } from './fixtures.ts'

const pane = (page: Page) => page.getByRole('region', { name: 'Details' })
const tab = (page: Page, name: string) => pane(page).getByRole('tab', { name })

test('the details are three tabs, gone through by arrows, and the chosen one stays', async ({
  panel,
  page,
}) => {
  await panel.pickByKeys('SRV-01')
  await expect(pane(page).getByRole('tablist')).toMatchAriaSnapshot(`
    - tablist "Details":
      - tab "Overview" [selected]
      - tab "Settings"
      - tab "Disks"
  `)
  await panel.goToNodeByKeys('Pre-patch')
  await expect(pane(page).getByRole('tabpanel')).toMatchAriaSnapshot(`
    - tabpanel "Overview":
      - term: Checkpoint
      - definition: Pre-patch
      - term: Created
      - definition: /\\(11 days ago\\)/
      - term: Kind
      - definition: No memory
      - term: Configuration Version
      - definition: "10.0"
  `)
  await page.keyboard.press('F6')
  await panel.tabTo(tab(page, 'Overview'))
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(tab(page, 'Disks')).toHaveAttribute('aria-selected', 'true')
  await panel.machine('STORE-01').click()
  await expect(tab(page, 'Disks')).toHaveAttribute('aria-selected', 'true')
})

test('a checkpoint’s settings tell its hardware, and what the machine has otherwise', async ({
  panel,
  page,
}) => {
  await panel.machine('STORE-01').click()
  await panel.node('Before adding').click()
  await tab(page, 'Settings').click()
  await expect(pane(page).getByRole('tabpanel')).toMatchAriaSnapshot(`
    - tabpanel "Settings":
      - paragraph: /Read at/
      - paragraph: /The hardware as it was when "Before adding the index disk" was made\\. 2 parts differ/
      - term: Processor
      - definition: 2 virtual processors
      - term: Memory
      - definition: 6144 MB
      - term: Network Adapter
      - definition: /Default Switch, MAC 00-15-5D-/
      - term: SCSI Controller 0, location 0
      - definition: /Hard Drive. D:.*STORE-01.vhdx/
      - term: SCSI Controller 0, location 1
      - definition: /Physical disk/
      - term: SCSI Controller 0, location 2
      - definition: /DVD Drive. Empty Now. Hard Drive/
  `)
})

test('the disks are a picture that takes the focus, and a table that says the same', async ({
  panel,
  page,
}) => {
  await panel.machine('ARCHIVE-03').click()
  await tab(page, 'Disks').click()
  const table = pane(page).getByRole('table', { name: 'Disk files of ARCHIVE-03' })
  await expect(table.getByRole('columnheader')).toHaveText([
    'File',
    'Kind',
    'Belongs to',
    'In Now',
    'Size',
    'Began',
    'Last written',
    'Volume',
  ])
  await expect(table.getByRole('row', { name: /Year end/u })).toContainText('Cannot be read')
  await expect(table.getByRole('row', { name: /Import of 2019/u })).toContainText('Base disk')
  await expect(pane(page).getByRole('img')).toHaveCount(2)
  await panel.tabTo(pane(page).getByRole('img').first())
})

test('notes are edited with keys alone, and a rename is there afterwards', async ({ panel, page }) => {
  await panel.machine('SRV-01').click()
  await panel.node('Pre-patch').click()
  await panel.tabTo(panel.command('Edit Notes...'))
  await page.keyboard.press('Enter')
  const notes = panel.dialog.getByRole('textbox', { name: 'Notes' })
  await expect(notes).toBeFocused()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('first line')
  await page.keyboard.press('Enter')
  await page.keyboard.type('second line')
  await expect(panel.dialog).toMatchAriaSnapshot(`
    - dialog "Settings of \\"Pre-patch\\"":
      - heading "Settings of \\"Pre-patch\\"" [level=2]
      - text: Name
      - textbox "Name": Pre-patch
      - text: 9 of 100 Notes
      - textbox "Notes"
      - text: 23 of 4000
      - region "Hardware at that time"
      - button "OK"
      - button "Cancel"
      - button "Apply"
  `)
  await panel.tabTo(panel.button('OK'))
  await page.keyboard.press('Enter')
  await expect(panel.dialog).toBeHidden()
  await expect(pane(page)).toContainText('first line')
  await panel.command('Settings...', 'Pre-patch').click()
  await panel.dialog.getByRole('textbox', { name: 'Name' }).fill('After patch')
  await panel.button('OK').click()
  await expect(panel.dialog).toBeHidden()
  await expect(panel.node('After patch')).toBeVisible()
})

test('a rename that fails says so in the dialog, which stays open with what was typed', async ({
  panel,
  host,
}) => {
  host.simulator.addFault({
    at: 'renameCheckpoint',
    phase: 'before',
    call: 1,
    effect: { kind: 'failed', error: hyperVError('OperationFailed', 'RenameVMSnapshot', 'Renaming failed.') },
  })
  await panel.machine('SRV-01').click()
  await panel.node('Pre-patch').click()
  await panel.command('Settings...', 'Pre-patch').click()
  const name = panel.dialog.getByRole('textbox', { name: 'Name' })
  await name.fill('After patch')
  await panel.button('Apply').click()
  await expect(panel.dialog.getByRole('alert')).toContainText('Renaming failed.')
  await expect(panel.dialog).toContainText('Read again: the host does not have the new name.')
  await expect(name).toHaveValue('After patch')
  await panel.button('Cancel').click()
  await expect(panel.node('Pre-patch')).toBeVisible()
})
