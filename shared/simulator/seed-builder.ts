import type { Language } from '../domain/preferences.ts'
import type { SnapshotType } from '../domain/checkpoint.ts'
import { settledState } from '../domain/virtual-machine.ts'
import type { Ailments } from './ailments.ts'
import { applyCheckpoint, takeCheckpoint } from './checkpoint-transitions.ts'
import { beginMerge, withoutCheckpoints } from './delete-transitions.ts'
import type { PathAlias } from './file-names.ts'
import { CURRENT_RELEASE, type HostRelease } from './host-release.ts'
import { driveOf, withSeedDisk, withWritten, type DiskSeed } from './seed-disks.ts'
import type { Done, Result } from './transition.ts'
import {
  machineOf,
  withMachine,
  type Machine,
  type MachineCheckpoint,
  type Volume,
  type World,
  type WorldPlace,
} from './world.ts'

const KB = 1024
export const MB = 1024 * KB
export const GB = 1024 * MB
export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** Something that happened to a machine, `ago` milliseconds before now. */
export type HistorySeed =
  | {
      readonly kind: 'checkpoint'
      readonly name: string
      readonly ago: number
      /** The bytes that its disks had taken since their parents. */
      readonly written?: number
      readonly memory?: boolean
      readonly notes?: string
      readonly isAutomatic?: boolean
      readonly snapshotType?: SnapshotType
      readonly ailments?: Ailments
    }
  | { readonly kind: 'apply' | 'delete'; readonly name: string; readonly ago: number }
  | { readonly kind: 'attach'; readonly disk: DiskSeed; readonly ago: number }
  /** The files that the named checkpoint froze are no longer on their volume. */
  | { readonly kind: 'loseFiles'; readonly name: string; readonly ago: number }
  /** The named checkpoint's parent is one that the host does not have. */
  | { readonly kind: 'loseParent'; readonly name: string; readonly ago: number }

/** A machine as it is now and how it came about; what is left out is usual. */
export interface MachineSeed extends Partial<
  Pick<
    Machine,
    | 'version'
    | 'generation'
    | 'state'
    | 'checkpointType'
    | 'automaticCheckpoints'
    | 'snapshotFileLocation'
    | 'mergesHeld'
    | 'guest'
    | 'clustered'
    | 'ownerNode'
    | 'replicationMode'
    | 'cpu'
    | 'bytesPerSecond'
    | 'ailments'
  >
> {
  readonly name: string
  readonly notes?: string
  readonly memoryBytes?: number
  readonly processorCount?: number
  /** How long ago it was created. */
  readonly createdAgo?: number
  /** How long it has been running. */
  readonly uptime?: number
  readonly disks?: readonly DiskSeed[]
  readonly history?: readonly HistorySeed[]
  /** The bytes that the current disks have taken by now. */
  readonly written?: number
  /** The share that the merge under way has done. */
  readonly merged?: number
}

interface Build {
  readonly now: number
  readonly newId: () => string
}

/** The world after a step that a seed is sure of. */
function sure<T>(result: Result<Done<T>>): World {
  if (!result.ok) throw new Error(result.error.message)
  return result.value.world
}

function changeCheckpoint(
  machine: Machine,
  id: string | null,
  change: (checkpoint: MachineCheckpoint) => MachineCheckpoint,
): Machine {
  const checkpoints = machine.checkpoints.map((one) => (one.id === id ? change(one) : one))
  return { ...machine, checkpoints }
}

function happened(world: World, vmId: string, event: HistorySeed, { now, newId }: Build): World {
  const at = now - event.ago
  const moment = { now: at, newId, pace: 1 }
  const machine = machineOf(world, vmId)
  if (!machine) return world
  if (event.kind === 'attach') {
    const drives = [...machine.drives, driveOf(event.disk, machine.drives.length)]
    return withMachine(
      withSeedDisk(world, { ago: event.ago, ...event.disk }, now),
      { ...machine, drives },
      at,
    )
  }
  if (event.kind === 'checkpoint') {
    const { name, written, memory = false, notes, isAutomatic = false, snapshotType = 'Standard' } = event
    const before = written === undefined ? world : withWritten(world, machine, written, at)
    // A checkpoint under Standard holds memory exactly when the machine is not off.
    const posed: Machine = { ...machine, state: memory ? 'Saved' : 'Off', checkpointType: 'Standard' }
    const after = sure(takeCheckpoint.finish(withMachine(before, posed, at), { vmId }, moment))
    const taken = machineOf(after, vmId) ?? machine
    const named = changeCheckpoint(taken, taken.parentCheckpointId, (checkpoint) => ({
      ...checkpoint,
      name,
      isAutomatic,
      snapshotType,
      ...(event.ailments === undefined ? {} : { ailments: event.ailments }),
      config: { ...checkpoint.config, notes: notes ?? checkpoint.config.notes },
    }))
    return withMachine(after, named, at)
  }
  const checkpoint = machine.checkpoints.find(({ name }) => name === event.name)
  if (!checkpoint) throw new Error(`No checkpoint ${event.name}`)
  switch (event.kind) {
    case 'apply':
      return sure(applyCheckpoint.finish(world, { vmId, checkpointId: checkpoint.id }, moment))
    case 'delete':
      return withoutCheckpoints(world, machine, new Set([checkpoint.id]), at)
    case 'loseFiles': {
      const lost = new Set(checkpoint.drives.map(({ path }) => path))
      return { ...world, files: new Map([...world.files].filter(([path]) => !lost.has(path))) }
    }
    case 'loseParent': {
      const parentId = newId()
      return withMachine(
        world,
        changeCheckpoint(machine, checkpoint.id, (one) => ({ ...one, parentId })),
        at,
      )
    }
  }
}

/** The machine as it is now, after its history. */
function settled(world: World, machine: Machine, seed: MachineSeed, { now }: Build): World {
  const isOn = ['Running', 'Paused'].includes(settledState(seed.state ?? 'Running') ?? 'Running')
  const startedAt = isOn ? now - (seed.uptime ?? DAY) : null
  const present: Machine = {
    ...machine,
    state: seed.state ?? 'Running',
    checkpointType: seed.checkpointType ?? world.release.usual.checkpointType,
    bytesPerSecond: seed.bytesPerSecond ?? 4 * KB,
    config: { ...machine.config, notes: seed.notes ?? '' },
    startedAt,
    heartbeatAt: startedAt === null ? null : startedAt + 30_000,
  }
  const written =
    seed.written === undefined ? world : withWritten(world, machine, seed.written, isOn ? now : now - HOUR)
  return withMachine(written, present, now)
}

function withMergeUnderWay(world: World, vmId: string, share: number, now: number): World {
  const begun = beginMerge(world, vmId, now, 1)
  const machine = machineOf(begun, vmId)
  if (!machine?.merge) return begun
  const ahead = (machine.merge.endsAt - now) * share
  const merge = { ...machine.merge, startedAt: now - ahead, endsAt: machine.merge.endsAt - ahead }
  return withMachine(begun, { ...machine, merge }, now)
}

/** Adds a machine to a world; ids come from `newId`. */
function addMachine(world: World, seed: MachineSeed, build: Build): World {
  const { now, newId } = build
  const id = newId()
  const disks = seed.disks ?? [{ path: `D:\\Hyper-V\\${seed.name}\\${seed.name}.vhdx` }]
  const { usual } = world.release
  const machine: Machine = {
    id,
    createdAt: now - (seed.createdAgo ?? 300 * DAY),
    version: seed.version ?? usual.version,
    generation: seed.generation ?? 2,
    config: {
      name: seed.name,
      notes: seed.notes ?? '',
      memoryBytes: seed.memoryBytes ?? 4 * GB,
      processorCount: seed.processorCount ?? 2,
      networkAdapters: [
        {
          name: 'Network Adapter',
          switchName: 'Default Switch',
          macAddress: `00155D${id.slice(0, 6).toUpperCase()}`,
        },
      ],
      dvdPaths: [null],
    },
    state: 'Off',
    work: null,
    startedAt: null,
    heartbeatAt: null,
    drives: disks.map(driveOf),
    checkpoints: [],
    parentCheckpointId: null,
    checkpointType: 'Standard',
    automaticCheckpoints:
      seed.automaticCheckpoints === undefined ? usual.automaticCheckpoints : seed.automaticCheckpoints,
    snapshotFileLocation: seed.snapshotFileLocation ?? 'D:\\Hyper-V\\Checkpoints',
    merge: null,
    mergesHeld: seed.mergesHeld ?? false,
    guest: seed.guest ?? { heartbeat: 'OkApplicationsHealthy', backupService: 'Ok' },
    clustered: seed.clustered ?? false,
    ownerNode: seed.clustered ? (seed.ownerNode ?? world.hostName) : null,
    replicationMode: seed.replicationMode ?? 'None',
    cpu: seed.cpu ?? 3,
    bytesPerSecond: 0,
    ...(seed.ailments === undefined ? {} : { ailments: seed.ailments }),
  }
  const withDisks = disks.reduce((so, disk) => withSeedDisk(so, disk, now), world)
  const bare: World = { ...withDisks, machines: [...world.machines, machine] }
  const after = (seed.history ?? []).reduce((so, event) => happened(so, id, event, build), bare)
  const present = settled(after, machineOf(after, id) ?? machine, seed, build)
  return seed.merged === undefined ? present : withMergeUnderWay(present, id, seed.merged, now)
}

/** The properties of a world besides its machines. */
export interface WorldSeed {
  readonly now: number
  readonly newId: () => string
  readonly hostName?: string
  readonly language?: Language
  readonly release?: HostRelease
  readonly clusterNode?: boolean
  /** `now` is by the host's clock all the same. */
  readonly clockAhead?: number
  readonly volumes?: readonly Volume[]
  readonly places?: readonly WorldPlace[]
  readonly aliases?: readonly PathAlias[]
}

/** A world with these machines, every file and checkpoint of theirs as their histories left them. */
export function buildWorld(seed: WorldSeed, machines: readonly MachineSeed[]): World {
  const bare: World = {
    hostName: seed.hostName ?? 'HV-01',
    language: seed.language ?? 'en',
    release: seed.release ?? CURRENT_RELEASE,
    clusterNode: seed.clusterNode ?? false,
    clockAhead: seed.clockAhead ?? 0,
    volumes: seed.volumes ?? [{ root: 'D:\\', bytes: 4096 * GB, otherBytes: 0 }],
    machines: [],
    files: new Map(),
    places: seed.places ?? [],
    aliases: seed.aliases ?? [],
    events: [],
  }
  return machines.reduce((world, machine) => addMachine(world, machine, seed), bare)
}
