import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { buildWorld, DAY, GB, type MachineSeed } from '../../shared/simulator/seed-builder.ts'
import { seededIds } from '../../shared/simulator/seed-ids.ts'
import type { World } from '../../shared/simulator/world.ts'
import { START } from '../testing/memory-bridge.ts'
import { renderApp } from '../testing/render-app.tsx'

beforeEach(() => page.viewport(1440, 1000))

const worldOf = (...machines: readonly MachineSeed[]): World =>
  buildWorld({ now: START, newId: seededIds(3) }, machines)
const row = (name: RegExp) => page.getByRole('grid').getByRole('row', { name })
const names = ['one', 'two', 'three']

test('left-over disks, paths that differ, replicas and a clock that was set are seen in the list', async () => {
  renderApp({
    world: worldOf(
      {
        name: 'LEFT-01',
        history: [
          ...names.map(
            (name, at) => ({ kind: 'checkpoint', name, ago: (9 - at) * DAY, written: 16 * GB }) as const,
          ),
          ...names.map((name) => ({ kind: 'delete', name, ago: 0 }) as const),
        ],
        written: 16 * GB,
        mergesHeld: true,
      },
      {
        name: 'SPELL-01',
        disks: [{ path: 'D:\\VMs\\a.vhdx', belowAs: 'd:\\vms\\A.VHDX' }],
        history: [{ kind: 'checkpoint', name: 'one', ago: DAY }],
      },
      {
        name: 'COPY-01',
        replicationMode: 'Replica',
        state: 'Off',
        history: [{ kind: 'checkpoint', name: 'point', ago: DAY, snapshotType: 'Replica' }],
      },
      { name: 'AHEAD-01', history: [{ kind: 'checkpoint', name: 'tomorrow', ago: -3 * DAY }] },
    ),
  })
  await expect.element(row(/^LEFT-01\b/)).toHaveTextContent(/3 left-over AVHDX/)
  await expect.element(row(/^LEFT-01\b/)).toHaveTextContent(/48 GB/)
  await expect.element(row(/^SPELL-01\b/)).toHaveTextContent(/Paths differ/)
  await expect.element(row(/^COPY-01\b/)).toHaveTextContent(/Replica/)
  await expect.element(row(/^AHEAD-01\b/)).toHaveTextContent(/in 3 days.*Clock was set/)
  await row(/^COPY-01\b/).click()
  await expect.element(page.getByText('This is a replica')).toBeVisible()
  for (const [filter, name] of [
    ['has:leftover', /^LEFT-01\b/],
    ['has:paths', /^SPELL-01\b/],
    ['has:clock', /^AHEAD-01\b/],
  ] as const) {
    await page.getByRole('combobox', { name: 'Filter virtual machines' }).fill(filter)
    await expect.element(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '2')
    await expect.element(row(name)).toBeVisible()
  }
})

test('what was kept for nothing can be deleted from the failure that names it', async () => {
  const world = worldOf({
    name: 'SRV-01',
    history: [{ kind: 'checkpoint', name: 'Before the update', ago: DAY }],
  })
  const files = new Map([...world.files].map(([path, file]) => [path, { ...file, unreadable: true }]))
  renderApp({ world: { ...world, files } })
  await row(/^SRV-01\b/).click()
  await userEvent.keyboard('{Control>}e{/Control}')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Keep and apply' }).click()
  const alert = page.getByRole('alert').filter({ hasText: 'Nothing was applied' })
  await expect.element(alert).toHaveTextContent(/could not be read after the current state was kept/)
  await alert.getByRole('button', { name: /^Delete "/ }).click()
  await expect.element(page.getByRole('alertdialog', { name: /^Delete "/ })).toBeVisible()
})
