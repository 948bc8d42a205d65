import { beforeAll, describe, expect, it } from 'vitest'
import { checkpointDetails, machineDetails } from '../../shared/domain/details.ts'
import { folderFacts } from '../../shared/domain/folder-facts.ts'
import { hostFacts } from '../../shared/domain/host-facts.ts'
import { DAY, type MachineSeed } from '../../shared/simulator/seed-builder.ts'
import { seeds } from '../../shared/simulator/seeds.ts'
import type { Machine } from '../../shared/simulator/world.ts'
import { changed, createTwin, failureOf, NOW, valueOf, type Adapter, type Twin } from './twin.ts'

const UNKNOWN = '00000000-0000-4000-8000-000000000000'
/** Paths that are no full path of a folder of its own, and would lead a host somewhere else. */
const NO_FOLDERS = [
  '',
  'Exports',
  'D:Exports',
  '\\Exports',
  '\\\\nas',
  '\\\\?\\C:\\x',
  '\\\\.\\PhysicalDrive0',
  '/etc',
  'HKLM:\\Software',
  'D:\\..\\x',
  'D:\\a\\.',
  'D:\\a. \\b',
  'D:\\nul.txt',
  '\\\\nas\\share\\Com1',
  'D:\\a:stream',
  'D:\\a*',
  'D:\\a"; Stop-Computer; "',
  'D:\\a\nb',
  'D:\\a\u0000b',
  'D:\\a\u202eb',
  `D:\\${'x'.repeat(258)}`,
]
const MACHINE: MachineSeed = {
  name: 'WEB-01',
  history: [{ kind: 'checkpoint', name: 'first', ago: 9 * DAY, memory: true, notes: 'kept\r\nhere' }],
}

/** Tests the details that every host gives of itself, of one machine or checkpoint, and of its own work. */
export function detailCases(adapter: () => Adapter): void {
  describe('details', () => {
    let demo: Twin
    beforeAll(() => {
      demo = createTwin(adapter(), { world: seeds.demo(NOW) })
    })

    it('tells what the host is, with the free space of its volumes', async () => {
      const facts = valueOf(await demo.ask('getHostFacts', {}))
      expect(hostFacts.parse(facts)).toEqual(facts)
      expect(facts.name).toBe('DEMO-HV-01')
      expect(facts.volumes.map(({ root }) => root)).toEqual(['C:\\', 'D:\\'])
      expect(facts.moduleVersion).toBe('2.0.0.0')
    })

    it('tells the hardware of every machine, and of its checkpoints as it was then', async () => {
      for (const { id, checkpoints, ailments } of demo.simulator.world().machines) {
        const value = valueOf(await demo.ask('getMachineDetails', { vmId: id }))
        expect(machineDetails.parse(value)).toEqual(value)
        const [checkpoint] = checkpoints
        if (!checkpoint || ailments !== undefined) continue
        const ids = { vmId: id, checkpointId: checkpoint.id }
        const details = valueOf(await demo.ask('getCheckpointDetails', ids))
        expect(checkpointDetails.parse(details)).toEqual(details)
        const preview = valueOf(await demo.ask('previewApply', ids))
        expect(details.expected).toEqual(preview.expected)
      }
    })

    it('tells a checkpoint apart from the machine that was changed since', async () => {
      const twin = createTwin(adapter(), { machines: [MACHINE] })
      const { id } = twin.machine('WEB-01')
      twin.change(
        changed(id, (machine) => ({
          ...machine,
          config: {
            ...machine.config,
            processorCount: 8,
            networkAdapters: [{ name: 'none', switchName: null, macAddress: null }],
            dvdPaths: ['D:\\setup.iso'],
          },
        })),
      )
      const checkpointId = twin.checkpoint('WEB-01', 'first').id
      const now = valueOf(await twin.ask('getMachineDetails', { vmId: id })).hardware
      const then = valueOf(await twin.ask('getCheckpointDetails', { vmId: id, checkpointId })).hardware
      expect([now.processorCount, then.processorCount]).toEqual([8, 2])
      expect(now.adapters).toEqual([{ name: 'none', switchName: null, macAddress: null }])
      expect(then.adapters[0]?.switchName).toBe('Default Switch')
      expect([now.dvdDrives[0]?.path, then.dvdDrives[0]?.path]).toEqual(['D:\\setup.iso', null])
    })

    it.each([
      ['D:\\', 'folder', 'D:\\'],
      ['d:\\hyper-v\\', 'folder', 'D:\\'],
      ['D:\\Exports', 'folder', 'D:\\'],
      ['C:\\new', 'nothing', 'C:\\'],
      ["D:\\O'Brien & Sons (x86) [1] `$(x)", 'nothing', 'D:\\'],
      ['Q:\\Exports', 'nothing', null],
      ['\\\\nas\\share', 'unknown', null],
    ])(
      'tells of the folder %s whether it is there, and which volume it is on',
      async (folder, found, root) => {
        const facts = valueOf(await demo.ask('checkFolder', { folder }))
        expect(folderFacts.parse(facts)).toEqual(facts)
        expect([facts.found, facts.volume?.root ?? null]).toEqual([found, root])
        expect([facts.writable, facts.isShare]).toEqual([null, folder.startsWith('\\\\')])
      },
    )

    it('tells a file from a folder, and what is read-only or may not be looked at', async () => {
      const twin = createTwin(adapter(), { machines: [MACHINE] })
      twin.change((world) => ({
        ...world,
        volumes: [...world.volumes, { root: 'D:\\Mounted\\', bytes: 1000, otherBytes: 400 }],
        places: [
          { path: 'R:\\', found: 'folder', writable: false },
          { path: 'D:\\Secret', found: 'unknown', writable: null },
        ],
      }))
      const of = async (folder: string) => valueOf(await twin.ask('checkFolder', { folder }))
      const [disk = ''] = twin.machine('WEB-01').drives.map(({ path }) => path)
      expect((await of(disk)).found).toBe('file')
      expect(await of('R:\\')).toMatchObject({ found: 'folder', writable: false })
      expect((await of('D:\\Secret')).found).toBe('unknown')
      expect((await of('D:\\mounted\\x')).volume).toMatchObject({ root: 'D:\\Mounted\\', freeBytes: 600 })
      expect((await of('D:\\Mounted2')).volume?.root).toBe('D:\\')
    })

    it.each(NO_FOLDERS)(
      'takes %j for no folder, and neither looks there nor writes there',
      async (folder) => {
        const twin = createTwin(adapter(), { machines: [MACHINE] })
        const vmId = twin.machine('WEB-01').id
        const checkpointId = twin.checkpoint('WEB-01', 'first').id
        const { expected } = valueOf(await twin.ask('getCheckpointDetails', { vmId, checkpointId }))
        for (const answer of [
          await twin.ask('checkFolder', { folder }),
          await twin.ask('exportCheckpoint', { expected, folder }),
        ])
          expect(failureOf(answer)).toMatchObject({
            kind: 'InvalidInput',
            errorId: 'InvalidParameter,CheckpointPanel',
          })
      },
    )

    it('does not find what is gone', async () => {
      const vmId = demo.machine('SRV-01').id
      for (const answer of [
        await demo.ask('getMachineDetails', { vmId: UNKNOWN }),
        await demo.ask('getCheckpointDetails', { vmId: UNKNOWN, checkpointId: UNKNOWN }),
        await demo.ask('getCheckpointDetails', { vmId, checkpointId: UNKNOWN }),
        await demo.ask('listHostEvents', { vmId: UNKNOWN, days: 7 }),
      ])
        expect(failureOf(answer).kind).toBe('NotFound')
    })
  })

  describe('what the host does of its own', () => {
    const twinOf = (): Twin => createTwin(adapter(), { machines: [MACHINE, { name: 'idle' }] })
    const working = (cancelable: boolean) => (machine: Machine) => ({
      ...machine,
      work: {
        operation: 'CreatingSnapshot' as const,
        startedAt: NOW - 3000,
        endsAt: NOW + 9000,
        cancelable,
      },
    })
    const merging = (machine: Machine) => ({
      ...machine,
      merge: { childPath: 'a', intoPath: 'b', startedAt: NOW - 6000, endsAt: NOW + 4000 },
    })
    const jobsOf = async (twin: Twin) => valueOf(await twin.ask('listJobs', {})).jobs

    it('is nothing on a host that rests', async () => {
      expect(await jobsOf(twinOf())).toEqual([])
    })

    it('is told with what it is about, how far it is and whether it can be stopped', async () => {
      const twin = twinOf()
      const { id } = twin.machine('WEB-01')
      twin.change(changed(id, working(true)))
      expect(await jobsOf(twin)).toMatchObject([
        { kind: 'create', vmId: id, percent: 25, startedAt: NOW - 3000, cancelable: true },
      ])
    })

    it('is told by its number where its kind came after this program', async () => {
      const twin = twinOf()
      const { id } = twin.machine('WEB-01')
      const newer = { ailments: { newer: { jobType: '4711' } } }
      twin.change(changed(id, (machine) => ({ ...working(true)(machine), ...newer })))
      expect(await jobsOf(twin)).toMatchObject([{ kind: 'Other (4711)', vmId: id, percent: 25 }])
    })

    it('tells a merge as a job of its own, after the deletion has ended', async () => {
      const twin = twinOf()
      const { id } = twin.machine('WEB-01')
      twin.change(changed(id, merging))
      expect(await jobsOf(twin)).toMatchObject([{ kind: 'merge', vmId: id, percent: 60, cancelable: false }])
      const { machines } = valueOf(await twin.ask('getInventory', {}))
      expect(machines.find(({ name }) => name === MACHINE.name)?.operation).toBe('MergingDisks')
    })

    it('is stopped where the host lets it, and only for the machine it is about', async () => {
      const twin = twinOf()
      const { id } = twin.machine('WEB-01')
      twin.change(changed(id, working(true)))
      const jobId = (await jobsOf(twin))[0]?.id ?? ''
      expect(valueOf(await twin.ask('cancelJob', { vmId: id, jobId }))).toEqual({})
      const other = twin.machine('idle').id
      expect(failureOf(await twin.ask('cancelJob', { vmId: other, jobId })).kind).toBe('NotFound')
      expect(failureOf(await twin.ask('cancelJob', { vmId: id, jobId: UNKNOWN })).kind).toBe('NotFound')
      twin.change(changed(id, working(false)))
      expect(failureOf(await twin.ask('cancelJob', { vmId: id, jobId })).kind).toBe('NotSupported')
    })

    it('is in the event log once disks have merged, for the machine and the days asked for', async () => {
      const twin = twinOf()
      const vmId = twin.machine('WEB-01').id
      const checkpointId = twin.checkpoint('WEB-01', 'first').id
      const { expected } = valueOf(await twin.ask('getCheckpointDetails', { vmId, checkpointId }))
      valueOf(await twin.ask('deleteCheckpoint', { expected }))
      const { events } = valueOf(await twin.ask('listHostEvents', { vmId, days: 1 }))
      expect(events.map(({ eventId }) => eventId)).toEqual([19080, 19070])
      expect(events[0]).toMatchObject({ log: 'VMMS', level: 'Information', at: NOW })
      twin.change((world) => ({
        ...world,
        events: world.events.map((event) => ({ ...event, at: event.at - 2 * DAY })),
      }))
      expect(valueOf(await twin.ask('listHostEvents', { vmId, days: 1 })).events).toEqual([])
      const idle = twin.machine('idle').id
      expect(valueOf(await twin.ask('listHostEvents', { vmId: idle, days: 90 })).events).toEqual([])
    })
  })
}
