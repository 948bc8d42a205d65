import { settledState } from '../domain/virtual-machine.ts'
import { chainOf, withDisk } from './disk-chain.ts'
import { pathKey } from './file-names.ts'
import { readFolder } from './host-readings.ts'
import { cancelled, hyperVError } from './hyper-v-error.ts'
import { faultOfChain } from './mounted-disks.ts'
import { failed, findIdleMachine, findMachine, ok, type MachineArgs, type Transition } from './transition.ts'
import {
  allDrives,
  backupServiceAt,
  bytesAt,
  freeBytes,
  isFileDrive,
  type ExportedMachine,
  type Machine,
  type MachineDrive,
  type World,
  type WorldFile,
} from './world.ts'

/** Of a machine that is on: its memory, its disks as a backup has them, or its disks as they happen to be. */
export const liveStates = [
  'CaptureSavedState',
  'CaptureDataConsistentState',
  'CaptureCrashConsistentState',
] as const

export interface ExportMachineArgs extends MachineArgs {
  readonly folder: string
  readonly liveState: (typeof liveStates)[number]
}

/** Returns the name of a file without its folder. */
export const baseName = (path: string): string => path.slice(path.lastIndexOf('\\') + 1)

/** Where a machine's configuration file is, below its folder: https://learn.microsoft.com/windows-server/virtualization/hyper-v/deploy/export-and-import-virtual-machines */
export const configurationPath = (folder: string, vmId: string): string =>
  `${folder}\\Virtual Machines\\${vmId.toUpperCase()}.vmcx`

const isOn = ({ state }: Machine): boolean => ['Running', 'Paused'].includes(settledState(state) ?? '')

/** The drives with their disks in a folder, all in the same one. */
const drivesIn = (drives: readonly MachineDrive[], folder: string): readonly MachineDrive[] =>
  drives.map((drive) => (isFileDrive(drive) ? withDisk(drive, `${folder}\\${baseName(drive.path)}`) : drive))

/** Returns the machine with its files below a folder and its disks in another, as it stands in a configuration file. */
export function machineIn(machine: Machine, folder: string, diskFolder: string): Machine {
  const { configurationFolder: _, ...plain } = machine
  return {
    ...plain,
    drives: drivesIn(machine.drives, diskFolder),
    checkpoints: machine.checkpoints.map((one) => ({ ...one, drives: drivesIn(one.drives, diskFolder) })),
    snapshotFileLocation: folder,
  }
}

/** Returns files as they would be in another folder, all in the same one, where their parents are too. */
export function copiesIn(
  world: World,
  paths: readonly string[],
  folder: string,
  now: number,
): readonly WorldFile[] {
  const moved = (path: string): string => `${folder}\\${baseName(path)}`
  return [...new Set(paths)].flatMap((path) => {
    const file = world.files.get(path)
    if (!file) return []
    const { mounted: _, belowAs: __, ...plain } = file
    const parentPath = file.parentPath === null ? null : moved(file.parentPath)
    return [
      { ...plain, path: moved(path), parentPath, bytes: bytesAt(file, now), growth: null, createdAt: now },
    ]
  })
}

/** The copies of every file of the machine's chains, those of its checkpoints too. */
function disksOf(world: World, machine: Machine, folder: string, now: number): readonly WorldFile[] {
  const paths = allDrives(machine)
    .filter(isFileDrive)
    .flatMap(({ path }) => chainOf(world.files, path))
  return copiesIn(world, paths, `${folder}\\Virtual Hard Disks`, now)
}

const folderOf = (machine: Machine, { folder }: ExportMachineArgs): string =>
  `${folder.replace(/\\+$/u, '')}\\${machine.config.name}`

/** A path that files, exported machines or the file system have something below. */
function isTaken(world: World, folder: string): boolean {
  const within = `${pathKey(folder)}\\`
  const paths = [...world.files.keys(), ...(world.exported ?? []).map(({ path }) => path)]
  return (
    ['folder', 'file'].includes(readFolder(world, folder).found) ||
    paths.some((path) => pathKey(path).startsWith(within))
  )
}

function exportedBy(machine: Machine, args: ExportMachineArgs): ExportedMachine {
  const { ailments: _, ...plain } = machine
  const folder = folderOf(machine, args)
  const keepsMemory = isOn(machine) ? args.liveState === 'CaptureSavedState' : machine.state === 'Saved'
  return {
    path: configurationPath(folder, machine.id),
    machine: {
      ...machineIn(plain, folder, `${folder}\\Virtual Hard Disks`),
      state: keepsMemory ? 'Saved' : 'Off',
      work: null,
      startedAt: null,
      heartbeatAt: null,
      merge: null,
      mergesHeld: false,
      clustered: false,
      ownerNode: null,
      replicationMode: 'None',
    },
  }
}

function refusalOf(world: World, machine: Machine, args: ExportMachineArgs, now: number): string | null {
  const folder = folderOf(machine, args)
  if (machine.merge !== null)
    return 'The operation cannot be performed while the object is in its current state.'
  if (
    isOn(machine) &&
    args.liveState === 'CaptureDataConsistentState' &&
    !['Ok', 'Degraded'].includes(backupServiceAt(machine, now) ?? '')
  )
    return 'Production checkpoints cannot be created.'
  const fault = allDrives(machine)
    .filter(isFileDrive)
    .map(({ path }) => faultOfChain(world, path))
    .find((one) => one !== null)
  if (fault !== undefined) return fault
  if (isTaken(world, folder)) return 'Cannot create a file when that file already exists. (0x800700B7)'
  const written = disksOf(world, machine, folder, now)
  const twice = written.find(
    ({ path }, at) => written.findIndex((one) => pathKey(one.path) === pathKey(path)) < at,
  )
  if (twice) return `Failed to copy file to '${twice.path}': The file exists. (0x80070050).`
  const free = freeBytes(world, args.folder, now)
  if (free === null && !args.folder.startsWith('\\\\'))
    return 'The system cannot find the path specified. (0x80070003).'
  const memory = exportedBy(machine, args).machine.state === 'Saved' ? machine.config.memoryBytes : 0
  const parts = [
    ...written.map(({ bytes }) => bytes),
    ...machine.checkpoints.map(({ systemBytes }) => systemBytes),
  ]
  const needed = parts.reduce((sum, bytes) => sum + bytes, memory)
  return free !== null && free < needed ? 'There is not enough space on the disk. (0x80070070).' : null
}

/**
 * `Export-VM`: a machine with its checkpoints and all files of its disks in a folder of its own. Files of different folders
 * that are called alike meet there, and then it fails: https://learn.microsoft.com/powershell/module/hyper-v/export-vm
 */
export const exportMachine: Transition<ExportMachineArgs, null> = {
  operation: 'ExportingVirtualMachine',
  onCancel: cancelled('ExportVM'),
  begin: (world, args, { now }) => {
    const found = findIdleMachine(world, args, 'ExportVM')
    if (!found.ok) return found
    const why = refusalOf(world, found.value, args, now)
    return why === null
      ? ok(world)
      : failed(hyperVError('OperationFailed', 'ExportVM', 'Failed to copy file during export.', why))
  },
  duration: () => 12_000,
  finish: (world, args, { now }) => {
    const found = findMachine(world, args, 'ExportVM')
    if (!found.ok) return found
    const written = disksOf(world, found.value, folderOf(found.value, args), now)
    const files = new Map([...world.files, ...written.map((file) => [file.path, file] as const)])
    const exported = [...(world.exported ?? []), exportedBy(found.value, args)]
    return ok({ world: { ...world, files, exported }, value: null, warnings: [] })
  },
}
