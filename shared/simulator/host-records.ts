import type { Language } from '../domain/preferences.ts'
import type { ApplyFacts } from '../domain/apply-preview.ts'
import type { CheckpointSettings } from '../domain/checkpoint-settings.ts'
import type { Checkpoint } from '../domain/checkpoint.ts'
import { toExpectedTarget } from '../domain/expected.ts'
import type { Inventory } from '../domain/inventory.ts'
import type { DiskFile, Drive, MachineMeasure } from '../domain/virtual-disk.ts'
import type { BackupService, VirtualMachine } from '../domain/virtual-machine.ts'
import type { ReadingFinding } from '../domain/unread.ts'
import { ailing, ailmentOf, CHECKPOINT_PROPERTY, MACHINE_PROPERTY, type Ailments } from './ailments.ts'
import { BACKUP_SERVICE_ID, DATA_EXCHANGE_ID, readIntegrationServices } from './guest-readings.ts'
import { idOnRelease } from './host-release.ts'
import { fileIdAt } from './file-names.ts'
import {
  readCheckpoints,
  readDisk,
  readDrives,
  readFile,
  readMachine,
  type CheckpointReading,
  type DriveReading,
  type MachineReading,
} from './readings.ts'
import { checkpointOf, type Machine, type MachineCheckpoint, type World } from './world.ts'

const virtualMachineOf = (reading: MachineReading, ailments: Ailments | undefined): VirtualMachine =>
  ailing(
    {
      id: reading.id,
      name: reading.name,
      state: reading.state,
      operation: reading.operation,
      status: reading.status,
      cpuUsage: reading.cpuUsage,
      memoryAssigned: reading.memoryAssigned,
      uptime: reading.uptimeMs,
      heartbeat: reading.heartbeat,
      checkpointType: reading.checkpointType,
      automaticCheckpoints: reading.automaticCheckpointsEnabled,
      parentCheckpointId: reading.parentSnapshotId,
      replicationMode: reading.replicationMode,
      version: reading.version,
      generation: reading.generation,
      notes: reading.notes,
      createdAt: reading.creationTime,
      unread: [],
    },
    MACHINE_PROPERTY,
    ailments,
  )

const checkpointOfReading = (reading: CheckpointReading, ailments: Ailments | undefined): Checkpoint =>
  ailing(
    {
      id: reading.id,
      vmId: reading.vmId,
      name: reading.name,
      parentId: reading.parentSnapshotId,
      createdAt: reading.creationTime,
      snapshotType: reading.snapshotType,
      isAutomatic: reading.isAutomaticCheckpoint,
      state: reading.state,
      notes: reading.notes,
      unread: [],
    },
    CHECKPOINT_PROPERTY,
    ailments,
  )

/** A machine as the contract describes it. */
export const machineRecord = (machine: Machine, now: number, language: Language = 'en'): VirtualMachine =>
  virtualMachineOf(readMachine(machine, now, language), machine.ailments)

/** A machine's checkpoints as the contract describes them, by creation time. */
export const checkpointRecords = (machine: Machine): Checkpoint[] =>
  readCheckpoints(machine).map((reading) =>
    checkpointOfReading(reading, checkpointOf(machine, reading.id)?.ailments),
  )

/** A machine as it stands in the list, where it is said too that its checkpoints could not be read. */
function listedMachine({ language }: World, machine: Machine, now: number): VirtualMachine {
  const record = machineRecord(machine, now, language)
  const refusal = ailmentOf(machine, 'checkpoints')
  if (refusal === null) return record
  return { ...record, unread: [...record.unread, { fact: 'checkpoints', hostMessage: refusal.message }] }
}

const findingsOf = ({ release, machines }: World): ReadingFinding[] =>
  machines.flatMap((machine) => {
    const refusal = ailmentOf(machine, 'listing')
    if (refusal === null) return []
    const errorId = idOnRelease(release, refusal.errorId)
    return [{ kind: 'machine' as const, vmId: machine.id, hostMessage: refusal.message, errorId }]
  })

/** The whole host in one reading: what cannot be read of it hides nothing else. */
export function inventoryRecord(world: World, now: number): Inventory {
  const told = world.machines.filter((machine) => ailmentOf(machine, 'listing') === null)
  return {
    readAt: now,
    machines: told.map((machine) => listedMachine(world, machine, now)),
    checkpoints: told
      .filter((machine) => ailmentOf(machine, 'checkpoints') === null)
      .flatMap(checkpointRecords),
    findings: findingsOf(world),
  }
}

export const settingsRecord = (machine: Machine): CheckpointSettings => ({
  checkpointType: machine.checkpointType,
  automaticCheckpoints: machine.automaticCheckpoints,
  snapshotFileLocation: machine.snapshotFileLocation,
})

/** Returns the status of the guest's backup service; `null` where the machine is not running. */
export function backupServiceRecord(machine: Machine, now: number): BackupService | null {
  if (machineRecord(machine, now).state !== 'Running') return null
  const service = readIntegrationServices(machine, now).find(({ id }) => id.endsWith(BACKUP_SERVICE_ID))
  if (!service) return null
  return service.enabled ? service.primaryOperationalStatus : 'Disabled'
}

/** Whether a machine is in a cluster; without the guest's word a `false` is none. */
export function clusteredRecord(machine: Machine, now: number): boolean | null {
  if (machine.ailments?.throwing?.['isClustered'] !== undefined) return null
  if (readMachine(machine, now).isClustered) return true
  const service = readIntegrationServices(machine, now).find(({ id }) => id.endsWith(DATA_EXCHANGE_ID))
  const isRunning = machineRecord(machine, now).state === 'Running'
  const isTold = isRunning && service?.enabled && service.primaryOperationalStatus === 'Ok'
  return isTold ? false : null
}

/** Returns the kind of disk that a drive holds. */
export const driveKind = ({ diskNumber, supportPersistentReservations }: DriveReading): Drive['kind'] => {
  if (diskNumber !== null) return 'passThrough'
  return supportPersistentReservations ? 'shared' : 'virtual'
}

const virtualPaths = (drives: readonly DriveReading[]): readonly string[] =>
  drives.filter((drive) => driveKind(drive) === 'virtual').map(({ path }) => path)

/** Ids of the files of the virtual disks that Now writes to. */
export const nowDisks = (world: World, machine: Machine): readonly string[] =>
  virtualPaths(readDrives(machine, null)).map((path) => fileIdAt(world, path))

/** Returns the identity of a drive's disk. */
const driveId = (world: World, drive: DriveReading): string =>
  driveKind(drive) === 'passThrough' ? drive.path : fileIdAt(world, drive.path)

/** The files that some drives stand on, each once and by its id; files not met before, and other spellings, go to `files`. */
function chainsOf(
  world: World,
  now: number,
  drives: readonly DriveReading[],
  files: Map<string, DiskFile>,
): ReadonlySet<string> {
  const met = new Set<string>()
  for (const top of virtualPaths(drives))
    for (let path: string | null = top; path !== null;) {
      const id = fileIdAt(world, path)
      const file: DiskFile = files.get(id) ?? fileRecord(world, id, path, now)
      const isOther = path !== file.path && !file.otherPaths.includes(path)
      files.set(id, isOther ? { ...file, otherPaths: [...file.otherPaths, path] } : file)
      if (met.has(id)) break
      met.add(id)
      path = file.parentPath
    }
  return met
}

function fileRecord(world: World, id: string, path: string, now: number): DiskFile {
  const disk = readDisk(world, path, now)
  const file = readFile(world, path, now)
  const parentPath = disk?.parentPath ?? null
  return {
    id,
    path,
    otherPaths: [],
    readable: disk !== null,
    parentId: parentPath === null ? null : fileIdAt(world, parentPath),
    parentPath,
    bytes: file?.bytes ?? null,
    createdAt: file?.createdAt ?? null,
    writtenAt: file?.writtenAt ?? null,
    inNow: false,
    heldBy: [],
  }
}

// PowerShell asks what it hands to a cmdlet for its name, and hands over nothing that has none.
const hasDrives = (checkpoint: MachineCheckpoint): boolean =>
  ailmentOf(checkpoint, 'drives') === null && checkpoint.ailments?.throwing?.['name'] === undefined

const unreadCheckpoints = ({ checkpoints }: Machine): string[] =>
  checkpoints.filter((one) => !hasDrives(one)).map(({ id }) => id)

/** Every disk file of a machine's chains, each once, with the states that stand on it. */
function diskFiles(world: World, machine: Machine, now: number): DiskFile[] {
  const files = new Map<string, DiskFile>()
  const inNow = chainsOf(world, now, readDrives(machine, null), files)
  const held = machine.checkpoints.filter(hasDrives).map((checkpoint) => ({
    id: checkpoint.id,
    files: chainsOf(world, now, readDrives(machine, checkpoint), files),
  }))
  return [...files.values()].map((file) => ({
    ...file,
    inNow: inNow.has(file.id),
    heldBy: held.filter((one) => one.files.has(file.id)).map(({ id }) => id),
  }))
}

/** Returns the bytes that a checkpoint's configuration and saved memory take. */
export const systemBytesRecord = ({ systemBytes, ailments }: MachineCheckpoint): number | null =>
  ailments?.throwing?.['sizeOfSystemFiles'] === undefined ? systemBytes : null

/** Returns the space that a machine's disks and checkpoints take. */
export const measureRecord = (world: World, machine: Machine, now: number): MachineMeasure => ({
  vmId: machine.id,
  clustered: clusteredRecord(machine, now),
  files: diskFiles(world, machine, now),
  systemFiles: machine.checkpoints.map((checkpoint) => ({
    checkpointId: checkpoint.id,
    bytes: systemBytesRecord(checkpoint),
  })),
  unreadCheckpoints: unreadCheckpoints(machine),
})

function driveRecords(world: World, machine: Machine, targetId: string): Drive[] {
  const idsOf = (drives: readonly DriveReading[]): readonly string[] =>
    drives.map((one) => driveId(world, one))
  const now = readDrives(machine, null)
  const checkpoint = checkpointOf(machine, targetId)
  const target = checkpoint && hasDrives(checkpoint) ? readDrives(machine, checkpoint) : []
  const [inNow, inTarget] = [idsOf(now), idsOf(target)]
  // Of two that spell it differently Now's is shown.
  const once = new Map([...target, ...now].map((drive) => [driveId(world, drive), drive]))
  return [...once].map(([id, drive]) => ({
    id,
    path: drive.path,
    kind: driveKind(drive),
    inNow: inNow.includes(id),
    inTarget: inTarget.includes(id),
  }))
}

/** The facts of an apply; `null` where the machine has no such checkpoint. */
export function applyFactsRecord(
  world: World,
  machine: Machine,
  checkpointId: string,
  now: number,
): ApplyFacts | null {
  const checkpoints = checkpointRecords(machine)
  const target = checkpoints.find(({ id }) => id === checkpointId)
  if (!target) return null
  const record = machineRecord(machine, now, world.language)
  return {
    readAt: now,
    machine: record,
    target,
    expected: toExpectedTarget(record, target, checkpoints, nowDisks(world, machine)),
    checkpointCount: checkpoints.length,
    backupService: backupServiceRecord(machine, now),
    clustered: clusteredRecord(machine, now),
    drives: driveRecords(world, machine, checkpointId),
    files: diskFiles(world, machine, now),
    unreadCheckpoints: unreadCheckpoints(machine),
  }
}
