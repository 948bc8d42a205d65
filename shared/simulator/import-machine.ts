import { chainOf } from './disk-chain.ts'
import { baseName, configurationPath, copiesIn, machineIn } from './export-machine.ts'
import { pathKey, realPath } from './file-names.ts'
import { readHost } from './host-readings.ts'
import { hyperVError, objectInUse, type CmdletClass, type HyperVError } from './hyper-v-error.ts'
import { failed, ok, type Result } from './transition.ts'
import {
  allDrives,
  freeBytes,
  isFileDrive,
  machineOf,
  type ExportedMachine,
  type Machine,
  type PlannedMachine,
  type World,
  type WorldFile,
} from './world.ts'

/** The choices for importing an exported machine. Folders that are not named are the host's own. */
export interface ImportWish {
  /** Its configuration file. */
  readonly path: string
  readonly copies: boolean
  readonly newIdentifier: boolean
  readonly folder?: string | undefined
  readonly checkpointFolder?: string | undefined
  readonly diskFolder?: string | undefined
  /** Where the disks are looked for instead of in the export. */
  readonly disksFrom?: string | undefined
}

/** Something that keeps a planned machine from being imported, and the number of its adapter or drive that it is about. */
export type Incompatibility =
  | { readonly kind: 'switch'; readonly name: string; readonly adapter: number }
  | { readonly kind: 'disk'; readonly path: string; readonly drive: number | null }

const bare = (folder: string): string => folder.replace(/\\+$/u, '')

function foundAt(world: World, path: string, cmdlet: CmdletClass): Result<ExportedMachine> {
  const key = pathKey(path)
  const found = world.exported?.find((one) => pathKey(one.path) === key)
  if (found) return ok(found)
  const isOwn = ({
    id,
    snapshotFileLocation,
    configurationFolder = snapshotFileLocation,
  }: Machine): boolean => pathKey(configurationPath(configurationFolder, id)) === key
  return failed(
    world.machines.some(isOwn)
      ? objectInUse(cmdlet, 'Failed to import a virtual machine.')
      : hyperVError(
          'OperationFailed',
          cmdlet,
          'Failed to import a virtual machine.',
          'The system cannot find the file specified. (0x80070002).',
        ),
  )
}

/** With a new identifier its checkpoints have new ones too: a host has each only once. */
function identified(machine: Machine, newId: () => string): Machine {
  const ids = new Map(machine.checkpoints.map(({ id }) => [id, newId()]))
  const idOf = (id: string | null): string | null => (id === null ? null : (ids.get(id) ?? id))
  return {
    ...machine,
    id: newId(),
    parentCheckpointId: idOf(machine.parentCheckpointId),
    checkpoints: machine.checkpoints.map((one) => ({
      ...one,
      id: idOf(one.id) ?? one.id,
      parentId: idOf(one.parentId),
    })),
  }
}

/**
 * Returns the machine that an import would make. In its place it keeps its identifier, which no other may have:
 * https://learn.microsoft.com/windows/win32/hyperv_v2/importsystemdefinition-msvm-virtualsystemmanagementservice
 */
export function planImport(
  world: World,
  wish: ImportWish,
  { cmdlet, newId }: { readonly cmdlet: CmdletClass; readonly newId: () => string },
): Result<PlannedMachine> {
  const found = foundAt(world, wish.path, cmdlet)
  if (!found.ok) return found
  const exported = found.value.machine
  if (!wish.newIdentifier && machineOf(world, exported.id))
    return failed(
      hyperVError(
        'OperationFailed',
        cmdlet,
        'Failed to import a virtual machine.',
        'The operation failed because a virtual machine with the same identifier already exists. Select a new identifier and try the operation again.',
      ),
    )
  const from = (path: string): string =>
    wish.disksFrom === undefined ? path : `${bare(wish.disksFrom)}\\${baseName(path)}`
  const disks = new Set(
    allDrives(exported)
      .filter(isFileDrive)
      .map(({ path }) => path),
  )
  const chains = [...disks].map((disk) => ({ disk, files: chainOf(world.files, from(disk)) }))
  const own = wish.newIdentifier ? identified(exported, newId) : exported
  if (!wish.copies) return ok({ path: found.value.path, machine: own, chains, diskFolder: null })
  const host = readHost(world)
  const diskFolder = bare(wish.diskFolder ?? host.virtualHardDiskPath)
  const configurationFolder = bare(wish.folder ?? host.virtualMachinePath)
  const placed = machineIn(own, bare(wish.checkpointFolder ?? configurationFolder), diskFolder)
  return ok({ path: found.value.path, machine: { ...placed, configurationFolder }, chains, diskFolder })
}

/** Returns what is missing on the host for a planned machine, by now. */
export function incompatibilitiesOf(
  world: World,
  { machine, chains }: PlannedMachine,
): readonly Incompatibility[] {
  const switches = machine.config.networkAdapters.flatMap(({ switchName }, adapter): Incompatibility[] =>
    switchName === null || (world.switches ?? [switchName]).includes(switchName)
      ? []
      : [{ kind: 'switch', name: switchName, adapter }],
  )
  const missing = new Map<string, number | null>()
  // The drives of the machine itself come first.
  for (const { disk, files } of chains) {
    const path = files.find((one) => !world.files.has(one))
    const drive = machine.drives.findIndex((one) => baseName(one.path) === baseName(disk))
    if (path !== undefined && !missing.has(path)) missing.set(path, drive < 0 ? null : drive)
  }
  const disks = [...missing].map(([path, drive]): Incompatibility => ({ kind: 'disk', path, drive }))
  return [...switches, ...disks]
}

const copiesOf = (world: World, { chains, diskFolder }: PlannedMachine, now: number): readonly WorldFile[] =>
  diskFolder === null
    ? []
    : copiesIn(
        world,
        chains.flatMap(({ files }) => files),
        diskFolder,
        now,
      )

/** As a log has it: https://learn.microsoft.com/powershell/module/hyper-v/compare-vm */
const notCompatible: HyperVError = {
  ...hyperVError(
    'OperationFailed',
    'ImportVM',
    'Unable to import virtual machine due to configuration errors.  Please use Compare-VM to repair the virtual machine.',
  ),
  category: 'InvalidOperation',
}

/** `Import-VM`: the host has the machine from now on. In its place its configuration file is then the host's. */
export function importMachine(world: World, planned: PlannedMachine, now: number): Result<World> {
  if (incompatibilitiesOf(world, planned).length > 0) return failed(notCompatible)
  const refused = (why: string) =>
    failed(hyperVError('OperationFailed', 'ImportVM', 'Failed to import a virtual machine.', why))
  if (machineOf(world, planned.machine.id))
    return refused('The operation failed because a virtual machine with the same identifier already exists.')
  const written = copiesOf(world, planned, now)
  const taken = written.find(({ path }) => realPath(world, path) !== null)
  if (taken) return refused(`Failed to copy file to '${taken.path}': The file exists. (0x80070050).`)
  const free = planned.diskFolder === null ? null : freeBytes(world, planned.diskFolder, now)
  if (free === null && planned.diskFolder !== null && !planned.diskFolder.startsWith('\\\\'))
    return refused('The system cannot find the path specified. (0x80070003).')
  if (free !== null && free < written.reduce((sum, { bytes }) => sum + bytes, 0))
    return refused('There is not enough space on the disk. (0x80070070).')
  const isOthers = ({ path }: ExportedMachine): boolean => path !== planned.path
  return ok({
    ...world,
    files: new Map([...world.files, ...written.map((file) => [file.path, file] as const)]),
    machines: [...world.machines, planned.machine],
    exported: planned.diskFolder === null ? (world.exported ?? []).filter(isOthers) : (world.exported ?? []),
    planned: (world.planned ?? []).filter(({ machine }) => machine.id !== planned.machine.id),
  })
}
