import { realPath } from '../../shared/simulator/file-names.ts'
import { dismountDisk, faultOfChain, mountDisk } from '../../shared/simulator/mounted-disks.ts'
import { createDisk } from '../../shared/simulator/new-disk.ts'
import { hyperVError } from '../../shared/simulator/hyper-v-error.ts'
import { readDisk, type DiskReading } from '../../shared/simulator/readings.ts'
import { failed, ok } from '../../shared/simulator/transition.ts'
import type { World, WorldFile } from '../../shared/simulator/world.ts'
import type { WorldChange } from './world-change.ts'

interface MountedReading extends DiskReading {
  /** Of the physical disk that it looks like, where the host itself uses it. */
  readonly diskNumber: number | null
}

const fileAt = (world: World, path: string): WorldFile | undefined =>
  world.files.get(realPath(world, path) ?? path)

/** Returns a disk as `Get-VHD` tells it, or `null` where there is no such file. */
export function readMounted(world: World, path: string, now: number): MountedReading | null {
  const disk = readDisk(world, path, now)
  return disk && { ...disk, diskNumber: fileAt(world, path)?.mounted?.diskNumber ?? null }
}

const TYPES: Readonly<Record<string, WorldFile['type']>> = {
  Fixed: 'Fixed',
  Dynamic: 'Dynamic',
  Differencing: 'Differencing',
}

/** The changes that the cmdlets make to disk files. Each answers the file as it is then. */
export const diskChanges: Readonly<Record<string, WorldChange>> = {
  testDisk: (world, fields) => {
    const path = fields.get('path') ?? ''
    const fault = faultOfChain(world, realPath(world, path) ?? path)
    return fault === null
      ? ok({ world, value: [] })
      : failed(
          hyperVError('OperationFailed', 'TestVhd', `The virtual hard disk '${path}' is not valid.`, fault),
        )
  },
  mountDisk: (world, fields, { now }) => {
    const path = fields.get('path') ?? ''
    const mounted = mountDisk(world, realPath(world, path) ?? path, fields.get('readOnly') === 'true', now)
    return mounted.ok ? ok({ world: mounted.value, value: [readMounted(mounted.value, path, now)] }) : mounted
  },
  dismountDisk: (world, fields, { now }) => {
    const path = fields.get('path') ?? ''
    const dismounted = dismountDisk(world, realPath(world, path) ?? path)
    return dismounted.ok
      ? ok({ world: dismounted.value, value: [readMounted(dismounted.value, path, now)] })
      : dismounted
  },
  createDisk: (world, fields, { now }) => {
    const [path, parent, size] = [fields.get('path') ?? '', fields.get('parentPath'), fields.get('sizeBytes')]
    const disk = {
      path,
      type: TYPES[fields.get('type') ?? ''] ?? 'Dynamic',
      parentPath: parent === undefined ? null : (realPath(world, parent) ?? parent),
      virtualBytes: size === undefined ? null : Number(size),
    }
    const made = createDisk(world, disk, now)
    return made.ok ? ok({ world: made.value, value: [readMounted(made.value, path, now)] }) : made
  },
}
