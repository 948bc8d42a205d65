import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Activity } from '../../../shared/domain/activity.ts'
import { panelApi } from '../../api/panel-api.ts'
import { dialogOpened } from '../../store/dialog-slice.ts'
import { renderApp, type RenderedApp } from '../../testing/render-app.tsx'

const dialog = page.getByRole('alertdialog').or(page.getByRole('dialog'))
const button = (name: string) => dialog.getByRole('button', { name, exact: true })

beforeEach(() => page.viewport(1440, 900))

/** Opens the question about a checkpoint of SRV-01. */
async function ask({ store, simulator }: RenderedApp, name: string): Promise<void> {
  await expect.element(page.getByRole('grid').getByRole('row', { name: /^SRV-01\b/u })).toBeVisible()
  const machine = simulator.world().machines.find(({ config }) => config.name === 'SRV-01')
  const checkpoint = machine?.checkpoints.find((one) => one.name === name)
  const ids = { hostId: 'demo', vmId: machine?.id ?? '', checkpointIds: [checkpoint?.id ?? ''] }
  store.dispatch(dialogOpened({ kind: 'deleteCheckpoints', ...ids, subtree: false }))
  await expect.element(button('Delete')).toBeVisible()
}

test('shows the percent of the merge, can be closed, and leaves the machine to other commands', async () => {
  const app = renderApp({ pace: 1 })
  await ask(app, 'Pre-patch')
  await expect.element(button("Don't delete")).toHaveFocus()
  await button('Delete').click()
  await app.clock.advanceAsync(1_000)
  await app.clock.advanceAsync(10_000)
  await expect.element(dialog).toHaveTextContent(/merging 2\.2 GB, \d+ %/u)
  await userEvent.keyboard('{Escape}')
  await expect.element(dialog).not.toBeInTheDocument()
  await expect
    .element(page.getByRole('contentinfo'))
    .toHaveTextContent(/Deleting "Pre-patch" of SRV-01: merging/u)
  await page
    .getByRole('grid')
    .getByRole('row', { name: /^SRV-01\b/u })
    .click()
  const turnOff = page.getByRole('region', { name: 'Actions' }).getByRole('button', { name: 'Turn Off...' })
  await expect.element(turnOff).not.toHaveAttribute('aria-disabled', 'true')
})

test('shows its own progress, and none of a deletion on another host whose replica has the same id', async () => {
  const app = renderApp({ pace: 1 })
  await ask(app, 'Pre-patch')
  const machine = app.simulator.world().machines.find(({ config }) => config.name === 'SRV-01')
  await button('Delete').click()
  const foreign: Activity = {
    id: 'of the replica',
    revision: 0,
    hostId: 'another',
    vmId: machine?.id ?? '',
    command: 'deleteCheckpoints',
    vmName: 'SRV-01',
    checkpointName: 'On the replica',
    startedAt: app.clock.now(),
    endedAt: null,
    state: 'running',
    steps: [{ step: 'merge', state: 'running' }],
    percent: 77,
  }
  const { updateQueryData } = panelApi.util
  app.store.dispatch(updateQueryData('listActivities', {}, (list) => [...list, foreign]))
  await app.clock.advanceAsync(1_000)
  await app.clock.advanceAsync(10_000)
  await expect.element(dialog).toHaveTextContent(/Deleting "Pre-patch" of SRV-01: merging/u)
  await expect.element(dialog).not.toHaveTextContent('On the replica')
})

test('a press of Close that is under way when the deletion ends closes the dialog', async () => {
  const app = renderApp({ pace: 1 })
  await ask(app, 'Pre-patch')
  await button('Delete').click()
  await app.clock.advanceAsync(1_000)
  await expect.element(button('Close')).toHaveFocus()
  await userEvent.keyboard('{Enter>}')
  await app.clock.advanceAsync(120_000)
  await expect.element(dialog).toHaveTextContent('Its disks have merged.')
  await userEvent.keyboard('{/Enter}')
  await expect.element(dialog).not.toBeInTheDocument()
})

test('says that the disks are not known, and can delete all the same', async () => {
  const app = renderApp({
    faults: [{ at: 'measureCheckpoints', phase: 'before', call: 'every', effect: { kind: 'lost' } }],
  })
  await ask(app, 'Pre-patch')
  await expect.element(dialog).toHaveTextContent(/Not known: the disk files could not all be read\./u)
  await button('Delete').click()
  await expect.element(dialog).toHaveTextContent(/Whether its disks have merged could not be told/u)
})
