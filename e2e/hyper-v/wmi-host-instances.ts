import { readHost, readJobs, readVolumes } from '../../shared/simulator/host-readings.ts'
import type { World } from '../../shared/simulator/world.ts'
import { boolean, datetime, string, uint16, uint64, type WmiInstance } from './wmi-instances.ts'

/** Instances of `Msvm_ConcreteJob` that have not ended, and one that has. */
export const jobs = (world: World, now: number): readonly WmiInstance[] =>
  [...readJobs(world, now), null].map((job) => ({
    InstanceID: string((job?.id ?? '0b8f1a52-6c0e-4e0e-9a7d-8a2d2f0f3c00').toUpperCase()),
    JobType: uint16(job?.jobType ?? 70),
    JobState: uint16(job ? 4 : 7),
    JobStatus: string(job?.status ?? 'Job has completed.'),
    PercentComplete: uint16(job?.percent ?? 100),
    StartTime: datetime(job?.startedAt ?? now - 60_000),
    Cancellable: boolean(job?.cancelable ?? false),
  }))

/** Instances of `Msvm_AffectedJobElement`, as the job and the machine that it affects. */
export const affectedElements = (world: World, now: number): readonly WmiInstance[] =>
  readJobs(world, now).map(({ id, vmId }) => ({
    AffectingElement: string(id.toUpperCase()),
    AffectedElement: string(vmId.toUpperCase()),
  }))

/** Instances of `Win32_Volume`: beside those that take files a recovery volume without a place, and a DVD. */
export const volumes = (world: World, now: number): readonly WmiInstance[] => [
  {
    Name: string('\\\\?\\Volume{0b8f1a52-6c0e-4e0e-9a7d-8a2d2f0f3c01}\\'),
    DriveType: uint16(3),
    FileSystem: string('NTFS'),
    Capacity: uint64(523_239_424),
    FreeSpace: uint64(86_994_944),
  },
  {
    Name: string('Z:\\'),
    DriveType: uint16(5),
    FileSystem: string(null),
    Capacity: uint64(null),
    FreeSpace: uint64(null),
  },
  ...readVolumes(world, now).map((volume) => ({
    Name: string(volume.root),
    DriveType: uint16(3),
    FileSystem: string(volume.fileSystem),
    Capacity: uint64(volume.bytes),
    FreeSpace: uint64(volume.freeBytes),
  })),
]

/** Instances of `Win32_Service`. */
export const services = (world: World): readonly WmiInstance[] =>
  ['Winmgmt', 'vmms', ...(readHost(world).clusterNode ? ['ClusSvc'] : [])].map((name) => ({
    Name: string(name),
    State: string('Running'),
  }))

/** Instances of `MSCluster_Resource`: the machines of the cluster, and its name. */
export const clusterResources = (world: World): readonly WmiInstance[] => [
  {
    Name: string('Cluster Name'),
    Type: string('Network Name'),
    OwnerNode: string(world.hostName),
    PrivateProperties: { type: 'object', value: { VmID: null } },
  },
  ...world.machines
    .filter(({ clustered }) => clustered)
    .map(({ id, config, ownerNode }) => ({
      Name: string(`Virtual Machine ${config.name}`),
      Type: string('Virtual Machine'),
      OwnerNode: string(ownerNode),
      PrivateProperties: { type: 'object' as const, value: { VmID: id } },
    })),
]

/** The one instance of `Msvm_VirtualSystemManagementService`. */
export const managementServices = (): readonly WmiInstance[] => [{ Name: string('vmms') }]
