import type { CheckpointDetails, Hardware, MachineDetails } from '../domain/details.ts'
import { isShare, type FolderFacts } from '../domain/folder-facts.ts'
import { volumeOf } from '../domain/host-facts.ts'
import { toExpectedMachine, toExpectedTarget } from '../domain/expected.ts'
import type { HostFacts } from '../domain/host-facts.ts'
import {
  checkpointRecords,
  clusteredRecord,
  driveKind,
  machineRecord,
  nowDisks,
  systemBytesRecord,
} from './host-records.ts'
import { readAdapters, readDvdDrives, readFolder, readHost, readVolumes } from './host-readings.ts'
import { readCheckpoints, readDrives, readMachine } from './readings.ts'
import { checkpointOf, type Machine, type MachineCheckpoint, type World } from './world.ts'

/** A host's facts as the contract describes them. */
export function hostFactsRecord(world: World, now: number): HostFacts {
  const host = readHost(world)
  return {
    readAt: now,
    name: host.name,
    systemVersion: world.release.systemVersion,
    moduleVersion: world.release.moduleVersion,
    capabilities: world.release.capabilities,
    processorCount: host.logicalProcessorCount,
    memoryBytes: host.memoryCapacity,
    machineFolder: host.virtualMachinePath,
    diskFolder: host.virtualHardDiskPath,
    clusterNode: host.clusterNode,
    volumes: [...readVolumes(world, now)],
  }
}

/** A folder's facts as the contract describes them. */
export function folderFactsRecord(world: World, folder: string, now: number): FolderFacts {
  const volume = volumeOf(readVolumes(world, now), folder)
  return { readAt: now, ...readFolder(world, folder), isShare: isShare(folder), volume }
}

function hardwareRecord(machine: Machine, checkpoint: MachineCheckpoint | null): Hardware {
  const { memoryBytes, processorCount } = (checkpoint ?? machine).config
  return {
    processorCount,
    memory: { startup: memoryBytes, dynamic: null },
    adapters: readAdapters(machine, checkpoint).map(({ name, switchName, macAddress }) => ({
      name,
      switchName,
      macAddress,
    })),
    drives: readDrives(machine, checkpoint).map((drive) => ({
      controllerType: drive.controllerType,
      controllerNumber: drive.controllerNumber,
      controllerLocation: drive.controllerLocation,
      path: drive.path,
      kind: driveKind(drive),
    })),
    dvdDrives: readDvdDrives(machine, checkpoint).map((drive) => ({
      controllerType: drive.controllerType,
      controllerNumber: drive.controllerNumber,
      controllerLocation: drive.controllerLocation,
      path: drive.path,
    })),
  }
}

/** A machine's details as the contract describes them. */
export function machineDetailsRecord(machine: Machine, now: number): MachineDetails {
  const record = machineRecord(machine, now)
  const clustered = clusteredRecord(machine, now)
  return {
    readAt: now,
    machine: record,
    expected: toExpectedMachine(record),
    hardware: hardwareRecord(machine, null),
    clustered,
    ownerNode: clustered === true ? machine.ownerNode : null,
    configurationFolder: readMachine(machine, now).configurationLocation,
    checkpointFolder: machine.snapshotFileLocation,
  }
}

/** A checkpoint's details; `null` where the machine has no such checkpoint. */
export function checkpointDetailsRecord(
  world: World,
  machine: Machine,
  checkpointId: string,
  now: number,
): CheckpointDetails | null {
  const checkpoints = checkpointRecords(machine)
  const target = checkpoints.find(({ id }) => id === checkpointId)
  const checkpoint = checkpointOf(machine, checkpointId)
  const reading = readCheckpoints(machine).find(({ id }) => id === checkpointId)
  if (!target || !reading) return null
  return {
    readAt: now,
    checkpoint: target,
    expected: toExpectedTarget(machineRecord(machine, now), target, checkpoints, nowDisks(world, machine)),
    hardware: hardwareRecord(machine, checkpoint ?? null),
    version: reading.version,
    generation: reading.generation,
    systemBytes: checkpoint ? systemBytesRecord(checkpoint) : null,
  }
}
