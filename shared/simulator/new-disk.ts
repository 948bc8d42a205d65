import { volumeOf } from '../domain/host-facts.ts'
import { EMPTY_DISK_BYTES } from './disk-chain.ts'
import { diskFormat, realPath } from './file-names.ts'
import { hyperVError, type HyperVErrorId } from './hyper-v-error.ts'
import { faultOfChain } from './mounted-disks.ts'
import { failed, ok, type Result } from './transition.ts'
import { freeBytes, type World, type WorldFile } from './world.ts'

/** A disk file to be made. A differencing one has the size of its parent where none is given. */
export type NewDisk = Pick<WorldFile, 'path' | 'type' | 'parentPath'> & {
  readonly virtualBytes: number | null
}

const MB = 1024 ** 2
const TB = MB ** 2

/** Bytes, and what a size must be a multiple of: https://learn.microsoft.com/powershell/module/hyper-v/new-vhd and PowerShell/PowerShell#25761 */
const LIMITS = {
  VHD: { least: 3 * MB, most: 2040 * 1024 * MB, multipleOf: 512 },
  VHDX: { least: 3 * MB, most: 64 * TB, multipleOf: 4096 },
} as const

interface Refusal {
  readonly id: HyperVErrorId
  readonly why: string
}
const invalid = (why: string): Refusal => ({ id: 'InvalidParameter', why })
const impossible = (why: string): Refusal => ({ id: 'OperationFailed', why })

function refusalOfParent(world: World, { path }: NewDisk, parent: WorldFile | undefined): Refusal | null {
  if (!parent) return invalid('The system cannot find the file specified. (0x80070002).')
  if (diskFormat(path) !== diskFormat(parent.path))
    return invalid('The parent virtual hard disk is of another format.')
  const fault = faultOfChain(world, parent.path)
  if (fault !== null) return impossible(fault)
  return parent.mounted?.readOnly === false
    ? { id: 'ObjectInUse', why: 'The operation cannot be performed while the object is in use.' }
    : null
}

function refusalOf(world: World, disk: NewDisk, file: WorldFile, now: number): Refusal | null {
  const format = diskFormat(disk.path)
  if (format === 'VHDSet' || !/\.a?vhdx?$/iu.test(disk.path))
    return invalid('The file name extension is not that of a virtual hard disk.')
  const parent = disk.parentPath === null ? undefined : world.files.get(disk.parentPath)
  const ofParent = disk.parentPath === null ? null : refusalOfParent(world, disk, parent)
  if (ofParent) return ofParent
  const { least, most, multipleOf } = LIMITS[format]
  const size = file.virtualBytes
  if (size < Math.max(least, parent?.virtualBytes ?? 0) || size > most || size % multipleOf !== 0)
    return invalid('One or more arguments are invalid (0x80070057).')
  if (realPath(world, disk.path) !== null) return impossible('The file exists. (0x80070050).')
  if (volumeOf(world.volumes, disk.path) === null && !disk.path.startsWith('\\\\'))
    return impossible('The system cannot find the path specified. (0x80070003).')
  const free = freeBytes(world, disk.path, now)
  return free !== null && free < file.bytes
    ? impossible('There is not enough space on the disk. (0x80070070).')
    : null
}

/** `New-VHD`: the world with one more disk file, which nothing uses yet. */
export function createDisk(world: World, disk: NewDisk, now: number): Result<World> {
  const { path, type, parentPath } = disk
  const parent = parentPath === null ? undefined : world.files.get(parentPath)
  const virtualBytes = disk.virtualBytes ?? parent?.virtualBytes ?? 0
  const file: WorldFile = {
    path,
    parentPath,
    type,
    virtualBytes,
    bytes: type === 'Fixed' ? virtualBytes : EMPTY_DISK_BYTES,
    createdAt: now,
    writtenAt: now,
    growth: null,
  }
  const refusal = refusalOf(world, disk, file, now)
  return refusal
    ? failed(
        hyperVError(
          refusal.id,
          'NewVhd',
          'Failed to create the virtual hard disk.',
          `The system failed to create '${path}'.`,
          refusal.why,
        ),
      )
    : ok({ ...world, files: new Map([...world.files, [path, file]]) })
}
