import { beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent, type Locator } from 'vitest/browser'
import type { Fault } from '../../../shared/simulator/faults.ts'
import { hyperVError } from '../../../shared/simulator/hyper-v-error.ts'
import type { HostCallName } from '../../../shared/contract/operations.ts'
import { renderApp, type RenderedApp } from '../../testing/render-app.tsx'

const details = page.getByRole('region', { name: 'Details' })
const tab = (name: string) => details.getByRole('tab', { name })
const machine = (name: string) => page.getByRole('grid').getByRole('row', { name: new RegExp(`^${name}\\b`) })
const node = (name: string) => page.getByRole('treegrid').getByRole('row', { name: new RegExp(`^${name}`) })

const counted = ({ requests }: RenderedApp, name: HostCallName): number =>
  requests.filter((request) => request.name === name).length

const failing = (at: HostCallName): Fault => ({
  at,
  phase: 'before',
  call: 1,
  effect: { kind: 'failed', error: hyperVError('OperationFailed', 'GetVM', 'It is out of order.') },
})

beforeEach(() => page.viewport(1440, 1000))

describe('the details', () => {
  test('keep their tab when another thing is selected, and are told of what is selected', async () => {
    renderApp()
    await machine('SRV-01').click()
    await tab('Settings').click()
    await expect.element(details.getByText('4 virtual processors')).toBeVisible()
    await node('Pre-patch').click()
    await expect
      .element(details.getByText(/^The hardware as it was when "Pre-patch" was made\./))
      .toBeVisible()
    await machine('STORE-01').click()
    await expect.element(tab('Settings')).toHaveAttribute('aria-selected', 'true')
    await expect.element(details.getByText('6144 MB')).toBeVisible()
  })

  test('mark what a checkpoint has otherwise than the machine', async () => {
    renderApp()
    await machine('STORE-01').click()
    await node('Before adding').click()
    await tab('Settings').click()
    await expect
      .element(details.getByText('Now: Hard Drive: D:\\Hyper-V\\STORE-01\\STORE-01-index.vhdx'))
      .toBeVisible()
    await expect.element(details.getByText(/^The hardware as it was .* 2 parts differ/)).toBeVisible()
  })

  test('are read again when the checkpoint has changed, and not when only figures have', async () => {
    const app = renderApp()
    await machine('SRV-01').click()
    await node('Pre-patch').click()
    await tab('Settings').click()
    await expect.element(details.getByText(/^Read at /)).toBeVisible()
    const before = counted(app, 'getCheckpointDetails')
    await app.clock.advanceAsync(4000)
    expect(counted(app, 'getCheckpointDetails')).toBe(before)
    const { id: vmId, checkpoints } =
      app.simulator.world().machines.find(({ config }) => config.name === 'SRV-01') ?? {}
    const checkpointId = checkpoints?.find(({ name }) => name === 'Pre-patch')?.id
    await app.simulator.run('renameCheckpoint', {
      vmId: vmId ?? '',
      checkpointId: checkpointId ?? '',
      newName: 'Renamed elsewhere',
    })
    const renamed = details.getByText(/when "Renamed elsewhere" was made/)
    await expect
      .poll(async () => {
        await app.clock.advanceAsync(2000)
        return renamed.elements().length
      })
      .toBe(1)
    await expect.poll(() => counted(app, 'getCheckpointDetails')).toBeGreaterThan(before)
  })

  test('of a host that stops answering are greyed and dated', async () => {
    const { simulator, clock } = renderApp()
    await machine('SRV-01').click()
    await tab('Settings').click()
    await expect.element(details.getByText(/^Read at /)).toBeVisible()
    simulator.addFault({ at: 'getInventory', phase: 'before', call: 1, effect: { kind: 'lost' } })
    await clock.advanceAsync(2000)
    await expect.element(details.getByText(/^As of .*The host does not answer\.$/)).toBeVisible()
    await expect.element(details.getByText('4 virtual processors')).toBeVisible()
  })

  test('say what could not be known, and that a machine that is off has no heartbeat', async () => {
    renderApp({ faults: [{ ...failing('getMachineDetails'), call: 'every' }] })
    await machine('WEB-BLUE').click()
    await expect.element(details.getByText('None: it is not running')).toBeVisible()
    await expect.element(details.getByText('not known').first()).toBeVisible()
    await expect.element(details.getByRole('alert')).toHaveTextContent('could not be read')
  })

  test.each([
    ['getMachineDetails', 'SRV-01', 'Now', 'Settings', '4 virtual processors'],
    ['getCheckpointDetails', 'SRV-01', 'Pre-patch', 'Settings', '4 virtual processors'],
    ['getHostFacts', 'SRV-01', 'Now', 'Disks', '212 GB free'],
  ] as const)('show the failure of %s, and what it tells once it is tried again', async (...row) => {
    const [name, vm, at, where, words] = row
    const app = renderApp()
    await machine(vm).click()
    await node(at).click()
    await expect.element(details.getByText('Created')).toBeVisible()
    // The selection is asked about once it has stayed for a moment: the fault is for what comes after that.
    const first = at === 'Now' ? 'getMachineDetails' : 'getCheckpointDetails'
    await expect.poll(() => app.requests.map((request) => request.name)).toContain(first)
    app.simulator.addFault(failing(name))
    await tab(where).click()
    await expect.element(details.getByRole('alert')).toHaveTextContent('It is out of order.')
    await details.getByRole('button', { name: 'Try again' }).click()
    await expect.element(details.getByRole('alert')).not.toBeInTheDocument()
    await expect.element(details.getByText(words).first()).toBeVisible()
  })

  test('are read again by a press that comes as soon as the old failure is shown anew', async () => {
    const app = renderApp()
    await machine('SRV-01').click()
    await node('Pre-patch').click()
    app.simulator.addFault({ ...failing('getCheckpointDetails'), call: 'every' })
    await tab('Settings').click()
    await expect.element(details.getByRole('alert')).toHaveTextContent('It is out of order.')
    await tab('Disks').click()
    app.simulator.clearFaults()
    const again = details.getByRole('button', { name: 'Try again' })
    const press = (button: Locator) => (button.element() as HTMLElement).click()
    press(tab('Settings'))
    await expect.poll(() => again.query(), { interval: 5 }).not.toBeNull()
    press(again)
    await expect.element(details.getByText('4 virtual processors')).toBeVisible()
  })
})

describe('the disks', () => {
  test('are a picture and a table that says the same, with the chain that the selected state stands on', async () => {
    renderApp()
    await machine('SRV-01').click()
    await node('Pre-patch').click()
    await tab('Disks').click()
    const table = details.getByRole('table', { name: 'Disk files of SRV-01' })
    await expect.element(table).toBeVisible()
    await expect.element(details.getByRole('img', { name: /disk files of SRV-01\.vhdx stand/ })).toBeVisible()
    const rows = table
      .getByRole('row')
      .elements()
      .map((row) => row.textContent)
    expect(rows).toHaveLength(11)
    expect(rows[1]).toMatch(/^SRV-01\.vhdx.*Base disk.*The machine itself, frozen by Clean install.*Yes/)
    expect(rows.filter((text) => /Pre-patchYes/.test(text))).toHaveLength(2)
    expect(rows.filter((text) => /NowNo/.test(text))).toHaveLength(2)
  })

  test('that cannot be read are drawn, and what is not known of them is said', async () => {
    renderApp()
    await machine('ARCHIVE-03').click()
    await tab('Disks').click()
    const row = details.getByRole('row', { name: /Year end/ }).first()
    await expect.element(row).toHaveTextContent(/Cannot be read.*not known.*not known.*not known/)
    await expect.element(details.getByText(/^The host cannot open the first file/)).toBeVisible()
  })

  test('that could not be measured say why', async () => {
    renderApp({ faults: [{ ...failing('measureCheckpoints'), call: 'every' }] })
    await machine('SRV-01').click()
    await tab('Disks').click()
    await expect.element(details.getByRole('alert')).toHaveTextContent('It is out of order.')
    await expect.element(details.getByRole('button', { name: 'Try again' })).toBeVisible()
    await expect.element(details.getByRole('table')).not.toBeInTheDocument()
  })

  test('that no checkpoint holds are named as such', async () => {
    renderApp()
    await machine('STORE-01').click()
    await tab('Disks').click()
    await expect
      .element(details.getByRole('row', { name: /^Disk 4 1862/ }))
      .toHaveTextContent(/Physical disk.*Not in any checkpoint/)
    await machine('SQL-NODE-A').click()
    await expect
      .element(details.getByRole('row', { name: /^data\.vhdx/ }))
      .toHaveTextContent(/Shared disk.*Not in any checkpoint/)
  })

  test('can be reached and scrolled by keys', async () => {
    renderApp()
    await machine('WIN11-LAB-07').click()
    await tab('Disks').click()
    const picture = details.getByRole('img')
    await expect.element(picture).toBeVisible()
    await userEvent.keyboard('{Tab}')
    await expect.element(picture).toHaveFocus()
    const scrolled = picture.element()
    expect(scrolled.scrollWidth).toBeGreaterThan(scrolled.clientWidth)
  })
})
