import { describe, expect, it } from 'vitest'
import { isHostKeepName } from '../../shared/domain/apply-reason.ts'
import type { Fault, FaultPoint } from '../../shared/simulator/faults.ts'
import { hyperVError, type CmdletClass } from '../../shared/simulator/hyper-v-error.ts'
import { DAY, type MachineSeed } from '../../shared/simulator/seed-builder.ts'
import type { Machine } from '../../shared/simulator/world.ts'
import { expectedOf } from './command-cases.ts'
import { changed, createTwin, failureOf, valueOf, type Adapter, type Twin } from './twin.ts'

const REASON = 'INC-4711: the update broke the service'
const MACHINE: MachineSeed = {
  name: 'WEB-01',
  history: [
    { kind: 'checkpoint', name: 'first', ago: 9 * DAY, memory: true },
    { kind: 'checkpoint', name: 'second', ago: 5 * DAY },
  ],
}

/** The machine with what a host that keeps says by its own clock and of its own user made alike. */
const keptAlike = (machine: Machine): Machine => ({
  ...machine,
  checkpoints: machine.checkpoints.map((one) => {
    const notes = one.config.notes.replace(/By: .*?\. Reason/u, 'By: somebody. Reason')
    return isHostKeepName(one.name) ? { ...one, name: 'kept', config: { ...one.config, notes } } : one
  }),
})

/** How every host keeps and applies in one call, and what it refuses before it has done anything. */
export function keepAndApplyCases(adapter: () => Adapter): void {
  const twinOf = (seed: Partial<MachineSeed> = {}, faults: readonly Fault[] = []): Twin =>
    createTwin(adapter(), { machines: [{ ...MACHINE, ...seed }], faults })
  const ask = async (twin: Twin, name: string, reason = REASON) =>
    twin.ask('keepAndApply', { expected: await expectedOf(twin, name), reason })

  describe('keepAndApply', () => {
    it.each([
      ['Running', 'first', 'Running'],
      ['Running', 'second', 'Off'],
      ['Off', 'first', 'Saved'],
      ['Saved', 'second', 'Off'],
    ] as const)('from %s with %s keeps what there was, and ends in %s', async (before, name, after) => {
      const twin = twinOf({ state: before })
      const { drives } = twin.machine('WEB-01')
      const { state, kept, noted } = valueOf(await ask(twin, name))
      expect([state, noted, isHostKeepName(kept.name)]).toEqual([after, true, true])
      expect(kept.parentId).toBe(twin.checkpoint('WEB-01', 'second').id)
      expect(twin.machine('WEB-01').parentCheckpointId).toBe(twin.checkpoint('WEB-01', name).id)
      const made = twin.checkpoint('WEB-01', kept.name)
      expect(made.drives).toEqual(drives)
      expect(made.config.notes).toContain(`Reason: ${REASON}`)
    })

    it.each([
      '',
      'Owner: Sales',
      '\r\nCMDB={"id": 7}\r\n',
      '[Checkpoint Panel] Kept before applying a line of theirs\r\n',
    ])('leaves notes as they were, and gives them back with the state: %j', async (notes) => {
      const twin = twinOf({ notes })
      const { kept } = valueOf(await ask(twin, 'first'))
      const made = twin.checkpoint('WEB-01', kept.name)
      expect(made.config.notes.startsWith(notes)).toBe(true)
      expect(made.config.notes).toContain(`Reason: ${REASON}`)
      twin.change(changed(twin.machine('WEB-01').id, keptAlike))
      const expected = await expectedOf(twin, 'kept')
      valueOf(await twin.ask('applyCheckpointStep', { expected }))
      expect(twin.machine('WEB-01').config.notes).toBe(notes)
    })

    it.each(['', '  ', 'ab', '....', 'two\nlines', 'x'.repeat(201), 'hid\u202eden'])(
      'takes no %j for a reason',
      async (reason) => {
        const twin = twinOf()
        const before = twin.simulator.world()
        expect(failureOf(await ask(twin, 'first', reason)).kind).toBe('InvalidInput')
        expect(twin.simulator.world()).toBe(before)
      },
    )

    const silent = { heartbeat: 'NoContact', backupService: 'NoContact' } as const
    it.each([
      ['CheckpointsDisabled', { checkpointType: 'Disabled' }],
      ['ProductionUnavailable', { checkpointType: 'ProductionOnly', guest: silent }],
      ['ProductionUnavailable', { checkpointType: 'ProductionOnly', state: 'Saved' }],
    ] as const)('is refused as %s where the state cannot be kept: %j', async (kind, seed) => {
      const twin = twinOf(seed)
      const before = twin.simulator.world()
      expect(failureOf(await ask(twin, 'first')).kind).toBe(kind)
      expect(twin.simulator.world()).toBe(before)
    })

    it('is refused where the machine is no longer what was seen', async () => {
      const twin = twinOf()
      const expected = await expectedOf(twin, 'first')
      twin.change(changed(expected.vmId, (machine) => ({ ...machine, state: 'Off' })))
      const failure = failureOf(await twin.ask('keepAndApply', { expected, reason: REASON }))
      expect(failure).toMatchObject({
        kind: 'StaleTarget',
        changes: [{ what: 'state', was: 'Running', is: 'Off' }],
      })
      expect(twin.machine('WEB-01').checkpoints).toHaveLength(2)
    })

    const broken = (at: FaultPoint, cmdlet: CmdletClass = 'RestoreVMSnapshot'): Fault => ({
      at,
      phase: 'before',
      call: 1,
      effect: { kind: 'failed', error: hyperVError('OperationFailed', cmdlet, 'It broke.') },
    })
    it.each([
      ['takeCheckpoint', 'CheckpointVM', 2],
      ['applyCheckpoint', 'RestoreVMSnapshot', 3],
    ] as const)(
      "ends with the host's words where %s (%s) fails, and %i checkpoints",
      async (at, cmdlet, count) => {
        const twin = twinOf({}, [broken(at, cmdlet)])
        const failure = failureOf(await ask(twin, 'first'))
        expect(failure).toMatchObject({ kind: 'OperationFailed', hostMessage: 'It broke.' })
        expect(twin.machine('WEB-01').checkpoints).toHaveLength(count)
        expect(twin.machine('WEB-01').parentCheckpointId).not.toBe(twin.checkpoint('WEB-01', 'first').id)
      },
    )

    it('applies where only the notes could not be written, and says so', async () => {
      const twin = twinOf({}, [broken('setNotes')])
      expect(valueOf(await ask(twin, 'first')).noted).toBe(false)
    })
  })
}
