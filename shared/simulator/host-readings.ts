import { isShare } from '../domain/folder-facts.ts'
import type { VMOperation } from '../domain/virtual-machine.ts'
import { freeBytes, type Machine, type MachineCheckpoint, type World } from './world.ts'

/** A host as `Get-VMHost` and the panel's `Get-HostClusterNode` tell it. Sizes are bytes. */
export interface HostReading {
  readonly name: string
  readonly logicalProcessorCount: number
  readonly memoryCapacity: number
  readonly virtualMachinePath: string
  readonly virtualHardDiskPath: string
  readonly clusterNode: boolean
}

/** A volume as the panel's `Get-HostVolume` tells it. */
export interface VolumeReading {
  readonly root: string
  readonly fileSystem: string
  readonly bytes: number
  readonly freeBytes: number
}

/** A job as the panel's `Get-HostJob` tells it. */
export interface JobReading {
  readonly id: string
  /** `Msvm_ConcreteJob.JobType`. */
  readonly jobType: number
  readonly vmId: string
  readonly percent: number
  readonly startedAt: number
  readonly cancelable: boolean
  readonly status: string
}

/** An entry of the event logs as the panel's `Get-HostEvent` tells it. */
export interface EventReading {
  readonly at: number
  readonly log: string
  readonly eventId: number
  readonly level: string
  readonly message: string
}

/** A network adapter as `Get-VMNetworkAdapter` tells it. */
export interface AdapterReading {
  readonly vmId: string
  readonly vmName: string
  readonly name: string
  readonly switchName: string | null
  readonly macAddress: string | null
}

/** A DVD drive as `Get-VMDvdDrive` tells it. */
export interface DvdDriveReading {
  readonly vmId: string
  readonly vmName: string
  readonly controllerType: 'IDE' | 'SCSI'
  readonly controllerNumber: number
  readonly controllerLocation: number
  readonly path: string | null
}

const GB = 1024 ** 3

export const readHost = ({ hostName, volumes, clusterNode }: World): HostReading => {
  const root = volumes.at(-1)?.root ?? 'C:\\'
  return {
    name: hostName,
    logicalProcessorCount: 32,
    memoryCapacity: 256 * GB,
    virtualMachinePath: `${root}Hyper-V`,
    virtualHardDiskPath: `${root}Hyper-V\\Virtual Hard Disks`,
    clusterNode,
  }
}

export const readVolumes = (world: World, now: number): readonly VolumeReading[] =>
  world.volumes.map(({ root, bytes }) => ({
    root,
    fileSystem: 'NTFS',
    bytes,
    freeBytes: freeBytes(world, root, now) ?? 0,
  }))

/** The item at a path, as the panel's `Get-HostFolder` tells it. */
export interface FolderReading {
  readonly found: 'folder' | 'file' | 'nothing' | 'unknown'
  readonly writable: false | null
}

export function readFolder({ places, volumes, files, machines }: World, path: string): FolderReading {
  const plain = (text: string): string => text.toLowerCase().replace(/\\+$/u, '')
  const wanted = plain(path)
  const place = places.find((one) => plain(one.path) === wanted)
  if (place) return { found: place.found, writable: place.writable }
  if ([...files.keys()].some((file) => plain(file) === wanted)) return { found: 'file', writable: null }
  const inside = [
    ...volumes.map(({ root }) => root),
    ...files.keys(),
    ...machines.map(({ snapshotFileLocation }) => `${snapshotFileLocation}\\`),
  ]
  if (inside.some((one) => one.toLowerCase().startsWith(`${wanted}\\`)))
    return { found: 'folder', writable: null }
  return { found: isShare(path) ? 'unknown' : 'nothing', writable: null }
}

/** https://learn.microsoft.com/windows/win32/hyperv_v2/msvm-concretejob */
const JOB_TYPE: Partial<Record<VMOperation, number>> = {
  CreatingSnapshot: 70,
  ApplyingSnapshot: 71,
  DeletingSnapshot: 72,
  MergingDisks: 50,
  ExportingVirtualMachine: 62,
}

/** An id that the same job keeps and no later one has. */
function jobId(vmId: string, jobType: number, startedAt: number): string {
  const head = ((Number.parseInt(vmId.slice(0, 8), 16) ^ startedAt ^ jobType) >>> 0)
    .toString(16)
    .padStart(8, '0')
  return `${head}${vmId.slice(8)}`
}

function jobOf({ id: vmId, work, merge, ailments }: Machine, now: number): JobReading | null {
  const at = work ?? (merge && { ...merge, operation: 'MergingDisks' as const, cancelable: false })
  if (!at) return null
  const newer = ailments?.newer?.['jobType']
  const jobType = newer === undefined ? JOB_TYPE[at.operation] : Number(newer)
  if (jobType === undefined) return null
  const span = at.endsAt - at.startedAt
  return {
    id: jobId(vmId, jobType, at.startedAt),
    jobType,
    vmId,
    percent: span > 0 ? Math.min(99, Math.max(0, Math.floor((100 * (now - at.startedAt)) / span))) : 0,
    startedAt: Math.floor(at.startedAt),
    cancelable: at.cancelable,
    status: 'Job is running.',
  }
}

export const readJobs = ({ machines }: World, now: number): readonly JobReading[] =>
  machines.flatMap((machine) => jobOf(machine, now) ?? [])

/** Entries about one machine that are not older than `since`, the youngest first. */
export const readEvents = ({ events }: World, vmId: string, since: number): readonly EventReading[] =>
  events
    .filter((event) => event.vmId === vmId && event.at >= since)
    .map(({ at, log, eventId, level, message }) => ({ at, log, eventId, level, message }))
    .toReversed()

export const readAdapters = (
  machine: Machine,
  checkpoint: MachineCheckpoint | null,
): readonly AdapterReading[] =>
  (checkpoint ?? machine).config.networkAdapters.map((adapter) => ({
    vmId: machine.id,
    vmName: machine.config.name,
    ...adapter,
  }))

export const readDvdDrives = (
  machine: Machine,
  checkpoint: MachineCheckpoint | null,
): readonly DvdDriveReading[] =>
  (checkpoint ?? machine).config.dvdPaths.map((path, at) => ({
    vmId: machine.id,
    vmName: machine.config.name,
    controllerType: 'SCSI',
    controllerNumber: 0,
    controllerLocation: (checkpoint ?? machine).drives.length + at,
    path,
  }))
