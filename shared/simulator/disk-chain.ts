import { isCheckpointDisk } from '../domain/virtual-disk.ts'
import {
  allDrives,
  bytesAt,
  isFileDrive,
  writtenAt,
  type Machine,
  type MachineDrive,
  type World,
  type WorldFile,
} from './world.ts'

type Files = World['files']

/** The size of an empty differencing disk. */
export const EMPTY_DISK_BYTES = 4 * 1024 ** 2

/** Paths from a disk up to its base. A parent that is not there ends the chain and is still named. */
export function chainOf(files: Files, path: string): readonly string[] {
  const chain: string[] = []
  for (
    let at: string | null = path;
    at !== null && !chain.includes(at);
    at = files.get(at)?.parentPath ?? null
  )
    chain.push(at)
  return chain
}

/** The first link of a chain whose parent is not there, or `null` when the chain is whole. */
export function brokenLink(
  files: Files,
  path: string,
): { readonly childPath: string; readonly parentPath: string } | null {
  const chain = chainOf(files, path)
  const at = chain.findIndex((one) => !files.has(one))
  const parentPath = chain[at]
  return parentPath === undefined ? null : { childPath: chain[at - 1] ?? parentPath, parentPath }
}

const NAME =
  /^(?<folder>.*\\)?(?<base>.*?)(?:_[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12})?\.(?<extension>[^.\\]+)$/iu

/** Where Hyper-V puts a differencing disk: `<base>_<GUID>.avhdx`, beside its parent. */
export function differencingPath(parentPath: string, id: string): string {
  const { folder = '', base = parentPath, extension = '' } = NAME.exec(parentPath)?.groups ?? {}
  return `${folder}${base}_${id.toUpperCase()}.${/^a?vhd$/iu.test(extension) ? 'avhd' : 'avhdx'}`
}

/** The drive with another disk, which Hyper-V spells in its own way. */
export const withDisk = (
  { kind, controllerType, controllerNumber, controllerLocation }: MachineDrive,
  path: string,
): MachineDrive => ({
  kind,
  path,
  controllerType,
  controllerNumber,
  controllerLocation,
})

/** Drives like `drives`, each virtual one writing to a new empty disk on top of the one it was. */
export function branchOff(
  world: World,
  drives: readonly MachineDrive[],
  now: number,
  newId: () => string,
): { readonly world: World; readonly drives: readonly MachineDrive[] } {
  const files = new Map(world.files)
  const branched = drives.map((drive) => {
    if (drive.kind !== 'virtual') return drive
    const path = differencingPath(drive.path, newId())
    const parent = files.get(drive.path)
    files.set(path, {
      ...(parent?.unreadable === undefined ? {} : { unreadable: parent.unreadable }),
      path,
      parentPath: drive.path,
      type: 'Differencing',
      virtualBytes: parent?.virtualBytes ?? 0,
      bytes: EMPTY_DISK_BYTES,
      createdAt: now,
      writtenAt: now,
      growth: null,
    })
    return withDisk(drive, path)
  })
  return { world: { ...world, files }, drives: branched }
}

const pathsInUse = (world: World): ReadonlySet<string> =>
  new Set(
    world.machines.flatMap((machine) =>
      allDrives(machine)
        .filter(isFileDrive)
        .map(({ path }) => path),
    ),
  )

const childrenOf = (files: Files, path: string): readonly WorldFile[] =>
  [...files.values()].filter(({ parentPath }) => parentPath === path)

/** Removes, from each of `paths` upwards, checkpoint disks that no drive names and no other disk stands on. */
export function dropUnused(world: World, paths: readonly string[]): World {
  const inUse = pathsInUse(world)
  const files = new Map(world.files)
  for (const top of paths)
    for (const path of chainOf(world.files, top)) {
      if (inUse.has(path) || !isCheckpointDisk(path) || childrenOf(files, path).length > 0) break
      files.delete(path)
    }
  return { ...world, files }
}

/** The disk that is to go into its parent next: its parent is named by no drive and holds up nothing else. */
export function nextMerge(
  world: World,
  machine: Machine,
): { readonly childPath: string; readonly intoPath: string } | null {
  const own = new Set(
    allDrives(machine)
      .filter(isFileDrive)
      .map(({ path }) => path),
  )
  const pairs = [...own].flatMap((top) => {
    const chain = chainOf(world.files, top)
    return chain.flatMap((intoPath, at) => {
      const childPath = chain[at - 1]
      return childPath === undefined || own.has(intoPath) ? [] : [{ childPath, intoPath }]
    })
  })
  if (pairs.length === 0) return null
  const inUse = pathsInUse(world)
  const isFree = (path: string): boolean => {
    const file = world.files.get(path)
    return file !== undefined && file.mounted === undefined
  }
  const due = pairs.filter(
    ({ childPath, intoPath }) =>
      isCheckpointDisk(childPath) &&
      isFree(childPath) &&
      isFree(intoPath) &&
      world.files.get(childPath)?.misfit === undefined &&
      !inUse.has(intoPath) &&
      childrenOf(world.files, intoPath).length === 1,
  )
  return due.at(-1) ?? null
}

/** The world once a child disk went into its parent: the parent keeps its beginning, all that named the child names it. */
export function mergeInto(world: World, childPath: string, intoPath: string, now: number): World {
  const child = world.files.get(childPath)
  const into = world.files.get(intoPath)
  if (!child || !into) return world
  const repoint = (drives: readonly MachineDrive[]): readonly MachineDrive[] =>
    drives.map((drive) => (drive.path === childPath ? withDisk(drive, intoPath) : drive))
  const bytes =
    into.type === 'Fixed' ? into.bytes : Math.min(into.virtualBytes, into.bytes + bytesAt(child, now))
  const merged: WorldFile = {
    ...into,
    bytes: Math.max(into.bytes, bytes),
    writtenAt: Math.max(into.writtenAt, writtenAt(child, now)),
  }
  const kept = [...world.files.values()].filter(({ path }) => path !== childPath && path !== intoPath)
  const files = [
    ...kept.map((file) => (file.parentPath === childPath ? { ...file, parentPath: intoPath } : file)),
    merged,
  ]
  return {
    ...world,
    files: new Map(files.map((file) => [file.path, file])),
    machines: world.machines.map((machine) => ({
      ...machine,
      drives: repoint(machine.drives),
      checkpoints: machine.checkpoints.map((checkpoint) => ({
        ...checkpoint,
        drives: repoint(checkpoint.drives),
      })),
    })),
  }
}
