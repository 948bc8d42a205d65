import { describe, expect, it } from 'vitest'
import type { VMState } from '../../shared/domain/virtual-machine.ts'
import type { FaultPoint } from '../../shared/simulator/faults.ts'
import { serviceError } from '../../shared/simulator/hyper-v-error.ts'
import { DAY, GB, type MachineSeed } from '../../shared/simulator/seed-builder.ts'
import { hostileNames } from './hostile-names.ts'
import { changed, createTwin, failureOf, valueOf, type Adapter, type Twin } from './twin.ts'

const MACHINE: MachineSeed = {
  name: 'WEB-01',
  history: [
    { kind: 'checkpoint', name: 'first', ago: 9 * DAY, memory: true },
    { kind: 'checkpoint', name: 'second', ago: 5 * DAY },
    { kind: 'checkpoint', name: 'third', ago: 2 * DAY },
  ],
}

/** Returns `expected` as `getCheckpointDetails` answers it, for a checkpoint by name. */
async function expectedOf(twin: Twin, name: string) {
  const vmId = twin.machine('WEB-01').id
  const checkpointId = twin.checkpoint('WEB-01', name).id
  return valueOf(await twin.ask('getCheckpointDetails', { vmId, checkpointId })).expected
}

const namesOf = (twin: Twin): readonly string[] => twin.machine('WEB-01').checkpoints.map(({ name }) => name)

/** Tests the commands of every host on a checkpoint, besides creating and applying one. */
export function targetCases(adapter: () => Adapter): void {
  const twinOf = (seed: Partial<MachineSeed> = {}): Twin =>
    createTwin(adapter(), { machines: [{ ...MACHINE, ...seed }] })

  describe('renameCheckpoint and setCheckpointNotes', () => {
    it.each(Object.entries(hostileNames))('take %s as it is', async (_what, text) => {
      const twin = twinOf()
      const notes = await twin.ask('setCheckpointNotes', {
        expected: await expectedOf(twin, 'second'),
        notes: text,
      })
      expect(valueOf(notes).checkpoint.notes).toBe(text)
      const renamed = await twin.ask('renameCheckpoint', {
        expected: await expectedOf(twin, 'second'),
        name: text,
      })
      // Hyper-V takes no blank name.
      const told = renamed.ok ? renamed.value.checkpoint.name : renamed.failure.kind
      expect(told).toBe(text.trim() === '' ? 'InvalidInput' : text)
    })

    it('take notes away, and keep lines in them', async () => {
      const twin = twinOf({ notes: 'from the machine' })
      const set = async (notes: string) =>
        valueOf(await twin.ask('setCheckpointNotes', { expected: await expectedOf(twin, 'second'), notes }))
          .checkpoint.notes
      expect(await set('one\r\ntwo\n\ttabbed')).toBe('one\r\ntwo\n\ttabbed')
      expect(await set('')).toBe('')
      expect(twin.machine('WEB-01').config.notes).toBe('from the machine')
    })

    it('hand on what the service says where no cmdlet is used', async () => {
      const twin = createTwin(adapter(), {
        machines: [MACHINE],
        faults: [
          {
            at: 'setNotes',
            phase: 'before',
            call: 1,
            effect: { kind: 'failed', error: serviceError('AccessDenied', 'Zugriff verweigert') },
          },
        ],
      })
      const expected = await expectedOf(twin, 'second')
      expect(failureOf(await twin.ask('setCheckpointNotes', { expected, notes: 'x' }))).toMatchObject({
        kind: 'AccessDenied',
        errorId: 'AccessDenied,CheckpointPanel.Host',
        hostMessage: 'Zugriff verweigert',
      })
    })
  })

  describe('deleteCheckpoint and deleteCheckpointSubtree', () => {
    it.each(['Running', 'Off', 'Saved', 'Paused'] as const)(
      'of a machine that is %s move children up',
      async (state) => {
        const twin = twinOf({ state })
        const expected = await expectedOf(twin, 'second')
        expect(valueOf(await twin.ask('deleteCheckpoint', { expected }))).toEqual({ operation: null })
        expect(namesOf(twin)).toEqual(['first', 'third'])
        expect(twin.checkpoint('WEB-01', 'third').parentId).toBe(twin.checkpoint('WEB-01', 'first').id)
      },
    )

    it('take everything below along, and leave the current state', async () => {
      const twin = twinOf()
      const expected = await expectedOf(twin, 'second')
      valueOf(await twin.ask('deleteCheckpointSubtree', { expected }))
      expect(namesOf(twin)).toEqual(['first'])
      expect(twin.machine('WEB-01').parentCheckpointId).toBe(twin.checkpoint('WEB-01', 'first').id)
    })

    it('end before the disks have merged; a merge that waits is told by the files', async () => {
      const twin = twinOf({ mergesHeld: true })
      const expected = await expectedOf(twin, 'second')
      expect(valueOf(await twin.ask('deleteCheckpoint', { expected }))).toEqual({ operation: null })
      const vmIds = [expected.vmId]
      const { machines } = valueOf(await twin.ask('measureCheckpoints', { vmIds }))
      const waiting = machines[0]?.files.filter(({ inNow, heldBy }) => inNow && heldBy.length === 1) ?? []
      expect(waiting).toHaveLength(2)
    })

    it('are refused while disks merge', async () => {
      const twin = twinOf()
      const expected = await expectedOf(twin, 'second')
      twin.change(
        changed(expected.vmId, (machine) => ({
          ...machine,
          merge: { childPath: 'a', intoPath: 'b', startedAt: 0, endsAt: Number.MAX_SAFE_INTEGER },
        })),
      )
      const failure = failureOf(await twin.ask('deleteCheckpoint', { expected }))
      expect(failure.errorId).toBe('InvalidState,Microsoft.HyperV.PowerShell.Commands.RemoveVMSnapshot')
    })
  })

  describe('exportCheckpoint', () => {
    it.each(['D:\\Exports', 'D:\\', "D:\\O'Brien & Sons (x86) [1] `$(x)", '\\\\nas\\share\\x'])(
      'writes a whole machine under %s',
      async (folder) => {
        const twin = twinOf()
        const expected = await expectedOf(twin, 'second')
        expect(valueOf(await twin.ask('exportCheckpoint', { expected, folder }))).toEqual({})
        const written = [...twin.simulator.world().files.keys()].filter((path) =>
          path.includes('\\WEB-01\\Virtual Hard Disks\\'),
        )
        expect(written).toHaveLength(1)
        expect(written[0]?.startsWith(folder)).toBe(true)
        expect(failureOf(await twin.ask('exportCheckpoint', { expected, folder })).hostMessage).toContain(
          '0x800700B7',
        )
      },
    )

    it('is refused where two disks have one file name, and writes neither', async () => {
      const disks = ['D:\\one\\disk.vhdx', 'D:\\two\\Disk.vhdx'].map((path) => ({ path }))
      const twin = createTwin(adapter(), {
        machines: [{ name: 'WEB-01', disks, history: [{ kind: 'checkpoint', name: 'second', ago: DAY }] }],
      })
      const expected = await expectedOf(twin, 'second')
      const failure = failureOf(await twin.ask('exportCheckpoint', { expected, folder: 'D:\\Exports' }))
      expect(failure.kind).toBe('AlreadyThere')
      expect(failure.hostMessage).toContain('0x800700B7')
      expect([...twin.simulator.world().files.keys()].some((path) => path.startsWith('D:\\Exports'))).toBe(
        false,
      )
    })

    it('is refused where there is no such volume, and where the space is not enough', async () => {
      const twin = twinOf()
      const expected = await expectedOf(twin, 'second')
      const into = async (folder: string) =>
        failureOf(await twin.ask('exportCheckpoint', { expected, folder }))
      expect((await into('Q:\\Exports')).errorId).toBe(
        'OperationFailed,Microsoft.HyperV.PowerShell.Commands.ExportVMSnapshot',
      )
      twin.change((world) => ({
        ...world,
        volumes: [...world.volumes, { root: 'E:\\', bytes: GB, otherBytes: 0 }],
      }))
      expect((await into('E:\\Exports')).kind).toBe('OutOfSpace')
    })
  })

  describe('every command on a checkpoint', () => {
    const ASKS = {
      renameCheckpoint: { name: 'x' },
      setCheckpointNotes: { notes: 'x' },
      deleteCheckpoint: {},
      deleteCheckpointSubtree: {},
      exportCheckpoint: { folder: 'D:\\Exports' },
    } as const
    const STEP: Readonly<Record<keyof typeof ASKS, FaultPoint>> = {
      renameCheckpoint: 'renameCheckpoint',
      setCheckpointNotes: 'setNotes',
      deleteCheckpoint: 'deleteCheckpoint',
      deleteCheckpointSubtree: 'deleteCheckpointSubtree',
      exportCheckpoint: 'exportCheckpoint',
    }
    const names = Object.keys(ASKS) as (keyof typeof ASKS)[]
    type Expected = Awaited<ReturnType<typeof expectedOf>>
    const ask = (twin: Twin, name: keyof typeof ASKS, expected: Expected) =>
      twin.ask(name, { expected, ...ASKS[name] })

    it.each(names)('%s is refused when the tree is no longer what was seen', async (name) => {
      const twin = twinOf()
      const expected = await expectedOf(twin, 'second')
      twin.change(
        changed(expected.vmId, (machine) => ({
          ...machine,
          checkpoints: machine.checkpoints.filter((one) => one.name !== 'third'),
        })),
      )
      const before = twin.simulator.world()
      const failure = failureOf(await ask(twin, name, expected))
      expect(failure.changes?.map(({ what }) => what)).toContain('checkpoints')
      expect(twin.simulator.world()).toBe(before)
    })

    it.each(names)('%s of one that is gone is not found', async (name) => {
      const twin = twinOf()
      const expected = await expectedOf(twin, 'second')
      twin.change(changed(expected.vmId, (machine) => ({ ...machine, checkpoints: [] })))
      expect(failureOf(await ask(twin, name, expected))).toMatchObject({
        kind: 'NotFound',
        errorId: 'ObjectNotFound,CheckpointPanel',
      })
    })

    it.each(names)('%s is refused between two states', async (name) => {
      const between: VMState = 'Saving'
      const twin = twinOf({ state: between })
      expect(failureOf(await ask(twin, name, await expectedOf(twin, 'second'))).kind).toBe('InvalidState')
    })

    it.each(names)('%s whose connection breaks is lost, and not tried again', async (name) => {
      const twin = createTwin(adapter(), {
        machines: [MACHINE],
        faults: [{ at: STEP[name], phase: 'before', call: 1, effect: { kind: 'lost' } }],
      })
      const expected = await expectedOf(twin, 'second')
      expect(failureOf(await ask(twin, name, expected)).kind).toBe('Lost')
      expect(namesOf(twin)).toEqual(['first', 'second', 'third'])
    })
  })
}
