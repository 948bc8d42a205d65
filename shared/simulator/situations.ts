import type { Language } from '../domain/preferences.ts'
import {
  buildWorld,
  DAY,
  GB,
  MINUTE,
  type HistorySeed,
  type MachineSeed,
  type WorldSeed,
} from './seed-builder.ts'
import { seededIds } from './seed-ids.ts'
import type { World } from './world.ts'

const AWAY =
  'The configuration of the virtual machine is not accessible: the network path was not found. (0x80070035)'
const LATE = 'The operation took too long. (0x800705B4)'

type CheckpointSeed = Extract<HistorySeed, { readonly kind: 'checkpoint' }>

const checkpoint = (name: string, days: number, more: Partial<CheckpointSeed> = {}): CheckpointSeed => ({
  kind: 'checkpoint',
  name,
  ago: days * DAY,
  written: 3 * GB,
  ...more,
})

/** A machine in whose way nothing stands, to see that it stays so beside the others. */
const well: MachineSeed = {
  name: 'WELL-01',
  history: [checkpoint('Before the update', 12, { memory: true }), checkpoint('After the update', 2)],
  written: GB,
}

/** A host on which something is as `machines` have it. */
const host =
  (machines: readonly MachineSeed[], more: Partial<WorldSeed> = {}) =>
  (now: number, language: Language = 'en'): World => {
    const clockAhead = more.clockAhead ?? 0
    const volumes = [{ root: 'D:\\', bytes: 4096 * GB, otherBytes: GB }]
    return buildWorld(
      { hostName: 'DEMO-HV-02', newId: seededIds(31), language, volumes, ...more, now: now + clockAhead },
      [well, ...machines],
    )
  }

const points = [checkpoint('First', 20), checkpoint('Second', 3)]

/** Of a machine that was given another name after its checkpoints were made. */
function renamed(now: number, language: Language = 'en'): World {
  const world = host([{ name: 'OLD-NAME', history: points, written: GB }])(now, language)
  const machines = world.machines.map((one) =>
    one.config.name === 'OLD-NAME' ? { ...one, config: { ...one.config, name: 'NEW-NAME' } } : one,
  )
  return { ...world, machines }
}

const steps = ['one', 'two', 'three', 'four', 'five']

/** Hosts on which one thing is not as usual, each by its name; beside it stands a machine that is well. */
export const situations = {
  /** Errors for some machines of many. */
  sick: host([
    { name: 'GONE-01', ailments: { listing: AWAY } },
    { name: 'SICK-01', history: points, ailments: { checkpoints: AWAY } },
    { name: 'SICK-02', history: points, ailments: { drives: AWAY } },
    {
      name: 'SICK-03',
      history: [checkpoint('First', 20), checkpoint('Second', 3, { ailments: { drives: AWAY } })],
    },
  ]),
  /** Properties that throw, and values of a newer Hyper-V. */
  unread: host([
    {
      name: 'SLOW-01',
      history: points,
      ailments: { throwing: { uptimeMs: LATE, version: LATE, isClustered: LATE } },
    },
    {
      name: 'SLOW-02',
      history: [
        checkpoint('First', 20),
        checkpoint('Second', 3, { ailments: { throwing: { state: LATE, creationTime: LATE } } }),
      ],
    },
    { name: 'NEWER-01', history: points, ailments: { newer: { checkpointType: '7', replicationMode: '9' } } },
  ]),
  /** One file under several paths. */
  spellings: host(
    [
      {
        name: 'SPELL-01',
        disks: [{ path: 'D:\\VMs\\SPELL-01\\os.vhdx', belowAs: 'd:\\vms\\spell-01\\OS.VHDX' }],
        history: points,
      },
      {
        name: 'SPELL-02',
        disks: [{ path: 'D:\\VMs\\SPELL-02\\os.vhdx', belowAs: '\\\\DEMO-HV-02\\VMs\\SPELL-02\\os.vhdx' }],
        history: points,
      },
    ],
    { aliases: [{ path: '\\\\DEMO-HV-02\\VMs', leadsTo: 'D:\\VMs' }] },
  ),
  /** Disks of checkpoints that are no more. */
  leftover: host([
    {
      name: 'LEFT-01',
      history: [
        ...steps.map((name, at) => checkpoint(name, 30 - at, { written: 16 * GB })),
        ...steps.map((name): HistorySeed => ({ kind: 'delete', name, ago: 0 })),
      ],
      written: 16 * GB,
      mergesHeld: true,
    },
  ]),
  renamed,
  /** A guest cluster on a VHD Set, and one on a shared VHDX. */
  vhdset: host(
    [
      ['SET-01', 'D:\\Shared\\data.vhds'],
      ['SHARED-01', 'D:\\Shared\\data.vhdx'],
    ].map(([name = '', path = '']) => ({
      name,
      history: [checkpoint('First', 20), { kind: 'attach', disk: { path, kind: 'shared' }, ago: 10 * DAY }],
      written: GB,
    })),
  ),
  /** A clock that is eleven minutes ahead, and a checkpoint of a day when it was further ahead. */
  clock: host([{ name: 'AHEAD-01', history: [checkpoint('Made in the future', -3)] }], {
    clockAhead: 11 * MINUTE,
  }),
  /** An original and a replica. */
  replica: host([
    { name: 'FIRST-01', history: points, replicationMode: 'Primary' },
    {
      name: 'COPY-01',
      state: 'Off',
      replicationMode: 'Replica',
      history: [checkpoint('Recovery point', 1, { snapshotType: 'Replica' })],
    },
  ]),
  /** Two disks of one name in two folders, which an export puts into one. */
  collision: host(
    [
      {
        name: 'TWICE-01',
        disks: [{ path: 'D:\\VMs\\a\\disk.vhdx' }, { path: 'D:\\VMs\\b\\disk.vhdx' }],
        history: points,
      },
    ],
    { places: [{ path: 'D:\\Exports', found: 'folder', writable: null }] },
  ),
} as const
