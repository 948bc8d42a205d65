import type { Machine, MachineDrive, World, WorldFile } from './world.ts'

const GB = 1024 ** 3
const DAY = 86_400_000

/** A disk as a machine began with it, or as it was attached later. */
export interface DiskSeed {
  /** A file's path, or a physical disk's name. */
  readonly path: string
  readonly kind?: MachineDrive['kind']
  /** As the drive, and as the disks that stand on it, spell the path. */
  readonly toldAs?: string
  readonly belowAs?: string
  readonly type?: 'Fixed' | 'Dynamic'
  readonly virtualBytes?: number
  readonly bytes?: number
  /** How long ago the file was made. */
  readonly ago?: number
}

/** The drive of a disk, at its place. */
export const driveOf = ({ path, kind = 'virtual', toldAs }: DiskSeed, at: number): MachineDrive => ({
  kind,
  path,
  ...(toldAs === undefined ? {} : { toldAs }),
  controllerType: 'SCSI',
  controllerNumber: 0,
  controllerLocation: at,
})

/** The world with the file of a disk; a pass-through one has none. */
export function withSeedDisk(world: World, disk: DiskSeed, now: number): World {
  if (disk.kind === 'passThrough') return world
  const madeAt = now - (disk.ago ?? 300 * DAY)
  const { path, type = 'Dynamic', virtualBytes = 127 * GB, bytes = 20 * GB, belowAs } = disk
  const file: WorldFile = {
    path,
    parentPath: null,
    ...(belowAs === undefined ? {} : { belowAs }),
    type,
    virtualBytes,
    bytes: type === 'Fixed' ? virtualBytes : bytes,
    createdAt: madeAt,
    writtenAt: madeAt,
    growth: null,
  }
  return { ...world, files: new Map([...world.files, [path, file]]) }
}

/** Makes the machine's current disks take `bytes` together, the first most of it. */
export function withWritten(world: World, machine: Machine, bytes: number, at: number): World {
  const paths = machine.drives.filter(({ kind }) => kind === 'virtual').map(({ path }) => path)
  const files = new Map(world.files)
  const rest = paths.length > 1 ? Math.floor(bytes / 4 / (paths.length - 1)) : 0
  paths.forEach((path, index) => {
    const file = files.get(path)
    const share = index === 0 ? Math.round(bytes) - rest * (paths.length - 1) : rest
    if (file) files.set(path, { ...file, bytes: share, writtenAt: at })
  })
  return { ...world, files }
}
