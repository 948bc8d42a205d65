import { seeds } from '../shared/simulator/seeds.ts'
import { KEEP_FAILS, KILLED_BETWEEN_SAVE_AND_APPLY } from './faults.ts'
import { expect, inBothShells, test } from './fixtures.ts'

test(
  'keeps the current state, applies the older checkpoint, and leaves the machine as foretold',
  inBothShells,
  async ({ panel }) => {
    await panel.machine('SRV-01').click()
    await panel.node('Pre-patch').click()
    await panel.command('Apply...').click()

    const { dialog } = panel
    await expect(dialog.getByRole('heading')).toHaveText('Apply "Pre-patch" to SRV-01?')
    await expect(dialog).toContainText('SRV-01 will be Off, then started')
    await expect(dialog).toContainText(/Everything written since .+ \(6 days, 4\.1 GB\)/u)
    await expect(panel.button('Cancel')).toBeFocused()
    await dialog
      .getByRole('checkbox', { name: 'Start the virtual machine afterwards' })
      .click({ force: true })
    await expect(dialog).toContainText('SRV-01 will be Off.')
    await panel.button('Keep and apply').click()

    await expect(dialog).toContainText('"Pre-patch" was applied to SRV-01')
    await expect(dialog).toContainText('SRV-01 is Off.')
    await panel.button('Close').click()

    await expect(panel.machine('SRV-01')).toContainText('Off')
    await expect(panel.node('Before applying Pre-patch')).toBeVisible()
    const branches = await panel.branches()
    const kept = branches.findIndex((line) => line.trim().startsWith('Before applying Pre-patch'))
    expect(branches[kept]).toMatch(/^ {4}\S/u)
    const now = branches.findIndex((line) => line.trim() === 'Now')
    expect(branches[now - 1]?.trim()).toBe('Pre-patch')
  },
)

test.describe('when the current state cannot be kept', () => {
  test.use({ hostOptions: { world: seeds.demo, faults: [KEEP_FAILS], pace: 0.02 } })

  test('nothing is applied, and the dialog says so in its own words and in those of the host', async ({
    panel,
  }) => {
    await panel.machine('SRV-01').click()
    const before = await panel.branches()
    await panel.node('Pre-patch').click()
    await panel.command('Apply...').click()
    await panel.button('Keep and apply').click()
    const alert = panel.dialog.getByRole('alert')
    await expect(alert).toContainText('Nothing was applied. SRV-01 is Running, as before.')
    await expect(alert).toContainText('There is not enough space.')
    await panel.button('Close').click()
    expect(await panel.branches()).toEqual(before)
    await expect(panel.machine('SRV-01')).toContainText('Running')
  })
})

test.describe('when PowerShell is killed between save and apply', () => {
  test.use({ hostOptions: { world: seeds.demo, faults: [KILLED_BETWEEN_SAVE_AND_APPLY], pace: 0.02 } })

  test(
    'the dialog says that nothing was applied and the machine is Saved; Start resumes it',
    inBothShells,
    async ({ panel }) => {
      await panel.machine('SRV-01').click()
      await panel.node('Pre-patch').click()
      await panel.command('Apply...').click()
      await panel.button('Keep and apply').click()
      await expect(panel.dialog.getByRole('alert')).toContainText(
        'Nothing was applied. SRV-01 is Saved; Start resumes it where it was.',
      )
      await panel.button('Start').click()
      await expect(panel.machine('SRV-01')).toContainText('Running')
    },
  )
})

test('losing the current state takes a second tick, and only then', async ({ panel }) => {
  await panel.machine('SRV-01').click()
  await panel.node('Pre-patch').click()
  await panel.command('Apply...').click()
  await panel.dialog
    .getByRole('checkbox', { name: 'Keep the current state as a checkpoint first' })
    .click({ force: true })
  const lose = panel.button('Apply and lose current state')
  await expect(lose).toBeDisabled()
  await panel.dialog
    .getByRole('checkbox', { name: /^I understand that what was written since/u })
    .click({ force: true })
  await expect(lose).toBeEnabled()
  await panel.page.keyboard.press('Escape')
  await expect(panel.dialog).toBeHidden()
  await expect(panel.machine('SRV-01')).toContainText('Running')
})

test('a machine that changes under an open prompt has it drawn anew, and nothing can be confirmed before that is seen', async ({
  panel,
  host,
}) => {
  await panel.machine('SRV-01').click()
  await panel.node('Pre-patch').click()
  await panel.command('Apply...').click()
  await expect(panel.dialog).toContainText('Running for')
  host.simulator.change((world) => ({
    ...world,
    machines: world.machines.map((one) =>
      one.config.name === 'SRV-01'
        ? { ...one, state: 'Saved' as const, startedAt: null, heartbeatAt: null }
        : one,
    ),
  }))
  await expect(panel.dialog.getByRole('alert')).toContainText('its state was Running and is Saved')
  await expect(panel.button('Keep and apply')).toBeDisabled()
  await panel.button('I have seen it').click()
  await expect(panel.button('Keep and apply')).toBeEnabled()
  await expect(panel.dialog).toContainText('SRV-01, Saved')
})

test('Revert asks the same question about the checkpoint Now descends from', async ({ panel }) => {
  await panel.machine('SRV-01').click()
  await panel.command('Revert...').click()
  await expect(panel.dialog.getByRole('heading')).toHaveText('Revert SRV-01 to "Baseline with SQL"?')
  await expect(panel.dialog).toContainText("Running, resumed from the checkpoint's memory")
})
