import { GB } from '../shared/simulator/seed-builder.ts'
import { seeds } from '../shared/simulator/seeds.ts'
import type { Machine, World } from '../shared/simulator/world.ts'
import { deletionFault } from './faults.ts'
import { expect, inBothShells, test } from './fixtures.ts'
import type { HostUnderTest } from './shells/shell.ts'

const machineOf = ({ simulator }: HostUnderTest, name: string): Machine | undefined =>
  simulator.world().machines.find(({ config }) => config.name === name)

/** The checkpoints that the host has, by name. */
const names = (host: HostUnderTest, machine = 'SRV-01'): readonly string[] =>
  machineOf(host, machine)?.checkpoints.map(({ name }) => name) ?? []

const withMachine = (world: World, name: string, change: (machine: Machine) => Machine): World => ({
  ...world,
  machines: world.machines.map((one) => (one.config.name === name ? change(one) : one)),
})

test(
  'one: says what goes and what stays, merges, and leaves the current state alone',
  inBothShells,
  async ({ panel, host }) => {
    const before = machineOf(host, 'SRV-01')
    await panel.machine('SRV-01').click()
    await panel.node('Pre-patch').click()
    await panel.command('Delete Checkpoint...').click()

    const { dialog } = panel
    await expect(panel.button("Don't delete")).toBeFocused()
    await expect(dialog).toMatchAriaSnapshot(`
    - alertdialog "Delete \\"Pre-patch\\" of SRV-01?":
      - heading "Delete \\"Pre-patch\\" of SRV-01?" [level=2]
      - list "What goes and what stays":
        - listitem:
          - text: /Baseline with SQL.*stays/
          - list:
            - listitem:
              - text: /Pre-patch.*is deleted/
              - list:
                - listitem: /Before applying Baseline.*stays, moves up/
      - paragraph: 1 other checkpoint stays as it is.
      - term: Host
      - definition
      - term: Virtual machine
      - definition: SRV-01, Running for 6 days
      - term: What is lost
      - definition: Only the way back to this point. The current state of SRV-01 is not changed, and nothing in it goes back.
      - term: Disks
      - definition:
        - paragraph: /2 disks are merged, about 2\\.2 GB\\. At most .+ become free\\./
        - list:
          - listitem
          - listitem
      - term: When
      - definition: Live, while SRV-01 goes on. If Hyper-V cannot, the merge waits until SRV-01 is off.
      - term: Space
      - definition:
        - paragraph: /merging may take 2\\.2 GB, 212 GB free/
      - button "Delete"
      - button "Don't delete"
  `)
    await expect(dialog).toHaveAccessibleDescription(/The current state of SRV-01 is not changed/u)
    await panel.button('Delete').click()

    await expect(dialog.getByRole('listitem')).toContainText([/Check/u, /Delete/u, /Merge the disks/u])
    await expect(dialog.getByRole('status')).toHaveText(
      '"Pre-patch" was deleted. The current state of SRV-01 was not changed. Its disks have merged.',
      { useInnerText: true },
    )
    await panel.button('Close').click()
    await expect(panel.node('Pre-patch')).toHaveCount(0)
    expect(names(host)).toEqual(['Clean install', 'Baseline with SQL', expect.stringMatching(/^Before/u)])
    expect(machineOf(host, 'SRV-01')).toMatchObject({ state: 'Running', drives: before?.drives, merge: null })
  },
)

test('a subtree by keys alone: nothing by Escape, all of it by Delete', async ({ panel, page, host }) => {
  await panel.pickByKeys('SRV-01')
  const before = await panel.branches()
  await panel.goToNodeByKeys('Pre-patch')
  await page.keyboard.press('Shift+Delete')
  await expect(panel.dialog.getByRole('heading')).toHaveText('Delete "Pre-patch" and its 1 descendant?')
  await expect(panel.dialog).toContainText('Keeps a state from before an apply')
  await expect(panel.button("Don't delete")).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(panel.dialog).toBeHidden()
  await expect(panel.node('Pre-patch')).toBeFocused()
  expect(await panel.branches()).toEqual(before)

  await page.keyboard.press('Shift+Delete')
  await expect(panel.button("Don't delete")).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(panel.button('Delete')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(panel.dialog.getByRole('status')).toContainText('2 checkpoints were deleted.')
  await expect(panel.button('Close')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(panel.dialog).toBeHidden()
  expect(names(host)).toEqual(['Clean install', 'Baseline with SQL'])
})

test('several: the youngest first, one after another', async ({ panel, host }) => {
  await panel.machine('SRV-01').click()
  await panel.node('Clean install').click()
  await panel.node('Pre-patch').click({ modifiers: ['Control'] })
  await panel.command('Delete Checkpoints...').click()
  await expect(panel.dialog.getByRole('heading')).toHaveText('Delete 2 checkpoints?')
  await panel.button('Delete').click()
  await expect(panel.dialog.getByRole('status')).toContainText('2 checkpoints were deleted.')
  expect(names(host)).toEqual(['Baseline with SQL', expect.stringMatching(/^Before/u)])
  const begun = host.history.flatMap((line) =>
    line.kind === 'begin' && line.command === 'deleteCheckpoint' ? [line.input] : [],
  )
  expect(begun).toMatchObject([
    { expected: { target: { name: 'Pre-patch' } } },
    { expected: { target: { name: 'Clean install' } } },
  ])
})

test('a recovery checkpoint can go, with the advice to ask the backup product first', async ({
  panel,
  host,
}) => {
  await panel.machine('VEEAM-TARGET').click()
  await panel.node('VEEAM-TARGET - Backup').click()
  await panel.command('Delete Checkpoint...').click()
  await expect(panel.dialog).toContainText('Ask the backup product first')
  await panel.button('Delete').click()
  await expect(panel.dialog.getByRole('status')).toContainText('Its disks have merged.')
  expect(names(host, 'VEEAM-TARGET')).toEqual([])
})

test('closed while disks merge, the strip goes on telling, and the machine can be used', async ({
  panel,
  page,
}) => {
  await panel.machine('SRV-01').click()
  await panel.node('Clean install').click()
  await panel.command('Delete Checkpoint Subtree...').click()
  await panel.button('Delete').click()
  await expect(panel.dialog).toContainText('Closing this or the panel does not stop it')
  await panel.button('Close').click()
  const strip = page.getByRole('contentinfo')
  await expect(strip).toContainText(
    /Deleting "Clean install" of SRV-01 and its 3 descendants: merging 15 GB, \d+ %/u,
  )
  await expect(panel.command('Turn Off...')).not.toHaveAttribute('aria-disabled', 'true')
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText(
    '"Clean install" of SRV-01 and its 3 descendants were deleted. Its disks have merged.',
  )
})

test.describe('where space is short', () => {
  const world = (now: number): World => {
    const demo = seeds.demo(now)
    const volumes = demo.volumes.map((one) =>
      one.root === 'D:\\' ? { ...one, otherBytes: one.otherBytes + 210 * GB } : one,
    )
    return { ...demo, volumes }
  }
  test.use({ hostOptions: { world, faults: [], pace: 0.02 } })

  test('it says so, advises to shut down, and deletes after a second tick', async ({ panel, host }) => {
    await panel.machine('SRV-01').click()
    await panel.node('Pre-patch').click()
    await panel.command('Delete Checkpoint...').click()
    await expect(panel.dialog).toContainText(/merging may take 2\.2 GB, (?:2|1\.\d) GB free: too little\./u)
    await expect(panel.dialog).toContainText('Shut SRV-01 down first')
    await expect(panel.dialog).toHaveAccessibleDescription(/may run full/u)
    await expect(panel.button('Delete')).toBeDisabled()
    await panel.dialog.getByRole('checkbox', { name: /^I understand/u }).click({ force: true })
    await panel.button('Delete').click()
    await expect(panel.dialog.getByRole('status')).toContainText('"Pre-patch" was deleted.')
    expect(names(host)).not.toContain('Pre-patch')
  })
})

test('a machine that changes under the open prompt has it drawn anew', async ({ panel, host }) => {
  await panel.machine('SRV-01').click()
  await panel.node('Pre-patch').click()
  await panel.command('Delete Checkpoint...').click()
  await expect(panel.button('Delete')).toBeEnabled()
  host.simulator.change((world) =>
    withMachine(world, 'SRV-01', (one) => ({
      ...one,
      checkpoints: one.checkpoints.map((two) =>
        two.name === 'Pre-patch' ? { ...two, name: 'Golden image' } : two,
      ),
    })),
  )
  await expect(panel.dialog.getByRole('alert')).toContainText('This changed while you were looking.')
  await expect(panel.dialog.getByRole('heading')).toHaveText('Delete "Golden image" of SRV-01?')
  await expect(panel.button('Delete')).toBeDisabled()
  await panel.button('I have seen it').click()
  await expect(panel.button('Delete')).toBeEnabled()
})

for (const [how, fault, stands, words] of [
  ['is refused', deletionFault('during', 'refused'), true, 'Hyper-V refused it or failed.'],
  ['is lost before it begins', deletionFault('before', 'lost'), true, 'still stands.'],
  ['is lost on the way', deletionFault('during', 'lost'), false, 'was deleted all the same'],
  ['is lost afterwards', deletionFault('after', 'lost'), false, 'was deleted all the same'],
] as const)
  test.describe(`a deletion that ${how}`, () => {
    test.use({ hostOptions: { world: seeds.demo, faults: [fault], pace: 0.02 } })

    test('is told as the host has it', async ({ panel, host }) => {
      await panel.machine('SRV-01').click()
      await panel.node('Pre-patch').click()
      await panel.command('Delete Checkpoint...').click()
      await panel.button('Delete').click()
      const alert = panel.dialog.getByRole('alert')
      await expect(alert).toContainText(words)
      await expect(panel.button('Look again')).toHaveCount(stands ? 1 : 0)
      expect(names(host).includes('Pre-patch')).toBe(stands)
      await panel.button('Close').click()
      await expect(panel.node('Pre-patch')).toHaveCount(stands ? 1 : 0)
    })
  })

test.describe('a merge that waits', () => {
  const world = (now: number): World =>
    withMachine(seeds.demo(now), 'SRV-01', (one) => ({ ...one, mergesHeld: true }))
  test.use({ hostOptions: { world, faults: [], pace: 0.02 } })

  test('is told, with what ends the waiting', async ({ panel, host }) => {
    await panel.machine('SRV-01').click()
    await panel.node('Pre-patch').click()
    await panel.command('Delete Checkpoint...').click()
    await panel.button('Delete').click()
    // The panel gives the host some seconds before it says so.
    await expect(panel.dialog.getByRole('status')).toContainText('Its disks have not begun to merge.', {
      timeout: 40_000,
    })
    expect(names(host)).not.toContain('Pre-patch')
    await panel.button('Close').click()
    await panel.node('Clean install').click()
    await panel.command('Delete Checkpoint...').click()
    await expect(panel.dialog).toContainText('disks of an earlier deletion wait for that already')
  })
})

test('a merge that the host gives up is told in its words, and the checkpoint as deleted', async ({
  panel,
  host,
}) => {
  await panel.machine('SRV-01').click()
  await panel.node('Clean install').click()
  await panel.command('Delete Checkpoint Subtree...').click()
  await panel.button('Delete').click()
  await expect(panel.dialog).toContainText('merging')
  const message = "'SRV-01' background disk merge failed to complete: The disk is full. (0x80070070)"
  host.simulator.change((world, at) => {
    const held = withMachine(world, 'SRV-01', (one) => ({ ...one, merge: null, mergesHeld: true }))
    const vmId = machineOf(host, 'SRV-01')?.id ?? ''
    const event = { at, vmId, log: 'VMMS', eventId: 19100, level: 'Error', message } as const
    return { ...held, events: [...held.events, event] }
  })
  const alert = panel.dialog.getByRole('alert')
  await expect(alert).toContainText('was deleted, but its disks did not merge.', { timeout: 40_000 })
  await expect(alert).toContainText(message)
  expect(names(host)).toEqual([])
})
