import type { Language } from '../domain/preferences.ts'
import type { SnapshotType } from '../domain/checkpoint.ts'
import type {
  BackupService,
  CheckpointType,
  Heartbeat,
  VMOperation,
  VMState,
} from '../domain/virtual-machine.ts'
import { volumeOf } from '../domain/host-facts.ts'
import type { Ailments } from './ailments.ts'
import type { PathAlias } from './file-names.ts'
import type { HostRelease } from './host-release.ts'
import { settledState } from '../domain/virtual-machine.ts'

/** The configuration that a checkpoint freezes and an apply brings back, besides the disks. */
interface MachineConfig {
  readonly name: string
  readonly notes: string
  /** Bytes of memory the machine has when it runs. */
  readonly memoryBytes: number
  readonly processorCount: number
  readonly networkAdapters: readonly NetworkAdapter[]
  /** One for each DVD drive: the image in it, or `null`. */
  readonly dvdPaths: readonly (string | null)[]
}

interface NetworkAdapter {
  readonly name: string
  readonly switchName: string | null
  readonly macAddress: string | null
}

/** A drive of the machine or of one of its checkpoints. */
export interface MachineDrive {
  readonly kind: 'virtual' | 'passThrough' | 'shared'
  /** A file's path; of a pass-through disk the physical disk's name. */
  readonly path: string
  /** As Hyper-V tells that path, where somebody has written it otherwise. */
  readonly toldAs?: string
  readonly controllerType: 'IDE' | 'SCSI'
  readonly controllerNumber: number
  readonly controllerLocation: number
}

/** A checkpoint with what it froze. Its notes are those of its configuration: Hyper-V keeps one settings record. */
export interface MachineCheckpoint {
  readonly id: string
  readonly name: string
  readonly parentId: string | null
  readonly createdAt: number
  readonly snapshotType: SnapshotType
  readonly isAutomatic: boolean
  /** `Saved` holds memory, `Off` does not. */
  readonly state: 'Saved' | 'Off'
  /** Bytes of its configuration and saved memory. */
  readonly systemBytes: number
  readonly config: MachineConfig
  /** The disks that were current when it was made; read-only from then on. */
  readonly drives: readonly MachineDrive[]
  readonly ailments?: Ailments
}

/** An operation under way, between ms since 1970 UTC. */
interface Work {
  readonly operation: VMOperation
  readonly startedAt: number
  readonly endsAt: number
  readonly cancelable: boolean
}

/** A child disk on its way into its parent; when it ends the child's file is gone. */
export interface Merge {
  readonly childPath: string
  readonly intoPath: string
  readonly startedAt: number
  readonly endsAt: number
}

/** A virtual machine and everything Hyper-V keeps about it. */
export interface Machine {
  readonly id: string
  readonly createdAt: number
  /** Configuration version, such as `10.0`. */
  readonly version: string
  readonly generation: number
  readonly config: MachineConfig
  readonly state: VMState
  readonly work: Work | null
  /** When it was last started or resumed from saved memory; `null` when it is neither running nor paused. */
  readonly startedAt: number | null
  /** When the guest's services answer after that start. */
  readonly heartbeatAt: number | null
  readonly drives: readonly MachineDrive[]
  readonly checkpoints: readonly MachineCheckpoint[]
  /** The checkpoint Now descends from. */
  readonly parentCheckpointId: string | null
  readonly checkpointType: CheckpointType
  /** `null` on a host that has no automatic checkpoints. */
  readonly automaticCheckpoints: boolean | null
  readonly snapshotFileLocation: string
  /** Where its configuration file is, where that is not the same. */
  readonly configurationFolder?: string
  /** The one merge under way; others wait their turn and are found from the files. */
  readonly merge: Merge | null
  /** Merges wait, without a status, until the machine is turned off. */
  readonly mergesHeld: boolean
  /** The status of the guest's services once they answer. */
  readonly guest: {
    readonly heartbeat: Heartbeat
    readonly backupService: BackupService
    /** Instead of what follows from the heartbeat. */
    readonly shutdownService?: 'Degraded'
    /** The same; only through this service does a host learn of a cluster. */
    readonly dataExchange?: 'Disabled' | 'NoContact'
  }
  readonly clustered: boolean
  /** The node that has it now, where it is clustered. */
  readonly ownerNode: string | null
  readonly replicationMode: 'None' | 'Primary' | 'Replica'
  /** Percent of the host's processors it takes when it runs, about. */
  readonly cpu: number
  /** The bytes a second that a running guest writes to new places of its disks, in all. */
  readonly bytesPerSecond: number
  readonly ailments?: Ailments
}

/** A disk file. Its size grows while `growth` stands, so it is read by `bytesAt`. */
export interface WorldFile {
  readonly path: string
  readonly parentPath: string | null
  /** As disks that stand on it spell its path, where that is not how the host does. */
  readonly belowAs?: string
  /** Its storage lets Hyper-V not read it, nor what is made beside it. */
  readonly unreadable?: boolean
  readonly type: 'Fixed' | 'Dynamic' | 'Differencing'
  /** The size a guest sees, in bytes. */
  readonly virtualBytes: number
  readonly bytes: number
  readonly createdAt: number
  readonly writtenAt: number
  readonly growth: { readonly from: number; readonly bytesPerSecond: number } | null
  /** Attached to the host itself; absent where it is not. */
  readonly mounted?: HostMount
  /** Its parent has been written to since it was made, and so it fits its parent no longer. */
  readonly misfit?: true
}

/** A disk file that the host itself uses, as `Mount-VHD` makes it do. */
interface HostMount {
  /** The number of the physical disk that it looks like. */
  readonly diskNumber: number
  readonly readOnly: boolean
}

/** An entry of the host's event logs. */
export interface WorldEvent {
  readonly at: number
  readonly vmId: string
  readonly log: 'VMMS' | 'Worker'
  readonly eventId: number
  readonly level: 'Error' | 'Information'
  readonly message: string
}

export interface Volume {
  /** Such as `D:\`. */
  readonly root: string
  readonly bytes: number
  /** The bytes on it besides the files of this world. */
  readonly otherBytes: number
}

/** A place of the host's file system that its files do not tell of. */
export interface WorldPlace {
  readonly path: string
  readonly found: 'folder' | 'file' | 'unknown'
  /** `false` where nothing can be written; `null` where only writing would tell. */
  readonly writable: false | null
}

/** A machine that an export wrote, which no host runs: its disks are those of the export. */
export interface ExportedMachine {
  /** Its configuration file. */
  readonly path: string
  readonly machine: Machine
}

/** A machine as it will be once it is imported; until then the host keeps it beside its own. */
export interface PlannedMachine extends ExportedMachine {
  /** The files of each disk, from that disk up to its base, as they are now. */
  readonly chains: readonly { readonly disk: string; readonly files: readonly string[] }[]
  /** Where those files are copied to; `null` where the machine is to use them in their place. */
  readonly diskFolder: string | null
}

/** A whole Hyper-V host at one moment; never changed, only replaced. */
export interface World {
  readonly hostName: string
  /** Of its Windows. */
  readonly language: Language
  readonly release: HostRelease
  readonly clusterNode: boolean
  /** By how much its clock is ahead of the clock that drives it, in ms. */
  readonly clockAhead: number
  readonly volumes: readonly Volume[]
  readonly machines: readonly Machine[]
  readonly exported?: readonly ExportedMachine[]
  readonly planned?: readonly PlannedMachine[]
  /** The names of its virtual switches; absent where it has whichever an adapter names. */
  readonly switches?: readonly string[]
  readonly files: ReadonlyMap<string, WorldFile>
  readonly places: readonly WorldPlace[]
  readonly aliases: readonly PathAlias[]
  /** Oldest first. */
  readonly events: readonly WorldEvent[]
}

export const machineOf = (world: World, vmId: string): Machine | undefined =>
  world.machines.find(({ id }) => id === vmId)

export const checkpointOf = (machine: Machine, checkpointId: string): MachineCheckpoint | undefined =>
  machine.checkpoints.find(({ id }) => id === checkpointId)

/** The file's size in bytes at a moment. */
export const bytesAt = ({ bytes, growth, virtualBytes }: WorldFile, now: number): number =>
  growth === null
    ? bytes
    : Math.max(
        bytes,
        Math.min(virtualBytes, bytes + Math.floor(((now - growth.from) / 1000) * growth.bytesPerSecond)),
      )

/** When the file was last written, seen at a moment: a running guest writes all the time. */
export const writtenAt = (file: WorldFile, now: number): number =>
  file.growth === null ? file.writtenAt : Math.max(file.writtenAt, now)

const frozen = (file: WorldFile, now: number): WorldFile => ({
  ...file,
  bytes: bytesAt(file, now),
  writtenAt: writtenAt(file, now),
  growth: null,
})

/** Drives of the current state and of every checkpoint. */
export const allDrives = ({ drives, checkpoints }: Machine): readonly MachineDrive[] => [
  ...drives,
  ...checkpoints.flatMap((checkpoint) => checkpoint.drives),
]

export const isFileDrive = ({ kind }: MachineDrive): boolean => kind !== 'passThrough'

/** Lets exactly the disks a running machine writes to grow, from `now` on, and freezes its other ones. */
function settleGrowth(world: World, machine: Machine, now: number): World {
  const written =
    settledState(machine.state) === 'Running'
      ? machine.drives.filter(isFileDrive).map(({ path }) => path)
      : []
  const settled = allDrives(machine).flatMap(({ path }) => {
    const file = world.files.get(path)
    if (!file || written.includes(path) === (file.growth !== null)) return []
    const growth = { from: now, bytesPerSecond: machine.bytesPerSecond / written.length }
    return [written.includes(path) ? { ...file, growth } : frozen(file, now)]
  })
  if (settled.length === 0) return world
  return { ...world, files: new Map([...world.files, ...settled.map((file) => [file.path, file] as const)]) }
}

/** The world with one machine replaced, and its disks growing or not as its state has it from `now` on. */
export function withMachine(world: World, machine: Machine, now: number): World {
  const machines = world.machines.map((one) => (one.id === machine.id ? machine : one))
  return settleGrowth({ ...world, machines }, machine, now)
}

/** Bytes free on the volume a path is on; `null` when this world has no such volume. */
export function freeBytes(world: World, path: string, now: number): number | null {
  const volume = volumeOf(world.volumes, path)
  if (!volume) return null
  const isHere = (at: string): boolean => at.toLowerCase().startsWith(volume.root.toLowerCase())
  const disks = [...world.files.values()]
    .filter((file) => isHere(file.path))
    .reduce((sum, file) => sum + bytesAt(file, now), 0)
  const memories = [...world.machines, ...(world.exported ?? []).map(({ machine }) => machine)]
    .filter(({ snapshotFileLocation }) => isHere(snapshotFileLocation))
    .flatMap(({ checkpoints }) => checkpoints)
    .reduce((sum, { systemBytes }) => sum + systemBytes, 0)
  return Math.max(0, volume.bytes - volume.otherBytes - disks - memories)
}

/** Returns the status of the guest's backup service at a moment; `null` while the machine is not running. */
export function backupServiceAt({ state, heartbeatAt, guest }: Machine, now: number): BackupService | null {
  if (settledState(state) !== 'Running') return null
  return heartbeatAt !== null && now >= heartbeatAt ? guest.backupService : 'NoContact'
}
