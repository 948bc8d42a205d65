import type { Language } from '../domain/preferences.ts'
import type { SnapshotType } from '../domain/checkpoint.ts'
import type { CheckpointType, Heartbeat, VMOperation, VMState } from '../domain/virtual-machine.ts'
import { settledState } from '../domain/virtual-machine.ts'
import { statusOf } from './host-words.ts'
import { isClusterTold, heartbeatAt } from './guest-readings.ts'
import { diskFormat, realPath } from './file-names.ts'
import {
  bytesAt,
  checkpointOf,
  writtenAt,
  type Machine,
  type MachineCheckpoint,
  type World,
} from './world.ts'

/** A virtual machine as `Get-VM` tells it. Times are ms since 1970 UTC, sizes bytes. */
export interface MachineReading {
  readonly id: string
  readonly name: string
  readonly state: VMState
  /** The secondary operational status; the primary is `InService` while there is one that is busy, else `Ok`. */
  readonly operation: VMOperation | null
  readonly status: string
  readonly cpuUsage: number
  readonly memoryAssigned: number
  readonly memoryStartup: number
  readonly processorCount: number
  readonly uptimeMs: number
  readonly heartbeat: Heartbeat | null
  readonly checkpointType: CheckpointType
  readonly automaticCheckpointsEnabled: boolean | null
  readonly configurationLocation: string
  readonly snapshotFileLocation: string
  readonly parentSnapshotId: string | null
  readonly parentSnapshotName: string | null
  readonly replicationMode: 'None' | 'Primary' | 'Replica'
  readonly version: string
  readonly generation: number
  readonly notes: string
  readonly creationTime: number
  readonly isClustered: boolean
}

/** A checkpoint as `Get-VMSnapshot` tells it. */
export interface CheckpointReading {
  readonly id: string
  readonly name: string
  readonly vmId: string
  readonly vmName: string
  readonly parentSnapshotId: string | null
  readonly parentSnapshotName: string | null
  readonly creationTime: number
  readonly snapshotType: SnapshotType
  readonly isAutomaticCheckpoint: boolean
  readonly state: 'Saved' | 'Off'
  readonly notes: string
  readonly sizeOfSystemFiles: number
  readonly configurationLocation: string
  readonly isClustered: boolean
  readonly memoryStartup: number
  readonly processorCount: number
  readonly version: string
  readonly generation: number
}

/** A drive as `Get-VMHardDiskDrive` tells it, of a machine or of one of its checkpoints. */
export interface DriveReading {
  readonly vmId: string
  readonly vmName: string
  readonly vmSnapshotId: string | null
  readonly path: string
  /** Set for a pass-through disk. */
  readonly diskNumber: number | null
  readonly supportPersistentReservations: boolean
  readonly controllerType: 'IDE' | 'SCSI'
  readonly controllerNumber: number
  readonly controllerLocation: number
}

/** A disk as `Get-VHD` tells it. */
export interface DiskReading {
  readonly path: string
  readonly vhdFormat: 'VHD' | 'VHDX' | 'VHDSet'
  readonly vhdType: 'Fixed' | 'Dynamic' | 'Differencing'
  readonly fileSize: number
  readonly size: number
  readonly parentPath: string | null
  readonly attached: boolean
}

/** A disk file, as the file system tells of it. */
export interface FileReading {
  readonly path: string
  readonly bytes: number
  readonly createdAt: number
  readonly writtenAt: number
}

/** Names of the readings, for faults. */
export type ReadingName =
  | 'readMachines'
  | 'readCheckpoints'
  | 'readDrives'
  | 'readDisk'
  | 'readFile'
  | 'readFileNumber'
  | 'readIntegrationServices'
  | 'readHost'
  | 'readOwnerNode'
  | 'readVolumes'
  | 'readFolder'
  | 'readJobs'
  | 'readEvents'
  | 'readAdapters'
  | 'readDvdDrives'

/** A load that wavers around the machine's own, the same for the same machine and time. */
function cpuAt({ id, cpu }: Machine, now: number): number {
  const tick = Math.floor(now / 5000)
  const seed = [...id].reduce((sum, character) => sum + character.charCodeAt(0), tick * 7)
  const waver = ((seed % 5) - 2) / 8
  return Math.max(0, Math.min(100, Math.round(cpu * (1 + waver))))
}

/** One machine as `Get-VM` tells it at a moment. */
export function readMachine(machine: Machine, now: number, language: Language = 'en'): MachineReading {
  const { config, parentCheckpointId, startedAt } = machine
  const isOn = startedAt !== null
  return {
    id: machine.id,
    name: config.name,
    state: machine.state,
    ...statusOf(machine, now, language),
    cpuUsage: settledState(machine.state) === 'Running' ? cpuAt(machine, now) : 0,
    memoryAssigned: isOn ? config.memoryBytes : 0,
    memoryStartup: config.memoryBytes,
    processorCount: config.processorCount,
    uptimeMs: isOn ? Math.max(0, now - startedAt) : 0,
    heartbeat: heartbeatAt(machine, now),
    checkpointType: machine.checkpointType,
    automaticCheckpointsEnabled: machine.automaticCheckpoints,
    configurationLocation: machine.configurationFolder ?? machine.snapshotFileLocation,
    snapshotFileLocation: machine.snapshotFileLocation,
    parentSnapshotId: parentCheckpointId,
    parentSnapshotName:
      parentCheckpointId === null ? null : (checkpointOf(machine, parentCheckpointId)?.name ?? null),
    replicationMode: machine.replicationMode,
    version: machine.version,
    generation: machine.generation,
    notes: config.notes,
    creationTime: machine.createdAt,
    isClustered: isClusterTold(machine, now),
  }
}

/** Every machine as `Get-VM` tells them. */
export const readMachines = (world: World, now: number): readonly MachineReading[] =>
  world.machines.map((machine) => readMachine(machine, now, world.language))

const readCheckpoint = (machine: Machine, checkpoint: MachineCheckpoint): CheckpointReading => ({
  id: checkpoint.id,
  name: checkpoint.name,
  vmId: machine.id,
  vmName: machine.config.name,
  parentSnapshotId: checkpoint.parentId,
  parentSnapshotName:
    checkpoint.parentId === null ? null : (checkpointOf(machine, checkpoint.parentId)?.name ?? null),
  creationTime: checkpoint.createdAt,
  snapshotType: checkpoint.snapshotType,
  isAutomaticCheckpoint: checkpoint.isAutomatic,
  state: checkpoint.state,
  notes: checkpoint.config.notes,
  sizeOfSystemFiles: checkpoint.systemBytes,
  configurationLocation: `${machine.snapshotFileLocation}\\Snapshots`,
  isClustered: machine.clustered,
  memoryStartup: checkpoint.config.memoryBytes,
  processorCount: checkpoint.config.processorCount,
  version: machine.version,
  generation: machine.generation,
})

/** A machine's checkpoints as `Get-VMSnapshot` tells them, by creation time. */
export const readCheckpoints = (machine: Machine): readonly CheckpointReading[] =>
  machine.checkpoints
    .map((checkpoint) => readCheckpoint(machine, checkpoint))
    .toSorted((a, b) => a.creationTime - b.creationTime)

/** The drives of a machine, or of one of its checkpoints, as `Get-VMHardDiskDrive` tells them. */
export const readDrives = (machine: Machine, checkpoint: MachineCheckpoint | null): readonly DriveReading[] =>
  (checkpoint ?? machine).drives.map((drive, at) => ({
    vmId: machine.id,
    vmName: machine.config.name,
    vmSnapshotId: checkpoint?.id ?? null,
    path: drive.toldAs ?? drive.path,
    diskNumber: drive.kind === 'passThrough' ? at + 1 : null,
    supportPersistentReservations: drive.kind === 'shared',
    controllerType: drive.controllerType,
    controllerNumber: drive.controllerNumber,
    controllerLocation: drive.controllerLocation,
  }))

/** A disk as `Get-VHD` tells it; `null` where there is no such file. */
export function readDisk(world: World, path: string, now: number): DiskReading | null {
  const real = realPath(world, path)
  const file = real === null ? undefined : world.files.get(real)
  if (!file || file.unreadable === true) return null
  const attached =
    file.mounted !== undefined ||
    world.machines.some(
      ({ startedAt, drives }) => startedAt !== null && drives.some((drive) => drive.path === real),
    )
  const parent = file.parentPath === null ? undefined : world.files.get(file.parentPath)
  return {
    path,
    vhdFormat: diskFormat(file.path),
    vhdType: file.type,
    fileSize: bytesAt(file, now),
    size: file.virtualBytes,
    parentPath: parent?.belowAs ?? file.parentPath,
    attached,
  }
}

/** Reads a disk file, as the file system tells of it; `null` where there is none. */
export function readFile(world: World, path: string, now: number): FileReading | null {
  const real = realPath(world, path)
  const file = real === null ? undefined : world.files.get(real)
  return file
    ? { path, bytes: bytesAt(file, now), createdAt: file.createdAt, writtenAt: writtenAt(file, now) }
    : null
}
