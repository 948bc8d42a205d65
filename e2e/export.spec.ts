import type { Fault } from '../shared/simulator/faults.ts'
import { hyperVError } from '../shared/simulator/hyper-v-error.ts'
import { GB } from '../shared/simulator/seed-builder.ts'
import { seeds } from '../shared/simulator/seeds.ts'
import type { World } from '../shared/simulator/world.ts'
import { expect, inBothShells, test } from './fixtures.ts'
import type { PanelPage } from './pages/panel-page.ts'

const TARGET = 'D:\\Exports\\SRV-01'
const written = ({ files }: World): string[] => [...files.keys()].filter((path) => path.startsWith(TARGET))

async function openByMouse(panel: PanelPage): Promise<void> {
  await panel.machine('SRV-01').click()
  await panel.node('Pre-patch').click()
  await panel.command('Export...').click()
}
const location = (panel: PanelPage) => panel.dialog.getByRole('textbox', { name: 'Location' })

/** Exports to a folder that is there, as soon as the host has said that nothing stands in the way. */
async function exportByMouse(panel: PanelPage): Promise<void> {
  await openByMouse(panel)
  await location(panel).fill('D:\\Exports')
  await expect(panel.dialog).toContainText('The folder is there.')
  await panel.button('Export').click()
}

test('says what it will write and how much, and writes it', async ({ panel, host }) => {
  await openByMouse(panel)
  await expect(location(panel)).toBeFocused()
  await expect(panel.button('Export')).toBeDisabled()
  await location(panel).fill('D:\\Exports')
  await expect(panel.dialog).toMatchAriaSnapshot(`
    - dialog "Export \\"Pre-patch\\" of SRV-01":
      - heading "Export \\"Pre-patch\\" of SRV-01"
      - paragraph: A whole virtual machine as it was at the checkpoint, with its disks in one piece and without checkpoints. The checkpoint and the machine stay as they are.
      - textbox "Location": D:\\Exports
      - text: Specify where you want to save the files.
      - status "Location":
        - list:
          - listitem: The folder is there.
          - listitem: 212 GB free on D:\\
      - term: Will be written
      - definition: D:\\Exports\\SRV-01\\...
      - term: About
      - definition: 102 GB
      - button "Export"
      - button "Cancel"
  `)
  await panel.button('Export').click()
  await expect(panel.dialog.getByRole('heading')).toHaveText('"Pre-patch" of SRV-01 was exported')
  await expect(panel.dialog.getByRole('status')).toContainText(`The files are in ${TARGET} on the host.`)
  expect(written(host.simulator.world())).toHaveLength(2)
  await panel.button('Close').click()

  await panel.command('Export...').click()
  await expect(location(panel)).toHaveValue('D:\\Exports')
  await expect(panel.dialog.getByRole('alert')).toContainText(`${TARGET} is there already.`)
  await panel.button('Export').click()
  await expect(panel.dialog.getByRole('alert')).toContainText('There is already something of that name')
  await expect(panel.dialog).toContainText(`${TARGET} is on the host. It may have been there before.`)
})

test('goes by keys alone, from the tree and back to it', async ({ panel, host }) => {
  await panel.pickByKeys('SRV-01')
  await panel.goToNodeByKeys('Pre-patch')
  const { page } = panel
  await page.keyboard.press('Shift+F10')
  const item = page.getByRole('menuitem', { name: 'Export...' })
  await expect(item).toBeVisible()
  await expect(page.getByRole('menuitem').and(page.locator(':focus'))).toHaveCount(1)
  for (let step = 0; step < 10 && !(await item.evaluate((one) => one === document.activeElement)); step++)
    await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(location(panel)).toBeFocused()
  await page.keyboard.type('D:\\Exports')
  await page.keyboard.press('Enter')
  await expect(panel.dialog).toContainText('The files are in')
  await expect(panel.button('Close')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(panel.dialog).toBeHidden()
  await expect(panel.node('Pre-patch')).toBeFocused()
  expect(written(host.simulator.world())).toHaveLength(2)
})

test('a path that is none is told, and cannot be exported to; any other may be, whatever the host says of it', async ({
  panel,
}) => {
  await openByMouse(panel)
  await location(panel).fill('Exports')
  await expect(location(panel)).toHaveAccessibleDescription(/A full path is needed/u)
  await expect(panel.button('Export')).toBeDisabled()
  for (const [folder, words] of [
    ['Q:\\Exports', 'The host has no such drive.'],
    ['D:\\Not yet', 'There is no such folder now. Hyper-V makes it, or refuses.'],
    ['\\\\nas\\vms', 'It is on a file share'],
  ] as const) {
    await location(panel).fill(folder)
    await expect(panel.dialog.getByRole('status')).toContainText(words)
    await expect(panel.button('Export')).toBeEnabled()
  }
})

test.describe('where the space is short', () => {
  const tight = (now: number): World => {
    const world = seeds.demo(now)
    const volumes = [...world.volumes, { root: 'E:\\', bytes: 10 * GB, otherBytes: 0 }]
    return { ...world, volumes }
  }
  test.use({ hostOptions: { world: tight, faults: [], pace: 0.02 } })

  test('that is said in red, and Hyper-V is left to refuse', async ({ panel, host }) => {
    await openByMouse(panel)
    await location(panel).fill('E:\\')
    await expect(panel.dialog.getByRole('alert')).toContainText(
      /About 9\d\.?\d* GB more than is free on E:\\/u,
    )
    await panel.button('Export').click()
    await expect(panel.dialog.getByRole('alert')).toContainText('There is not enough space on the disk.')
    await expect(panel.dialog).toContainText('There is no E:\\SRV-01 on the host now')
    expect(written(host.simulator.world())).toEqual([])
  })
})

test.describe('while it runs', () => {
  test.use({ hostOptions: { world: seeds.demo, faults: [], pace: 5 } })

  test(
    'it tells its percent, can be closed, and is cancelled from either place',
    inBothShells,
    async ({ panel, host }) => {
      await exportByMouse(panel)
      await expect(panel.dialog.getByRole('progressbar', { name: 'Export' })).toHaveAttribute(
        'aria-valuetext',
        /\d %/u,
      )
      await expect(panel.button('Close')).toBeFocused()
      await panel.button('Cancel the export').click()
      await expect(panel.dialog.getByRole('alert')).toContainText('You cancelled it.')
      await expect(panel.dialog).toContainText(
        `There is no ${TARGET} on the host now: nothing of the export is there.`,
      )
      expect(written(host.simulator.world())).toEqual([])

      await panel.button('Look again').click()
      await expect(location(panel)).toHaveValue('D:\\Exports')
      await panel.button('Export').click()
      await expect(panel.button('Cancel the export')).toBeVisible()
      await panel.page.keyboard.press('Escape')
      const strip = panel.page.getByRole('contentinfo')
      await expect(strip).toContainText('Exporting "Pre-patch" of SRV-01')
      await strip.getByRole('button', { name: 'Cancel' }).click()
      await expect(panel.page.getByRole('region', { name: 'Messages' })).toContainText('You cancelled it.')
    },
  )
})

test.describe('while it runs for some seconds', () => {
  test.use({ hostOptions: { world: seeds.demo, faults: [], pace: 0.3 } })

  test('it is found again by a window that is loaded anew, with its percent and then with its end', async ({
    panel,
    host,
  }) => {
    await exportByMouse(panel)
    await expect(panel.dialog.getByRole('progressbar', { name: 'Export' })).toBeVisible()
    await panel.page.reload()
    const strip = panel.page.getByRole('contentinfo')
    await expect(strip).toContainText(/Exporting "Pre-patch" of SRV-01: \d+ %/u)
    await strip.getByRole('button', { name: 'Activities' }).click()
    const activities = panel.page.getByRole('region', { name: 'Activities' })
    await expect(activities).toContainText('"Pre-patch" of SRV-01 was exported.', { timeout: 60_000 })
    expect(written(host.simulator.world())).not.toEqual([])
  })
})

const full = hyperVError('OperationFailed', 'ExportVMSnapshot', 'Failed.', 'Disk full. (0x80070070)')
const FAULTS: readonly (readonly [string, Fault, string, string])[] = [
  [
    'refused before anything was written',
    { at: 'exportCheckpoint', phase: 'before', call: 1, effect: { kind: 'failed', error: full } },
    '"Pre-patch" of SRV-01 was not exported. There is not enough space on the disk.',
    `There is no ${TARGET} on the host now`,
  ],
  [
    'full half-way',
    // The second of that name: the first is the host's whole call, this one the cmdlet's step in it.
    { at: 'exportCheckpoint', phase: 'during', call: 2, effect: { kind: 'failed', error: full } },
    'Disk full. (0x80070070)',
    `There is no ${TARGET} on the host now`,
  ],
  [
    'failed after all was written',
    { at: 'exportCheckpoint', phase: 'after', call: 1, effect: { kind: 'failed', error: full } },
    'There is not enough space on the disk.',
    `${TARGET} is on the host now: what was written so far is still there.`,
  ],
  [
    'lost before it began',
    { at: 'exportCheckpoint', phase: 'before', call: 1, effect: { kind: 'lost' } },
    'Hyper-V may have gone on',
    `There is no ${TARGET} on the host now`,
  ],
  [
    'lost after its end',
    { at: 'exportCheckpoint', phase: 'after', call: 1, effect: { kind: 'lost' } },
    'Hyper-V may have gone on',
    `${TARGET} is on the host now. Whether it is whole cannot be told from here`,
  ],
  [
    'lost, and so is the way to what became of it',
    { at: 'exportCheckpoint', phase: 'after', call: 1, effect: { kind: 'lost' } },
    'Hyper-V may have gone on',
    'could not be told. Look into the folder on the host.',
  ],
]

for (const [what, fault, failure, truth] of FAULTS)
  test.describe(`an export that is ${what}`, () => {
    const isBlind = truth.startsWith('could not')
    // The prompt asks twice, of the folder and of what stands in it.
    const blind: Fault = { at: 'checkFolder', phase: 'before', call: 3, effect: { kind: 'lost' } }
    test.use({
      hostOptions: { world: seeds.demo, faults: isBlind ? [fault, blind] : [fault], pace: 0.02 },
    })

    test('is told by what the host shows afterwards', async ({ panel, host }) => {
      await exportByMouse(panel)
      await expect(panel.dialog.getByRole('alert')).toContainText(failure)
      await expect(panel.dialog).toContainText(truth)
      const isThere = written(host.simulator.world()).length > 0
      if (!isBlind) expect(isThere).toBe(truth.startsWith(TARGET))
      if (fault.effect.kind === 'lost')
        await expect(panel.dialog.getByRole('heading')).toHaveText(/^Whether .+ is not known$/u)
    })
  })
