import { failureText } from '../words/failures.ts'
import { describe, expect, test } from 'vitest'
import type { Capabilities } from '../domain/capabilities.ts'
import { undoOf } from '../domain/activity.ts'
import { virtualClock } from '../domain/clock.ts'
import { isHostKeepName } from '../domain/apply-reason.ts'
import type { Fault, FaultPhase, FaultPoint } from '../simulator/faults.ts'
import { helpdeskCapabilities } from '../simulator/helpdesk-capabilities.ts'
import { hyperVError } from '../simulator/hyper-v-error.ts'
import { seededIds } from '../simulator/seed-ids.ts'
import { createSimulatorHost } from '../simulator/simulator-host.ts'
import type { MachineSeed } from '../simulator/seed-builder.ts'
import { createPanelInMemory } from '../testing/panel-in-memory.ts'
import { NOW, panelOver } from '../testing/panel-over-one-machine.ts'
import { askToTheEnd } from '../testing/ask-to-the-end.ts'

const reason = 'INC-4711'

const over = (
  seed: Partial<MachineSeed> = {},
  faults: readonly Fault[] = [],
  capabilities: Capabilities = helpdeskCapabilities,
) => panelOver(seed, faults, capabilities)
const broken = (at: FaultPoint, phase: FaultPhase = 'before'): Fault => ({
  at,
  phase,
  call: 1,
  effect: { kind: 'failed', error: hyperVError('OperationFailed', 'RestoreVMSnapshot', 'It broke.') },
})
const lost = (at: FaultPoint, phase: FaultPhase): Fault => ({ at, phase, call: 1, effect: { kind: 'lost' } })

describe('an apply by a host that keeps first', () => {
  test('is one call, which keeps and applies, and the outcome is told as ever', async () => {
    const { apply, machine, named, history } = over()
    const before = machine().drives.map(({ path }) => path)
    const result = await apply('Pre-patch', { reason })
    expect(result).toMatchObject({ state: 'Off', started: null, kept: { fellBack: false } })
    const kept = named(result.kept?.checkpoint.name ?? '')
    expect(kept?.drives.map(({ path }) => path)).toEqual(before)
    expect(kept?.config.notes).toContain(`Reason: ${reason}`)
    expect(machine().parentCheckpointId).toBe(named('Pre-patch')?.id)
    expect(history.filter(({ kind }) => kind === 'begin')).toMatchObject([
      { command: 'applyCheckpoint', input: { keep: { reason } } },
      { command: 'keepAndApply', input: { reason } },
    ])
  })

  test('shows its own steps, and can be undone', async () => {
    const { apply, invoke } = over()
    const { kept } = await apply('Pre-patch', { reason })
    const [activity] = await invoke('listActivities', {})
    expect(activity?.steps).toEqual([
      { step: 'check', state: 'done' },
      { step: 'keepAndApply', state: 'done', outcome: 'production' },
      { step: 'verify', state: 'done' },
      { step: 'start', state: 'skipped' },
    ])
    expect(activity && undoOf(activity)).toEqual({
      checkpointId: kept?.checkpoint.id,
      name: kept?.checkpoint.name,
    })
  })

  test('starts the machine afterwards where the role may', async () => {
    const { apply, machine } = over()
    expect((await apply('Pre-patch', { reason, startAfterwards: true })).started).not.toBeNull()
    expect(machine().state).toBe('Running')
  })

  test('is refused before anything is done where it was to start the machine and the role may not', async () => {
    const capabilities = helpdeskCapabilities?.filter((name) => name !== 'startVirtualMachine') ?? null
    const { apply, failureOf, simulator } = over({}, [], capabilities)
    const before = simulator.world()
    expect(await failureOf(apply('Pre-patch', { reason, startAfterwards: true }))).toMatchObject({
      kind: 'AccessDenied',
    })
    expect(simulator.world()).toBe(before)
  })

  test.each(['', 'ab', 'x'.repeat(201), 'two\nlines'])('takes no %j for a reason', async (bad) => {
    const { apply, failureOf, simulator, history } = over()
    const before = simulator.world()
    expect(await failureOf(apply('Pre-patch', { reason: bad }))).toMatchObject({ kind: 'InvalidInput' })
    expect(simulator.world()).toBe(before)
    expect(history).toEqual([])
  })
})

describe('what the role does not have', () => {
  test('is refused before anything is kept, also where the apply would take the steps one by one', async () => {
    const { apply, failureOf, machine, history } = over()
    expect(await failureOf(apply('Pre-patch'))).toMatchObject({ kind: 'AccessDenied' })
    expect(await failureOf(apply('Pre-patch', { keep: null }))).toMatchObject({ kind: 'AccessDenied' })
    expect(machine().checkpoints).toHaveLength(3)
    expect(history).toEqual([])
  })

  test('is refused by the services and never reaches the host', async () => {
    const { failureOf, invoke, machine, remove, vmId, history } = over()
    const expected = { vmId, name: 'SRV-01', state: 'Running' } as const
    const asked = [
      invoke('turnOffVirtualMachine', { hostId: 'demo', expected }),
      remove(['Clean install']),
      invoke('cancelJob', { hostId: 'demo', vmId, jobId: vmId }),
    ]
    for (const one of asked) expect(await failureOf(one)).toMatchObject({ kind: 'AccessDenied' })
    expect([machine().state, machine().checkpoints.length]).toEqual(['Running', 3])
    expect(history).toEqual([])
  })

  test('is refused too where the role is not known before the host has answered', async () => {
    const { simulator, machine, preview } = panelOver()
    const { expected } = await preview('Pre-patch')
    let asked = 0
    const host = createSimulatorHost(simulator, helpdeskCapabilities)
    const { panel, history } = createPanelInMemory({
      clock: virtualClock(NOW),
      newId: seededIds(8),
      world: simulator.world(),
      ports: {
        openHost: () => ({ ...host, capabilities: () => (asked++ === 0 ? null : helpdeskCapabilities) }),
      },
    })
    const input = { hostId: 'demo', expected, keep: { name: 'Kept' }, startAfterwards: false }
    expect(await askToTheEnd(panel, { name: 'applyCheckpoint', input })).toMatchObject({
      ok: false,
      failure: { kind: 'AccessDenied' },
    })
    expect(machine().checkpoints).toHaveLength(3)
    expect(history.filter(({ kind }) => kind === 'begin')).toMatchObject([{ command: 'applyCheckpoint' }])
  })

  test('is told with the connection', async () => {
    const { invoke } = over()
    await invoke('getInventory', { hostId: 'demo' })
    expect(await invoke('listHosts', {})).toMatchObject([
      { connection: { state: 'connected', capabilities: helpdeskCapabilities } },
    ])
  })
})

describe('when the host fails on its way', () => {
  test.each([
    ['before the keep', broken('takeCheckpoint'), 'no', 'Running', false],
    ['before the apply', broken('applyCheckpoint'), 'no', 'Running', true],
    ['after the apply', broken('applyCheckpoint', 'after'), 'yes', 'Off', true],
    ['and the call never reached it', lost('keepAndApply', 'before'), 'no', 'Running', false],
    ['and its answer is lost', lost('keepAndApply', 'after'), 'yes', 'Off', true],
    ['and the way breaks between keep and apply', lost('applyCheckpoint', 'before'), 'no', 'Saved', true],
  ] as const)('%s, the host is read and the truth is told', async (_when, fault, applied, state, isKept) => {
    const { apply, failureOf, machine, named } = over({}, [fault])
    const failure = await failureOf(apply('Pre-patch', { reason }))
    expect(failure).toMatchObject({ applied, state })
    expect(failure.kept !== undefined && isHostKeepName(failure.kept.name)).toBe(isKept)
    expect(failureText(failure).includes('What was there before is kept as')).toBe(isKept)
    expect(machine().parentCheckpointId === named('Pre-patch')?.id).toBe(applied === 'yes')
  })

  test('nothing is tried a second time', async () => {
    const { apply, failureOf, history } = over({}, [lost('keepAndApply', 'before')])
    expect(await failureOf(apply('Pre-patch', { reason }))).toMatchObject({ kind: 'Lost' })
    expect(history.filter((line) => line.kind === 'begin' && line.command === 'keepAndApply')).toHaveLength(1)
  })

  test('what keeps the state from being kept is told, with nothing applied', async () => {
    const { apply, failureOf, machine } = over({ checkpointType: 'Disabled' })
    expect(await failureOf(apply('Pre-patch', { reason }))).toMatchObject({ kind: 'CheckpointsDisabled' })
    expect(machine().checkpoints).toHaveLength(3)
  })
})
