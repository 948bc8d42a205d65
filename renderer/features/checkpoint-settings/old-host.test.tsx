import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { seeds } from '../../../shared/simulator/seeds.ts'
import { START } from '../../testing/memory-bridge.ts'
import { renderApp } from '../../testing/render-app.tsx'

const machine = (name: string) => page.getByRole('grid').getByRole('row', { name: new RegExp(`^${name}\\b`) })

beforeEach(() => page.viewport(1440, 1000))

test('the settings of a host of 2012 R2 say what it does not have, and offer only what it has', async () => {
  const { requests } = renderApp({ world: seeds.old(START) })
  await machine('LEGACY-01').click()
  await userEvent.keyboard('{Alt>}{Enter}{/Alt}')
  const dialog = page.getByRole('dialog')
  await expect
    .element(dialog.getByText('production checkpoints came with Windows Server 2016', { exact: false }))
    .toBeVisible()
  await expect
    .element(dialog.getByText('they came with Windows 10 version 1709', { exact: false }))
    .toBeVisible()
  await expect.element(dialog.getByRole('radio', { name: 'Standard checkpoints' })).toBeChecked()
  await expect.element(dialog.getByRole('radio', { name: 'Production checkpoints' })).toBeDisabled()
  await expect.element(dialog.getByRole('checkbox', { name: 'Enable checkpoints' })).toBeChecked()
  await dialog.getByText('Enable checkpoints').click()
  await expect.element(dialog.getByRole('checkbox', { name: 'Enable checkpoints' })).toBeChecked()
  expect(requests.filter(({ name }) => name === 'setCheckpointSettings')).toEqual([])
})

test('a machine of a cluster tells the node that has it', async () => {
  renderApp({ world: seeds.old(START) })
  await machine('LEGACY-03').click()
  await expect.element(page.getByRole('region', { name: 'Details' }).getByText(/^Yes, on /)).toBeVisible()
})
