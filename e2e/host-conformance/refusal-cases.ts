import { describe, expect, it } from 'vitest'
import { powerCommand } from '../../shared/domain/command-name.ts'
import type { Change, FailureKind } from '../../shared/domain/failure.ts'
import type { FaultPoint } from '../../shared/simulator/faults.ts'
import { hyperVError, type HyperVErrorId } from '../../shared/simulator/hyper-v-error.ts'
import { DAY, type MachineSeed } from '../../shared/simulator/seed-builder.ts'
import type { Machine } from '../../shared/simulator/world.ts'
import { expectedOf } from './command-cases.ts'
import { changed, createTwin, failureOf, seen, valueOf, type Adapter, type Twin } from './twin.ts'

const MACHINE: MachineSeed = {
  name: 'WEB-01',
  history: [
    { kind: 'checkpoint', name: 'first', ago: 9 * DAY, memory: true },
    { kind: 'checkpoint', name: 'second', ago: 5 * DAY },
  ],
}

const renamed = (machine: Machine): Machine => ({
  ...machine,
  config: { ...machine.config, name: 'WEB-01-old' },
})
const moved = (machine: Machine): Machine => ({
  ...machine,
  drives: machine.drives.map((drive) => ({ ...drive, path: 'D:\\elsewhere.avhdx' })),
})
const withTarget =
  (change: object) =>
  (machine: Machine): Machine => ({
    ...machine,
    checkpoints: machine.checkpoints.map((one) => (one.name === 'first' ? { ...one, ...change } : one)),
  })

/** How each of Hyper-V's errors arrives, with the host's own words. */
export function errorKindCases(adapter: () => Adapter): void {
  const KINDS: readonly (readonly [HyperVErrorId, FailureKind])[] = [
    ['AccessDenied', 'AccessDenied'],
    ['InvalidState', 'InvalidState'],
    ['ObjectInUse', 'ObjectInUse'],
    ['ObjectNotFound', 'NotFound'],
    ['NotSupported', 'NotSupported'],
    ['InvalidParameter', 'InvalidInput'],
    ['OperationFailed', 'OperationFailed'],
  ]
  it.each(KINDS)('%s is told as %s, with the words of the host', async (id, kind) => {
    const words = 'El anfitri\u00f3n dice \u201cno\u201d.\r\n\r\n(0x8007xxxx)'
    const effect = { kind: 'failed', error: hyperVError(id, 'StopVM', words) } as const
    const twin = createTwin(adapter(), {
      machines: [MACHINE],
      faults: [{ at: 'turnOffMachine', phase: 'before', call: 1, effect }],
    })
    const failure = failureOf(
      await twin.ask('turnOffVirtualMachine', { expected: seen(twin.machine('WEB-01')) }),
    )
    expect(failure).toMatchObject({ kind, hostMessage: words })
    expect(failure.errorId).toBe(`${id},Microsoft.HyperV.PowerShell.Commands.StopVM`)
  })
}

/** Tests the failures where the connection to the host breaks, and that the next call opens another. */
export function brokenConnectionCases(adapter: () => Adapter): void {
  describe('a connection that breaks', () => {
    const lostAt = (at: FaultPoint): Twin =>
      createTwin(adapter(), {
        machines: [MACHINE],
        faults: [{ at, phase: 'before', call: 1, effect: { kind: 'lost' } }],
      })

    it('between saving and applying leaves the machine saved, and the next call is answered', async () => {
      const twin = lostAt('applyCheckpoint')
      const expected = await expectedOf(twin, 'first')
      expect(failureOf(await twin.ask('applyCheckpointStep', { expected })).kind).toBe('Lost')
      expect(twin.machine('WEB-01')).toMatchObject({
        state: 'Saved',
        parentCheckpointId: expected.nowParentId,
      })
      const started = await twin.ask('startVirtualMachine', { expected: seen(twin.machine('WEB-01')) })
      expect(valueOf(started)).toEqual({ state: 'Running' })
    })

    it('between applying and starting leaves the machine saved, on the checkpoint', async () => {
      const twin = lostAt('startMachine')
      const expected = await expectedOf(twin, 'first')
      expect(failureOf(await twin.ask('applyCheckpointStep', { expected })).kind).toBe('Lost')
      expect(twin.machine('WEB-01')).toMatchObject({ state: 'Saved', parentCheckpointId: expected.target.id })
    })

    it('in a create leaves it unknown, and nothing is tried again', async () => {
      const twin = lostAt('takeCheckpoint')
      const expected = seen(twin.machine('WEB-01'))
      expect(failureOf(await twin.ask('createCheckpoint', { expected, name: 'x' })).kind).toBe('Lost')
      expect(twin.machine('WEB-01').checkpoints).toHaveLength(2)
    })
  })
}

/** Tests the refusals of every host: their failures, and that nothing has changed. */
export function refusalCases(adapter: () => Adapter): void {
  const twinOf = (seed: Partial<MachineSeed> = {}): Twin =>
    createTwin(adapter(), { machines: [{ ...MACHINE, ...seed }] })

  describe('what is no longer as it was seen', () => {
    const APPLY: readonly (readonly [Change['what'], string, (machine: Machine) => Machine])[] = [
      ['name', 'the machine was renamed', renamed],
      ['state', 'the machine was saved', (machine) => ({ ...machine, state: 'Saved' })],
      [
        'nowParent',
        'another checkpoint was applied',
        (machine) => ({ ...machine, parentCheckpointId: null }),
      ],
      ['disks', 'a disk was replaced', moved],
      [
        'checkpoints',
        'a checkpoint was deleted',
        (machine) => ({ ...machine, checkpoints: machine.checkpoints.slice(0, 1) }),
      ],
      ['target', 'the target was renamed', withTarget({ name: 'First' })],
      ['target', 'the target got an invisible character', withTarget({ name: 'first\u200b' })],
      ['target', 'the target is of another time', withTarget({ createdAt: 1 })],
      ['target', 'the target is of another kind', withTarget({ snapshotType: 'Recovery' })],
    ]
    it.each(APPLY)('an apply is refused for its %s: %s', async (what, _how, change) => {
      const twin = twinOf()
      const expected = await expectedOf(twin, 'first')
      twin.change(changed(expected.vmId, change))
      const before = twin.simulator.world()
      const failure = failureOf(await twin.ask('applyCheckpointStep', { expected }))
      expect(failure.kind).toBe('StaleTarget')
      expect(failure.changes?.map((one) => one.what)).toContain(what)
      expect(twin.simulator.world()).toBe(before)
    })

    it.each(['createCheckpoint', ...powerCommand.options] as const)(
      '%s is refused for a machine that has another name or state',
      async (name) => {
        const twin = twinOf()
        const expected = seen(twin.machine('WEB-01'))
        twin.change(
          changed(expected.vmId, (machine) => ({ ...renamed(machine), state: 'Off', startedAt: null })),
        )
        const failure = failureOf(await twin.ask(name, { expected }))
        expect(failure.changes).toEqual([
          { what: 'name', was: 'WEB-01', is: 'WEB-01-old' },
          { what: 'state', was: 'Running', is: 'Off' },
        ])
      },
    )

    it('settings are refused when somebody else changed them', async () => {
      const twin = twinOf()
      const { id } = twin.machine('WEB-01')
      const { expected, settings } = valueOf(await twin.ask('getCheckpointSettings', { vmId: id }))
      twin.change(changed(id, (machine) => ({ ...machine, checkpointType: 'Standard' })))
      const change = { checkpointType: 'Disabled' } as const
      const failure = failureOf(await twin.ask('setCheckpointSettings', { expected, was: settings, change }))
      expect(failure.changes?.map((one) => one.what)).toEqual(['settings'])
    })
  })

  describe('what is gone', () => {
    it.each(['createCheckpoint', ...powerCommand.options, 'applyCheckpointStep'] as const)(
      '%s of a machine that is gone is not found',
      async (name) => {
        const twin = twinOf()
        const expected = await expectedOf(twin, 'first')
        twin.change((world) => ({ ...world, machines: [] }))
        expect(failureOf(await twin.ask(name, { expected })).kind).toBe('NotFound')
      },
    )

    it('an apply of a checkpoint that is gone is not found', async () => {
      const twin = twinOf()
      const expected = await expectedOf(twin, 'first')
      twin.change(changed(expected.vmId, (machine) => ({ ...machine, checkpoints: [] })))
      expect(failureOf(await twin.ask('applyCheckpointStep', { expected })).kind).toBe('NotFound')
    })
  })

  describe('what Hyper-V refuses', () => {
    it.each([
      ['checkpoints are disabled', 'CheckpointsDisabled', { checkpointType: 'Disabled' }],
      [
        'production checkpoints only are wanted of a saved machine',
        'ProductionUnavailable',
        { checkpointType: 'ProductionOnly', state: 'Saved' },
      ],
      [
        'there are as many as there may be',
        'LimitReached',
        {
          history: Array.from({ length: 50 }, (_, at) => ({
            kind: 'checkpoint' as const,
            name: `number ${at}`,
            ago: (60 - at) * DAY,
          })),
        },
      ],
      [
        'the guest makes no production checkpoint',
        'ProductionUnavailable',
        {
          checkpointType: 'ProductionOnly',
          guest: { heartbeat: 'OkApplicationsUnknown', backupService: 'NoContact' },
        },
      ],
      [
        'a disk is shared',
        'NotSupported',
        { disks: [{ path: 'D:\\shared.vhdx', kind: 'shared' }], history: [] },
      ],
    ] as const)('createCheckpoint where %s: %s', async (_why, kind, seed) => {
      const twin = twinOf(seed)
      const failure = failureOf(
        await twin.ask('createCheckpoint', { expected: seen(twin.machine('WEB-01')), name: 'x' }),
      )
      expect(failure.kind).toBe(kind)
      expect(failure.hostMessage).toBeTruthy()
      expect(failure.errorId).toMatch(/,Microsoft\.HyperV\.PowerShell\.Commands\.CheckpointVM$/u)
    })

    it.each([
      ['Starting', 'startVirtualMachine'],
      ['Saving', 'turnOffVirtualMachine'],
      ['Saving', 'createCheckpoint'],
    ] as const)('while a machine is %s: %s', async (state, name) => {
      const twin = twinOf({ state })
      const failure = failureOf(await twin.ask(name, { expected: seen(twin.machine('WEB-01')) }))
      expect(failure.kind).toBe('InvalidState')
    })

    errorKindCases(adapter)

    it('a failed apply of a running machine starts it again from its own memory', async () => {
      const effect = {
        kind: 'failed',
        error: hyperVError('OperationFailed', 'RestoreVMSnapshot', 'no'),
      } as const
      const twin = createTwin(adapter(), {
        machines: [MACHINE],
        faults: [{ at: 'applyCheckpoint', phase: 'during', call: 1, effect }],
      })
      const expected = await expectedOf(twin, 'first')
      expect(failureOf(await twin.ask('applyCheckpointStep', { expected })).kind).toBe('OperationFailed')
      expect(twin.machine('WEB-01')).toMatchObject({
        state: 'Running',
        parentCheckpointId: expected.nowParentId,
      })
    })
  })

  brokenConnectionCases(adapter)
}
