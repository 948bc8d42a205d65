import { brokenLink, chainOf } from './disk-chain.ts'
import { brokenChain, hyperVError, MISFIT, objectInUse, type HyperVError } from './hyper-v-error.ts'
import { failed, ok, type Result } from './transition.ts'
import { isFileDrive, type Machine, type World, type WorldFile } from './world.ts'

const withFiles = (world: World, changed: readonly WorldFile[]): World => ({
  ...world,
  files: new Map([...world.files, ...changed.map((file) => [file.path, file] as const)]),
})

const filesOf = (world: World, paths: readonly string[]): readonly WorldFile[] =>
  paths.flatMap((path) => world.files.get(path) ?? [])

/** How machines that are on, and merges, hold a file: as what is written to, as what only is read, or not. */
function heldAs({ files, machines }: World, path: string): 'written' | 'read' | null {
  const held = machines.flatMap(({ startedAt, drives, merge }) => [
    ...(merge ? [[merge.childPath], [merge.intoPath]] : []),
    ...(startedAt === null ? [] : drives.filter(isFileDrive).map((drive) => chainOf(files, drive.path))),
  ])
  if (held.some(([top]) => top === path)) return 'written'
  return held.some((chain) => chain.includes(path)) ? 'read' : null
}

/** Returns why the files of a disk cannot be used together, or `null` where they can. */
export function faultOfChain(world: World, path: string): string | null {
  const broken = brokenLink(world.files, path)
  if (broken) return brokenChain(broken.parentPath, broken.childPath)
  return filesOf(world, chainOf(world.files, path)).some(({ misfit }) => misfit === true) ? MISFIT : null
}

/** Returns why a machine does not start: its disks are used by the host, or do not fit together. `null` where it does. */
export function hindranceOfStart(world: World, { config, drives }: Machine): HyperVError | null {
  const failure = `'${config.name}' failed to start.`
  for (const { path } of drives.filter(isFileDrive)) {
    const chain = filesOf(world, chainOf(world.files, path))
    if (chain.some(({ mounted }, at) => mounted && (at === 0 || !mounted.readOnly)))
      return objectInUse('StartVM', failure, `Failed to open attachment '${path}'.`)
    if (chain.some(({ misfit }) => misfit === true))
      return hyperVError('OperationFailed', 'StartVM', failure, MISFIT)
  }
  return null
}

/** The lowest number of a physical disk that no mounted file has; 0 is the host's own. */
function freeNumber({ files }: World): number {
  const taken = new Set([...files.values()].map(({ mounted }) => mounted?.diskNumber))
  let number = 1
  while (taken.has(number)) number += 1
  return number
}

/**
 * `Mount-VHD` of a file: the host uses it as a disk. Without `readOnly` it is written to at once, after which the disks
 * that stand on it fit it no longer: https://learn.microsoft.com/powershell/module/hyper-v/mount-vhd
 */
export function mountDisk(world: World, path: string, readOnly: boolean, now: number): Result<World> {
  const said = ['Failed to mount the virtual disk.', `The system failed to mount '${path}'.`]
  const fault = faultOfChain(world, path)
  if (fault !== null) return failed(hyperVError('OperationFailed', 'MountVhd', ...said, fault))
  const [top, ...parents] = chainOf(world.files, path)
  const file = world.files.get(top ?? path)
  const held = heldAs(world, path)
  const parentsWritten = filesOf(world, parents).some(({ mounted }) => mounted?.readOnly === false)
  if (!file || file.mounted || held === 'written' || (held === 'read' && !readOnly) || parentsWritten)
    return failed(objectInUse('MountVhd', ...said))
  const mounted = { ...file, mounted: { diskNumber: freeNumber(world), readOnly } }
  if (readOnly) return ok(withFiles(world, [mounted]))
  const children = [...world.files.values()].filter(({ parentPath }) => parentPath === path)
  return ok(
    withFiles(world, [
      { ...mounted, writtenAt: now },
      ...children.map((child): WorldFile => ({ ...child, misfit: true })),
    ]),
  )
}

/** `Dismount-VHD` of a file. What it did to the disks that stand on it stays. */
export function dismountDisk(world: World, path: string): Result<World> {
  const { mounted, ...file } = world.files.get(path) ?? { path }
  if (!mounted || !('type' in file))
    return failed(
      hyperVError(
        'OperationFailed',
        'DismountVhd',
        'Failed to dismount the virtual disk.',
        `The system failed to dismount '${path}'.`,
      ),
    )
  return ok(withFiles(world, [file]))
}
