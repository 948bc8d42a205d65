import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { buildWorld, DAY } from '../../../shared/simulator/seed-builder.ts'
import { seededIds } from '../../../shared/simulator/seed-ids.ts'
import { seeds } from '../../../shared/simulator/seeds.ts'
import type { Ailments } from '../../../shared/simulator/ailments.ts'
import { START } from '../../testing/memory-bridge.ts'
import { renderApp } from '../../testing/render-app.tsx'

const AWAY = 'The configuration is not accessible.'
const AILMENTS: Readonly<Record<string, Ailments>> = {
  'AWAY-01': { listing: AWAY },
  'SICK-01': { checkpoints: AWAY, throwing: { uptimeMs: AWAY } },
}

test('what cannot be read is said at the list and in the tree, and the machine beside it has its own', async () => {
  const names = ['AWAY-01', 'SICK-01', 'WELL-01']
  const machineSeeds = names.map((name) => ({
    name,
    history: [{ kind: 'checkpoint' as const, name: `First of ${name}`, ago: 2 * DAY }],
  }))
  const built = buildWorld({ now: START, newId: seededIds(5) }, machineSeeds)
  const machines = built.machines.map((one) => {
    const ailments = AILMENTS[one.config.name]
    return ailments ? { ...one, ailments } : one
  })
  renderApp({ world: { ...built, machines } })
  const list = page.getByRole('region', { name: 'Virtual Machines' })
  await expect.element(list.getByText('A virtual machine could not be read')).toHaveTextContent(AWAY)
  await expect.element(list.getByText('Not fully read')).toBeVisible()
  await list.getByText('SICK-01').click()
  const tree = page.getByRole('region', { name: 'Checkpoints', exact: true })
  await expect.element(tree.getByText('Checkpoints could not be read.')).toHaveTextContent(AWAY)
  await expect.element(tree.getByRole('button', { name: 'Refresh' })).toBeVisible()
  expect(tree.getByRole('button', { name: 'Checkpoint' }).elements()).toEqual([])
  await list.getByText('WELL-01').click()
  await expect.element(tree.getByText('First of WELL-01')).toBeVisible()
})

test('a clock of the host that stands otherwise is told in the list and at the host, until it is set right', async () => {
  const ahead = 11 * 60_000
  const seed = { now: START + ahead, newId: seededIds(5), clockAhead: ahead }
  const world = buildWorld(seed, [
    { name: 'SRV-01', history: [{ kind: 'checkpoint', name: 'one', ago: DAY }] },
  ])
  const { simulator, clock } = renderApp({ world })
  const list = page.getByRole('region', { name: 'Virtual Machines' })
  const finding = list.getByText('clock is at least 11 minutes ahead')
  await expect.element(finding).toBeVisible()
  const host = page.getByTitle(/Connected, clock differs\. .* 11 minutes ahead/).first()
  await expect.element(host).toBeInTheDocument()
  await expect.element(list.getByRole('row', { name: /^SRV-01/ })).toHaveTextContent(/1 day/)
  simulator.change((one) => ({ ...one, clockAhead: 0 }))
  await clock.advanceAsync(2_000)
  await expect.element(finding).not.toBeInTheDocument()
})

test('an apply goes through to the end beside a machine that is sick, whose own prompt says what is not known', async () => {
  await page.viewport(1440, 1000)
  const { simulator } = renderApp({ world: seeds.sick(START) })
  const list = page.getByRole('region', { name: 'Virtual Machines' })
  const tree = page.getByRole('region', { name: 'Checkpoints', exact: true })
  await list.getByText('SICK-03').click()
  await tree.getByText('Second').click()
  await userEvent.keyboard('{Enter}')
  const sick = page.getByRole('alertdialog', { name: 'Apply "Second" to SICK-03?' })
  await expect.element(sick).toHaveTextContent(/Not known: the host could not tell it from the disk files/)
  await expect.element(sick).toHaveTextContent(/The disks of the checkpoint could not be read/)
  await sick.getByRole('button', { name: 'Cancel' }).click()
  await list.getByText('WELL-01').click()
  await tree.getByText('Before the update').click()
  await userEvent.keyboard('{Enter}')
  const well = page.getByRole('alertdialog', { name: 'Apply "Before the update" to WELL-01?' })
  await expect.element(well).not.toHaveTextContent(/not known/i)
  await well.getByRole('button', { name: 'Keep and apply' }).click()
  await expect
    .element(page.getByRole('dialog', { name: 'Applied "Before the update" to WELL-01' }))
    .toBeVisible()
  const machine = simulator.world().machines.find(({ config }) => config.name === 'WELL-01')
  const applied = machine?.checkpoints.find(({ name }) => name === 'Before the update')
  expect(machine?.parentCheckpointId).toBe(applied?.id)
  await expect.element(list.getByText('A virtual machine could not be read')).toBeVisible()
})
