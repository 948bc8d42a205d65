import { beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Fault } from '../../../shared/simulator/faults.ts'
import { hyperVError } from '../../../shared/simulator/hyper-v-error.ts'
import { dialogOpened } from '../../store/dialog-slice.ts'
import { letHostSettle } from '../../testing/let-host-settle.ts'
import { renderApp, type RenderedApp } from '../../testing/render-app.tsx'

const dialog = page.getByRole('dialog')
const name = dialog.getByRole('textbox', { name: 'Name' })
const notes = dialog.getByRole('textbox', { name: 'Notes' })
const button = (label: string) => dialog.getByRole('button', { name: label, exact: true })

const idsOf = ({ simulator }: RenderedApp, vmName: string, checkpointName: string) => {
  const machine = simulator.world().machines.find(({ config }) => config.name === vmName)
  const checkpoint = machine?.checkpoints.find((one) => one.name.startsWith(checkpointName))
  return { vmId: machine?.id ?? '', checkpointId: checkpoint?.id ?? '' }
}

/** Opens the dialog of a checkpoint once the list is there. */
async function open(app: RenderedApp, vmName: string, checkpointName: string, field: 'name' | 'notes') {
  await expect.element(page.getByRole('grid')).toBeVisible()
  const ids = idsOf(app, vmName, checkpointName)
  app.store.dispatch(dialogOpened({ kind: 'editCheckpoint', hostId: 'demo', ...ids, field }))
  await expect.element(name).toBeVisible()
  return ids
}

const sent = ({ requests }: RenderedApp) =>
  requests.filter((request) => ['renameCheckpoint', 'setCheckpointNotes'].includes(request.name))

/** Returns the name and notes of a checkpoint as the host has them. */
const onHost = ({ simulator }: RenderedApp, checkpointId: string) => {
  const all = simulator.world().machines.flatMap(({ checkpoints }) => checkpoints)
  const found = all.find(({ id }) => id === checkpointId)
  return { name: found?.name, notes: found?.config.notes }
}

const failed = (at: Fault['at']): Fault => ({
  at,
  phase: 'before',
  call: 1,
  effect: { kind: 'failed', error: hyperVError('OperationFailed', 'SetVM', 'It is out of order.') },
})

beforeEach(() => page.viewport(1440, 1000))

describe('a checkpoint’s settings', () => {
  test('send only what changed, with the line ends of Windows', async () => {
    const app = renderApp()
    const { checkpointId } = await open(app, 'SRV-01', 'Pre-patch', 'notes')
    await expect.element(notes).toHaveFocus()
    await expect.element(button('Apply')).toBeDisabled()
    await notes.fill('first\nsecond')
    await button('Apply').click()
    await expect.element(dialog).toHaveTextContent('Saved.')
    expect(sent(app)).toMatchObject([{ name: 'setCheckpointNotes', input: { notes: 'first\r\nsecond' } }])
    expect(onHost(app, checkpointId)).toEqual({ name: 'Pre-patch', notes: 'first\r\nsecond' })
    await expect.element(button('Apply')).toBeDisabled()
  })

  test('send name and notes one after the other, and close by OK', async () => {
    const app = renderApp()
    const { checkpointId } = await open(app, 'SRV-01', 'Pre-patch', 'name')
    await expect.element(name).toHaveFocus()
    await name.fill('After patch')
    await notes.fill('')
    await button('OK').click()
    await expect.element(dialog).not.toBeInTheDocument()
    expect(sent(app).map((request) => request.name)).toEqual(['renameCheckpoint', 'setCheckpointNotes'])
    expect(onHost(app, checkpointId)).toEqual({ name: 'After patch', notes: '' })
  })

  test('tell the rules while typing, and send nothing that breaks them', async () => {
    const app = renderApp()
    await open(app, 'SRV-01', 'Pre-patch', 'name')
    await name.fill('')
    await expect.element(dialog).toHaveTextContent('A checkpoint needs a name.')
    await expect.element(button('OK')).toBeDisabled()
    await name.fill('Pre-patch')
    await notes.fill('x'.repeat(4001))
    await expect.element(notes).toHaveAccessibleDescription(/4001 of 4000.*At most 4000 characters\./)
    await expect.element(button('Apply')).toBeDisabled()
    expect(sent(app)).toEqual([])
  })

  test('stay open when the notes fail after the name, and send the name no second time', async () => {
    const app = renderApp({ faults: [failed('setCheckpointNotes')] })
    const { checkpointId } = await open(app, 'SRV-01', 'Pre-patch', 'name')
    await name.fill('After patch')
    await notes.fill('new')
    await button('OK').click()
    await expect.element(dialog.getByRole('alert')).toHaveTextContent('It is out of order.')
    await expect.element(dialog).toHaveTextContent('Read again: the host does not have the new notes.')
    await expect.element(notes).toHaveValue('new')
    await button('OK').click()
    await expect.element(dialog).not.toBeInTheDocument()
    expect(sent(app).map((request) => request.name)).toEqual([
      'renameCheckpoint',
      'setCheckpointNotes',
      'setCheckpointNotes',
    ])
    expect(onHost(app, checkpointId)).toEqual({ name: 'After patch', notes: 'new' })
  })

  test('say what is true when the answer to a rename was lost', async () => {
    const app = renderApp({
      faults: [{ at: 'renameCheckpoint', phase: 'after', call: 1, effect: { kind: 'lost' } }],
    })
    await open(app, 'SRV-01', 'Pre-patch', 'name')
    await name.fill('After patch')
    await button('Apply').click()
    await letHostSettle(app.clock)
    await expect
      .element(dialog.getByRole('alert'))
      .toHaveTextContent('was renamed. That was found when the host was read again')
    await expect.element(dialog).toHaveTextContent('Read again: the host has the new name.')
    await expect.element(button('Apply')).toBeDisabled()
    expect(sent(app)).toHaveLength(1)
  })

  test('warn when somebody else changed the checkpoint meanwhile', async () => {
    const app = renderApp()
    const ids = await open(app, 'SRV-01', 'Pre-patch', 'notes')
    await notes.fill('mine')
    await app.simulator.run('renameCheckpoint', { ...ids, newName: 'Theirs' })
    await expect
      .poll(async () => {
        await app.clock.advanceAsync(2000)
        return dialog.getByRole('alert').elements().length
      })
      .toBe(1)
    await expect.element(dialog.getByRole('alert')).toHaveTextContent('named "Theirs"')
    await expect.element(button('Apply')).toBeDisabled()
    await button('I have seen it').click()
    await expect.element(notes).toHaveValue('mine')
    await expect.element(button('Apply')).toBeEnabled()
  })

  test('are only to look at for a backup checkpoint, and say why', async () => {
    const app = renderApp()
    await open(app, 'VEEAM-TARGET', 'VEEAM-TARGET', 'name')
    await expect.element(name).toHaveAttribute('readonly')
    await expect.element(notes).toHaveAttribute('readonly')
    await expect.element(dialog).toHaveTextContent(/Name and notes cannot be changed\. .*backup/i)
    await button('OK').click()
    await expect.element(dialog).not.toBeInTheDocument()
    expect(sent(app)).toEqual([])
  })

  test('say why they cannot be read', async () => {
    const app = renderApp({ faults: [failed('getCheckpointDetails')] })
    await expect.element(page.getByRole('grid')).toBeVisible()
    const ids = idsOf(app, 'SRV-01', 'Pre-patch')
    app.store.dispatch(dialogOpened({ kind: 'editCheckpoint', hostId: 'demo', ...ids, field: 'name' }))
    await expect.element(dialog.getByRole('alert')).toHaveTextContent('It is out of order.')
    await userEvent.keyboard('{Escape}')
    await expect.element(dialog).not.toBeInTheDocument()
  })
})
