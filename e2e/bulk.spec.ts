import { seeds } from '../shared/simulator/seeds.ts'
import { KEEP_FAILS } from './faults.ts'
import { expect, test } from './fixtures.ts'

test('checkpoints of several are made under names from a pattern, by keys alone', async ({
  panel,
  page,
  host,
}) => {
  await panel.pickByKeys('DC-01')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Control+k')
  const field = panel.dialog.getByRole('textbox', { name: 'Name of each checkpoint' })
  await expect(field).toBeFocused()
  await field.fill('{vm} before {patch}')
  await expect(panel.dialog).toContainText('"{patch}" at character 13 is no placeholder.')
  await expect(panel.button('Checkpoint')).toBeDisabled()
  await field.fill('{n}: {vm} before patch')
  await expect(panel.dialog.getByRole('list', { name: 'These 2' })).toContainText('1: DC-01 before patch')
  await page.keyboard.press('Enter')
  await expect(panel.dialog).toContainText('2 of 2 done')
  await expect(panel.button('Close')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(panel.dialog).toBeHidden()
  await expect(panel.machines).toBeFocused()
  const made = host.simulator
    .world()
    .machines.flatMap(({ checkpoints }) => checkpoints.map(({ name }) => name))
    .filter((name) => name.endsWith('before patch'))
  expect(made).toHaveLength(2)
  expect(made).toContain('1: DC-01 before patch')
})

test('what a command cannot be done to is left out with the reason, and what the filter hides is left alone', async ({
  panel,
  page,
  host,
}) => {
  await panel.machine('APP-02').click()
  await panel.machine('ARCHIVE-03').click({ modifiers: ['ControlOrMeta'] })
  await panel.machine('DC-01').click({ modifiers: ['ControlOrMeta'] })
  await page.getByRole('combobox').fill('-name:app')
  await panel.command('Shut Down...').click()
  await expect(panel.dialog).toMatchAriaSnapshot(`
    - alertdialog "Shut down 1 virtual machine?":
      - heading "Shut down 1 virtual machine?"
      - text: /1 more is selected, but filtered out of the list. It is left alone./
  `)
  await expect(panel.dialog.getByRole('list', { name: 'Left out (1)' })).toContainText(
    'ARCHIVE-03It is already Off.',
  )
  await expect(panel.button('Cancel')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(panel.dialog).toBeHidden()
  expect(host.history).toEqual([])
})

test.describe('when the second checkpoint fails', () => {
  const faults = [{ ...KEEP_FAILS, phase: 'before', call: 2 }] as const
  test.use({ hostOptions: { world: seeds.demo, faults, pace: 0.02 } })

  test("the screen says what the world is, in the host's words, and nothing after it was begun", async ({
    panel,
    page,
    host,
  }) => {
    await panel.machine('DC-01').click()
    await panel.machine('SRV-01').click({ modifiers: ['Shift'] })
    const before = host.simulator.world().machines.map(({ checkpoints }) => checkpoints.length)
    await page.keyboard.press('Control+k')
    await panel.dialog.getByText('Stop at the first failure').click()
    await panel.button('Checkpoint').click()
    await expect(panel.dialog).toContainText('1 of 4 done, 1 failed, 2 not begun')
    const results = panel.dialog.getByRole('list', { name: 'Results' })
    await expect(results).toContainText('There is not enough space.')
    await expect(results.getByRole('listitem').filter({ hasText: 'not begun' })).toHaveCount(2)
    const after = host.simulator.world().machines.map(({ checkpoints }) => checkpoints.length)
    expect(after.filter((count, index) => count > (before[index] ?? 0))).toHaveLength(1)
  })
})

test.describe('at the pace of a real host', () => {
  test.use({ hostOptions: { world: seeds.demo, faults: [], pace: 2 } })

  test('what has not begun is cancelled, and a closed dialog lets the work go on', async ({
    panel,
    page,
    host,
  }) => {
    await panel.machine('APP-02').click()
    await page.keyboard.press('Control+a')
    await panel.command('Save...').click()
    await panel.dialog.getByText('Stop at the first failure').click()
    await panel.button('Save').click()
    await panel.button('Cancel what has not begun').click()
    await expect(panel.dialog).toContainText('Nothing more is begun.')
    await panel.button('Close').click()
    await expect(panel.dialog).toBeHidden()
    const toast = page.getByText(/^Save: \d+ of \d+ done, \d+ not begun\.$/u).first()
    await expect(toast).toBeVisible({ timeout: 40_000 })
    const begun = host.history.filter(({ kind }) => kind === 'begin')
    await expect(toast).toContainText(new RegExp(`^Save: ${begun.length} of`, 'u'))
  })

  test('a window that is loaded anew in the middle is told how the run ended', async ({ panel, page }) => {
    await panel.machine('DC-01').click()
    await panel.machine('SRV-01').click({ modifiers: ['Shift'] })
    await panel.command('Save...').click()
    await panel.dialog.getByText('Stop at the first failure').click()
    await panel.button('Save').click()
    await expect(panel.dialog).toContainText(/\d of 4 done/u)
    await page.reload()
    await expect(page.getByText(/^Save: \d of 4 done/u).first()).toBeVisible({ timeout: 60_000 })
  })
})
