import { beforeEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import type { VMState } from '../../../shared/domain/virtual-machine.ts'
import type { FaultEffect } from '../../../shared/simulator/faults.ts'
import { hyperVError } from '../../../shared/simulator/hyper-v-error.ts'
import { buildWorld, DAY, GB } from '../../../shared/simulator/seed-builder.ts'
import { seededIds } from '../../../shared/simulator/seed-ids.ts'
import type { CommandName } from '../../../shared/simulator/transitions.ts'
import { words } from '../../../shared/words/words.ts'
import { START } from '../../testing/memory-bridge.ts'
import { letHostSettle } from '../../testing/let-host-settle.ts'
import { renderApp } from '../../testing/render-app.tsx'

interface Power {
  readonly label: string
  readonly at: CommandName
  readonly from: VMState
  /** The button that confirms, where there is a question. */
  readonly confirm?: string
}

const POWER: readonly Power[] = [
  { label: 'Start', at: 'startMachine', from: 'Off' },
  { label: 'Save', at: 'saveMachine', from: 'Running' },
  { label: 'Pause', at: 'pauseMachine', from: 'Running' },
  { label: 'Resume', at: 'resumeMachine', from: 'Paused' },
  { label: 'Turn Off...', at: 'turnOffMachine', from: 'Running', confirm: 'Turn Off' },
  { label: 'Shut Down...', at: 'shutDownMachine', from: 'Running', confirm: 'Shut Down' },
  { label: 'Reset...', at: 'resetMachine', from: 'Running', confirm: 'Reset' },
  { label: 'Delete Saved State...', at: 'deleteSavedState', from: 'Saved', confirm: 'Delete Saved State' },
]

const HOST_WORDS = 'The device is not ready.'
const FAILED: FaultEffect = {
  kind: 'failed',
  error: hyperVError('OperationFailed', 'StopVM', 'It failed.', HOST_WORDS),
}
const LOST: FaultEffect = { kind: 'lost' }

const cases = POWER.flatMap((power) =>
  (
    [
      ['before', FAILED],
      ['during', LOST],
      ['after', power.confirm === undefined ? LOST : FAILED],
    ] as const
  ).map(([phase, effect]) => [power.label, effect.kind, phase, power, effect] as const),
)

const row = () => page.getByRole('grid').getByRole('row', { name: /^SRV-01/ })
const command = (name: string) =>
  page.getByRole('region', { name: 'Actions' }).getByRole('button', { name, exact: true })

beforeEach(() => page.viewport(1440, 1000))

describe('a power command whose host', () => {
  test.each(cases)('%s: %s %s it has worked', async (label, kind, phase, { at, from, confirm }, effect) => {
    const world = buildWorld(
      { now: START, newId: seededIds(3), volumes: [{ root: 'D:\\', bytes: 1024 * GB, otherBytes: 0 }] },
      [{ name: 'SRV-01', state: from, history: [{ kind: 'checkpoint', name: 'A', ago: DAY }] }],
    )
    const { simulator, clock } = renderApp({ world, faults: [{ at, phase, call: 1, effect }] })
    await expect.element(command(label)).not.toHaveAttribute('aria-disabled', 'true')
    await command(label).click()
    if (confirm !== undefined)
      await page.getByRole('alertdialog').getByRole('button', { name: confirm, exact: true }).click()

    const told =
      confirm === undefined ? page.getByRole('region', { name: 'Messages' }) : page.getByRole('alertdialog')
    if (kind === 'lost') await letHostSettle(clock)
    const isNow = (): string => words.stateLabel(simulator.world().machines[0]?.state ?? 'Other')
    const hostSaid = kind === 'lost' ? [] : [() => HOST_WORDS]
    // What the host itself said at a command without a question stands alone; the list has the state.
    const panelSaid = confirm === undefined && kind === 'failed' ? [] : [() => `SRV-01 is ${isNow()} now`]
    for (const said of [...hostSaid, ...panelSaid]) await expect.element(told).toHaveTextContent(said())
    const is = isNow()
    if (confirm !== undefined)
      await page.getByRole('alertdialog').getByRole('button', { name: 'Close' }).click()
    await expect.element(row()).toHaveTextContent(is)
  })
})
