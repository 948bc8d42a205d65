import type { VMState } from '../shared/domain/virtual-machine.ts'
import type { Fault } from '../shared/simulator/faults.ts'
import { hyperVError } from '../shared/simulator/hyper-v-error.ts'
import { buildWorld, DAY, GB, HOUR } from '../shared/simulator/seed-builder.ts'
import { seededIds } from '../shared/simulator/seed-ids.ts'
import type { World } from '../shared/simulator/world.ts'
import { expect, inBothShells, test } from './fixtures.ts'
import type { PanelPage } from './pages/panel-page.ts'
import type { HostUnderTest } from './shells/shell.ts'

const NEEDS_WINDOWS = 'Needs the Windows desktop program.'

const ONE_OF_EACH: readonly (readonly [string, VMState])[] = [
  ['ASLEEP', 'Saved'],
  ['BUSY', 'Running'],
  ['HALTED', 'Paused'],
  ['IDLE', 'Off'],
]

/** Machines in these states; a running one was started with an automatic checkpoint. */
const worldOf = (now: number, machines: readonly (readonly [string, VMState])[]): World =>
  buildWorld(
    { now, newId: seededIds(3), volumes: [{ root: 'D:\\', bytes: 1024 * GB, otherBytes: 0 }] },
    machines.map(([name, state]) => ({
      name,
      state,
      uptime: 3 * HOUR,
      history:
        state === 'Running'
          ? [{ kind: 'checkpoint', name: 'At the start', ago: DAY, isAutomatic: true }]
          : [],
    })),
  )
const world = (now: number): World => worldOf(now, ONE_OF_EACH)
test.use({ hostOptions: { world, faults: [], pace: 0.02 } })

const startedAt = ({ simulator }: HostUnderTest, command: string): number | null | undefined =>
  simulator.world().machines.find(({ config }) => config.name === machineFor(command))?.startedAt

const commandsOf = ({ history }: HostUnderTest) => history.filter(({ kind }) => kind === 'begin')

/** Runs a command of the selected machine from the menu of its line, with keys alone. */
async function chooseByKeys(panel: PanelPage, name: string): Promise<void> {
  await panel.machines.focus()
  await panel.page.keyboard.press('Shift+F10')
  const item = panel.page.getByRole('menuitem', { name, exact: true })
  await expect(item).toBeVisible()
  for (let step = 0; step < 20; step++) {
    if (await item.evaluate((element) => element === document.activeElement)) break
    await panel.page.keyboard.press('ArrowDown')
  }
  await expect(item).toBeFocused()
  await panel.page.keyboard.press('Enter')
}

/** Says yes to the question that is open, with keys alone: from Cancel, where the focus begins. */
async function confirmByKeys(panel: PanelPage, name: string): Promise<void> {
  await expect(panel.button('Cancel')).toBeFocused()
  await panel.page.keyboard.press('Shift+Tab')
  await expect(panel.button(name)).toBeFocused()
  await panel.page.keyboard.press('Enter')
}

/** A machine of its own for each command, so that all of them are tried in one window. */
const COMMANDS = [
  { command: 'Start', from: 'Off', to: 'Running', confirm: null },
  { command: 'Save', from: 'Running', to: 'Saved', confirm: null },
  { command: 'Pause', from: 'Running', to: 'Paused', confirm: null },
  { command: 'Resume', from: 'Paused', to: 'Running', confirm: null },
  { command: 'Turn Off...', from: 'Running', to: 'Off', confirm: 'Turn Off' },
  { command: 'Shut Down...', from: 'Running', to: 'Off', confirm: 'Shut Down' },
  { command: 'Reset...', from: 'Running', to: 'Running', confirm: 'Reset' },
  { command: 'Delete Saved State...', from: 'Saved', to: 'Off', confirm: 'Delete Saved State' },
] as const satisfies readonly {
  readonly command: string
  readonly from: VMState
  readonly to: VMState
  readonly confirm: string | null
}[]

const machineFor = (command: string): string => `FOR ${command.replaceAll('.', '')}`

test.describe('every power command', () => {
  const machines = COMMANDS.map(({ command, from }) => [machineFor(command), from] as const)
  const oneEach = (now: number): World => worldOf(now, machines)
  test.use({ hostOptions: { world: oneEach, faults: [], pace: 0.02 } })

  test('by mouse; a question that is left by Escape does nothing', async ({ panel, page, host }) => {
    for (const { command, to, confirm } of COMMANDS)
      await test.step(command, async () => {
        const machine = panel.machine(machineFor(command))
        const uptime = startedAt(host, command)
        await machine.click()
        await panel.command(command).click()
        if (confirm !== null) {
          const before = host.history.length
          await expect(panel.button('Cancel')).toBeFocused()
          await page.keyboard.press('Escape')
          await expect(panel.dialog).toBeHidden()
          expect(host.history).toHaveLength(before)
          await panel.command(command).click()
          await panel.button(confirm).click()
          await expect(panel.dialog).toBeHidden()
        }
        await expect(machine).toContainText(to)
        if (command === 'Reset...') expect(startedAt(host, command)).not.toBe(uptime)
      })
    expect(commandsOf(host)).toHaveLength(COMMANDS.length)
  })

  test('by keys, which gives the focus back to the list', async ({ panel, host }) => {
    for (const { command, to, confirm } of COMMANDS)
      await test.step(command, async () => {
        await panel.pickByKeys(machineFor(command))
        await chooseByKeys(panel, command)
        if (confirm !== null) await confirmByKeys(panel, confirm)
        await expect(panel.dialog).toBeHidden()
        await expect(panel.machine(machineFor(command))).toContainText(to)
        await expect(panel.machines).toBeFocused()
      })
    expect(commandsOf(host)).toHaveLength(COMMANDS.length)
  })
})

test('the question says what is lost, what becomes of checkpoints, and how the machine is', async ({
  panel,
}) => {
  await panel.machine('BUSY').click()
  await panel.command('Turn Off...').click()
  await expect(panel.dialog).toMatchAriaSnapshot(`
    - alertdialog "Turn off BUSY?":
      - heading "Turn off BUSY?" [level=2]
      - term: Host
      - definition
      - term: Virtual machine
      - definition: BUSY, Running for 3 hours
      - term: Heartbeat
      - definition: OK (Applications Healthy)
      - term: Is lost
      - definition: /What the guest has in memory .* pulling the plug\\./
      - term: Checkpoints
      - definition: /"At the start" was made automatically at the start and goes with it/
      - term: Afterwards
      - definition: BUSY will be Off.
      - button "Turn Off"
      - button "Cancel"
  `)
  await expect(panel.dialog).toHaveAccessibleDescription(/pulling the plug/u)
})

test('a machine that changes under an open question has it drawn anew, and nothing can be confirmed before that is seen', async ({
  panel,
  host,
}) => {
  await panel.machine('BUSY').click()
  await panel.command('Turn Off...').click()
  await expect(panel.button('Turn Off')).toBeEnabled()
  host.simulator.change((before) => ({
    ...before,
    machines: before.machines.map((one) =>
      one.config.name === 'BUSY' ? { ...one, state: 'Paused' as const } : one,
    ),
  }))
  await expect(panel.dialog.getByRole('alert')).toContainText('its state was Running and is Paused')
  await expect(panel.button('Turn Off')).toBeDisabled()
  await panel.button('I have seen it').click()
  await panel.button('Turn Off').click()
  await expect(panel.machine('BUSY')).toContainText('Off')
})

const REFUSED_BY_GUEST: Fault = {
  at: 'shutDownMachine',
  phase: 'during',
  call: 1,
  effect: {
    kind: 'failed',
    error: hyperVError('OperationFailed', 'StopVM', 'Failed to shut down.', 'The guest has unsaved work.'),
  },
}

test.describe('a guest that does not shut down', () => {
  test.use({ hostOptions: { world, faults: [REFUSED_BY_GUEST], pace: 0.02 } })

  test('goes on, and turning it off is another question', async ({ panel, page, host }) => {
    await panel.pickByKeys('BUSY')
    await chooseByKeys(panel, 'Shut Down...')
    await confirmByKeys(panel, 'Shut Down')
    await expect(panel.dialog.getByRole('alert')).toContainText('The guest has unsaved work.')
    await expect(panel.dialog).toContainText('BUSY is Running now.')
    await panel.tabTo(panel.button('Turn Off...'))
    await page.keyboard.press('Enter')
    await expect(panel.dialog.getByRole('heading')).toHaveText('Turn off BUSY?')
    await expect(panel.button('Cancel')).toBeFocused()
    expect(host.history.map(({ kind }) => kind)).toEqual(['begin', 'end'])
    await confirmByKeys(panel, 'Turn Off')
    await expect(panel.machine('BUSY')).toContainText('Off')
  })
})

test(
  'Enter on a line and a double click ask for its screen, which says why there is none here',
  inBothShells,
  async ({ panel, page, shell }) => {
    const why = shell === 'web' ? 'The demo has no screens.' : NEEDS_WINDOWS
    await panel.pickByKeys('BUSY')
    await page.keyboard.press('Enter')
    await panel.expectAnnounced(`Connect is not available. ${why}`, 'assertive')
    await panel.machine('IDLE').dblclick()
    await expect(panel.command('Connect...')).toHaveAccessibleDescription(why)
  },
)

test('the Actions pane has every command in the order of Hyper-V Manager, each with why it cannot run', async ({
  panel,
}) => {
  await panel.machine('ASLEEP').click()
  await expect(panel.actions.getByRole('group', { name: 'ASLEEP' })).toMatchAriaSnapshot(`
    - group "ASLEEP":
      - heading "ASLEEP" [level=3]
      - button "Connect..." [disabled]
      - button "Settings..."
      - separator
      - button "Start"
      - button "Turn Off..." [disabled]
      - button "Shut Down..." [disabled]
      - button "Save" [disabled]
      - button "Pause" [disabled]
      - button "Resume" [disabled]
      - button "Reset..." [disabled]
      - separator
      - button "Checkpoint"
      - button "Checkpoint with Name..."
      - separator
      - button "Revert..." [disabled]
      - button "Delete Saved State..."
  `)
  for (const [name, reason] of [
    ['Turn Off...', 'It is not running.'],
    ['Save', 'It is already Saved.'],
    ['Resume', 'It is not paused.'],
    ['Revert...', 'There is no checkpoint to go back to.'],
  ] as const) {
    await expect(panel.command(name)).toHaveAccessibleDescription(reason)
    await panel.command(name).focus()
    await panel.page.keyboard.press('Enter')
    await panel.expectAnnounced(reason, 'assertive')
  }
  await expect(panel.machine('ASLEEP')).toContainText('Saved')
})

test('nothing in the Actions pane moves when a state changes', async ({ panel }) => {
  await panel.machine('BUSY').click()
  const places = () =>
    panel.actions
      .getByRole('button')
      .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top)))
  const before = await places()
  await panel.command('Save').click()
  await expect(panel.machine('BUSY')).toContainText('Saved')
  await expect(panel.command('Start')).not.toHaveAttribute('aria-disabled', 'true')
  expect(await places()).toEqual(before)
})
