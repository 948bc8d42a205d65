import type { Page } from '@playwright/test'
import { seeds } from '../shared/simulator/seeds.ts'
import { findings } from './axe.ts'
import { KEEP_FAILS } from './faults.ts'
import { expect, inBothShells, test } from './fixtures.ts'

const pane = (page: Page) => page.getByRole('region', { name: 'Activities', exact: true })
const messages = (page: Page) => page.getByRole('region', { name: 'Messages' })
const strip = (page: Page) => page.getByRole('contentinfo', { name: 'Status' })
const opener = (page: Page) => strip(page).getByRole('button', { name: 'Activities' })

test('an apply is undone from its message by mouse: through the same prompt, and never by itself', async ({
  panel,
  page,
}) => {
  await panel.machine('SRV-01').click()
  await panel.node('Pre-patch').click()
  await panel.command('Apply...').click()
  await panel.button('Keep and apply').click()
  await expect(panel.dialog).toContainText('was applied to SRV-01')
  await expect(messages(page)).toBeHidden()
  await panel.button('Close').click()
  const before = await panel.branches()
  await messages(page).getByRole('button', { name: 'Undo...' }).click()
  await expect(panel.dialog.getByRole('heading')).toHaveText(
    /^Apply "Before applying Pre-patch - .+" to SRV-01\?$/u,
  )
  await expect(panel.button('Cancel')).toBeFocused()
  await page.keyboard.press('Escape')
  expect(await panel.branches()).toEqual(before)
})

test('by keys alone: Ctrl+Z asks whether to undo, and the list of activities gives the focus back', async ({
  panel,
  page,
}) => {
  await panel.pickByKeys('SRV-01')
  await panel.goToNodeByKeys('Pre-patch')
  await page.keyboard.press('Enter')
  await panel.keepAndApplyByKeys()
  await expect(panel.dialog).toContainText('was applied to SRV-01')
  await page.keyboard.press('Enter')
  await expect(panel.dialog).toBeHidden()
  await page.keyboard.press('Control+z')
  await expect(panel.dialog.getByRole('heading')).toHaveText(/^Apply "Before applying Pre-patch/u)
  await page.keyboard.press('Escape')

  await opener(page).focus()
  await page.keyboard.press('Enter')
  await expect(pane(page)).toBeFocused()
  await expect(pane(page)).toMatchAriaSnapshot(`
    - region "Activities":
      - heading "Activities" [level=2]
      - button "Copy all as text"
      - button "Close Activities"
      - list:
        - listitem:
          - heading /Applying "Pre-patch" to SRV-01/ [level=3]
          - paragraph: /Done at .+, after/
          - list:
            - listitem: /Check that nothing has changed/
            - listitem: /Keep the current state/
            - listitem: /Make sure that it is kept/
            - listitem: /Apply the checkpoint/
            - listitem: /Check what has become of it/
            - listitem: /Start and wait for the heartbeat/
          - paragraph: /"Pre-patch" was applied to SRV-01/
          - button /Undo/
          - button /Copy as text/
  `)
  await page.keyboard.press('Escape')
  await expect(pane(page)).toBeHidden()
  await expect(opener(page)).toBeFocused()
})

test.describe('a command that fails', () => {
  test.use({ hostOptions: { world: seeds.demo, faults: [KEEP_FAILS], pace: 0.02 } })

  test(
    'is told in the strip, in a message that stays, at once to a screen reader, and copied as text',
    inBothShells,
    async ({ panel, page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write'])
      await panel.machine('SRV-01').click()
      await panel.command('Checkpoint').click()
      await expect(strip(page)).toContainText('No checkpoint of SRV-01 was made.')
      await expect(messages(page)).toContainText('There is not enough space.')
      await panel.expectAnnounced('No checkpoint of SRV-01 was made.', 'assertive')
      await opener(page).click()
      const copy = pane(page).getByRole('button', { name: 'Copy as text: Creating a checkpoint of SRV-01' })
      await copy.click()
      await panel.expectAnnounced('Copied.', 'polite')
      const text = await page.evaluate(() => navigator.clipboard.readText())
      expect(text).toMatch(
        /^Creating a checkpoint of SRV-01\nFailed at .+\n.+There is not enough space\.\nOperationFailed/su,
      )
    },
  )
})

test('every part of the window is in a landmark, with activities and messages shown', async ({
  panel,
  page,
}) => {
  await panel.machine('SRV-01').click()
  await panel.command('Checkpoint').click()
  await opener(page).click()
  await expect(messages(page)).toBeVisible()
  expect(await findings(page)).toEqual([])
})
