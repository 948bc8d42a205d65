import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Fault } from '../../../shared/simulator/faults.ts'
import { hyperVError } from '../../../shared/simulator/hyper-v-error.ts'
import { renderApp, type RenderedApp } from '../../testing/render-app.tsx'
import { askToTheEnd } from '../../../shared/testing/ask-to-the-end.ts'

const strip = page.getByRole('contentinfo')
const pane = page.getByRole('region', { name: 'Activities', exact: true })
const entry = (text: string | RegExp) => pane.getByRole('listitem').filter({ hasText: text }).first()

const FULL = 'There is not enough space.'
const NO_SPACE: Fault = {
  at: 'takeCheckpoint',
  phase: 'during',
  call: 1,
  effect: { kind: 'failed', error: hyperVError('OperationFailed', 'CheckpointVM', 'Failed.', FULL) },
}

const running = ({ simulator }: RenderedApp, name: string) => {
  const found = simulator.world().machines.find(({ config }) => config.name === name)
  return { hostId: 'demo', expected: { vmId: found?.id, name, state: 'Running' } }
}

async function opened(app: RenderedApp): Promise<RenderedApp> {
  await expect.element(page.getByRole('grid')).toBeVisible()
  await strip.getByRole('button', { name: 'Activities' }).click()
  await expect.element(pane).toBeVisible()
  return app
}

beforeEach(() => page.viewport(1440, 900))

test('what ended is there with its steps and the words of the host, what is under way before it', async () => {
  const app = await opened(renderApp({ pace: 1, faults: [NO_SPACE] }))
  const { panel, clock } = app
  const failed = askToTheEnd(panel, { name: 'createCheckpoint', input: running(app, 'SRV-01') })
  await clock.advanceAsync(10_000)
  expect(await failed).toMatchObject({ ok: false })
  void askToTheEnd(panel, { name: 'turnOffVirtualMachine', input: running(app, 'DC-01') })
  await expect.element(entry('Turning off DC-01')).toHaveTextContent(/Under way since .+, for 0 sec/u)
  await expect.element(entry('Creating a checkpoint of SRV-01')).toHaveTextContent(FULL)
  await expect
    .element(entry('Creating a checkpoint of SRV-01'))
    .toHaveTextContent(/Failed at .+, after \d+ sec/u)
  const titles = pane
    .getByRole('heading', { level: 3 })
    .elements()
    .map(({ textContent }) => textContent)
  expect(titles.slice(0, 2)).toEqual(['Turning off DC-01', 'Merging disks of APP-02'])
  expect(titles.at(-1)).toBe('Creating a checkpoint of SRV-01')
})

test('what others began stands there as such, and is stopped only after a question whose safe answer has the focus', async () => {
  const { clock, requests, simulator } = await opened(renderApp({ pace: 10 }))
  const srv = simulator.world().machines.find(({ config }) => config.name === 'SRV-01')
  void simulator.run('takeCheckpoint', { vmId: srv?.id ?? '' })
  await clock.advanceAsync(2_000)
  await expect
    .element(entry('Creating a checkpoint of SRV-01'))
    .toHaveTextContent(/Not a command of this panel/u)
  await expect.element(entry('Creating a checkpoint of SRV-01').getByRole('progressbar')).toBeVisible()
  await entry('Creating a checkpoint of SRV-01')
    .getByRole('button', { name: /^Cancel/u })
    .click()
  await expect.element(pane.getByRole('button', { name: "Don't stop it" })).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  expect(requests.map(({ name }) => name)).not.toContain('cancelJob')
  await expect.element(pane.getByRole('button', { name: 'Stop it', exact: true })).not.toBeInTheDocument()
  expect(pane.element().contains(document.activeElement)).toBe(true)
  await entry('Creating a checkpoint of SRV-01')
    .getByRole('button', { name: /^Cancel/u })
    .click()
  await pane.getByRole('button', { name: 'Stop it', exact: true }).click()
  await expect.poll(() => requests.map(({ name }) => name)).toContain('cancelJob')
  await clock.advanceAsync(5_000)
  await expect.element(entry(/Stopping what the host does with SRV-01/u)).toBeVisible()
})

test('it takes the focus when it opens, and gives it back by Escape', async () => {
  renderApp()
  const button = strip.getByRole('button', { name: 'Activities' })
  await expect.element(button).toHaveAttribute('aria-expanded', 'false')
  button.element().focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(pane).toHaveFocus()
  await userEvent.keyboard('{Tab}{Tab}{Escape}')
  await expect.element(pane).not.toBeInTheDocument()
  await expect.element(button).toHaveFocus()
})

test('an apply can be undone from here as long as its kept checkpoint is there, and says so when it is not', async () => {
  const app = await opened(renderApp())
  const { panel, clock, simulator, store } = app
  const srv = simulator.world().machines.find(({ config }) => config.name === 'SRV-01')
  const target = srv?.checkpoints.find(({ name }) => name === 'Pre-patch')
  const facts = await panel.invoke({
    name: 'previewApply',
    input: { hostId: 'demo', vmId: srv?.id, checkpointId: target?.id },
  })
  const { expected } = (facts as { value: { expected: unknown } }).value
  const input = { hostId: 'demo', expected, keep: { name: 'Kept' }, startAfterwards: false }
  const applied = askToTheEnd(panel, { name: 'applyCheckpoint', input })
  await clock.advanceAsync(60_000)
  expect(await applied).toMatchObject({ ok: true })
  const undo = entry('Applying "Pre-patch"').getByRole('button', { name: /^Undo/u })
  await undo.click()
  await expect.element(page.getByRole('alertdialog', { name: 'Apply "Kept" to SRV-01?' })).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(undo).toHaveFocus()
  simulator.change((world) => ({
    ...world,
    machines: world.machines.map((one) => ({
      ...one,
      checkpoints: one.checkpoints.filter(({ name }) => name !== 'Kept'),
    })),
  }))
  await clock.advanceAsync(2_000)
  await expect.element(undo).not.toBeInTheDocument()
  await expect.element(entry('Applying "Pre-patch"')).toHaveTextContent(/"Kept", which kept .+ is gone/u)
  await userEvent.keyboard('{Control>}z{/Control}')
  await expect
    .element(page.getByRole('region', { name: 'Messages' }))
    .toHaveTextContent(/can no longer be undone/u)
  expect(store.getState().dialog.open).toBeNull()
})
