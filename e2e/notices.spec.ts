import { seeds } from '../shared/simulator/seeds.ts'
import type { World } from '../shared/simulator/world.ts'
import { expect, test } from './fixtures.ts'

const silent = (now: number): World => {
  const world = seeds.demo(now)
  const guest = { heartbeat: 'OkApplicationsHealthy', backupService: 'NoContact' } as const
  return {
    ...world,
    machines: world.machines.map((one) => (one.config.name === 'SRV-01' ? { ...one, guest } : one)),
  }
}

test('a production checkpoint is called one, in the notice and in the tree', async ({ panel }) => {
  await panel.machine('SRV-01').click()
  await panel.command('Checkpoint').click()
  await expect(panel.page.getByRole('region', { name: 'Messages' })).toContainText(
    'A production checkpoint of SRV-01 was created, with the backup technology of the guest. The running application state is not included.',
  )
  await expect(panel.node('SRV-01 - ')).toHaveAccessibleName(/, Production, /u)
  // Nobody knows it of those that were there before.
  await expect(panel.node('Pre-patch')).toHaveAccessibleName(/, No memory, /u)
})

test.describe('where the guest does not answer', () => {
  test.use({ hostOptions: { world: silent, faults: [], pace: 0.02 } })

  test('the standard checkpoint that was made instead is marked, here and when it is shown anew', async ({
    panel,
  }) => {
    await panel.pickByKeys('SRV-01')
    await panel.page.keyboard.press('Control+K')
    await expect(panel.page.getByRole('region', { name: 'Messages' })).toContainText(
      'A standard checkpoint of SRV-01, with memory, was created instead of a production one',
    )
    const node = panel.node('SRV-01 - ')
    await expect(node).toHaveAccessibleName(/Standard - with memory, .*Standard instead/u)
    await node.click()
    await expect(panel.page.getByRole('region', { name: 'Details' })).toContainText(
      'A production checkpoint was asked for and was not possible.',
    )
    await panel.page.reload()
    await panel.machine('SRV-01').click()
    await expect(node).toHaveAccessibleName(/Standard instead/u)
  })
})
