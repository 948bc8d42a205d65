import type { MachineMeasure } from './virtual-disk.ts'

/**
 * About how many bytes an export of a checkpoint writes: every file its disks stand on, and its configuration and
 * memory. The merged copies can be smaller, never much larger. `null` where anything of it is not known.
 */
export function exportBytes(
  { files, systemFiles, unreadCheckpoints }: MachineMeasure,
  checkpointId: string,
): number | null {
  if (unreadCheckpoints.includes(checkpointId)) return null
  const needed = files.filter(({ heldBy }) => heldBy.includes(checkpointId))
  // What lies above a file that cannot be opened is not known either.
  if (needed.some(({ readable }) => !readable)) return null
  const system = systemFiles.find((one) => one.checkpointId === checkpointId)
  if (!system) return null
  return [...needed, system].reduce<number | null>(
    (total, { bytes }) => (total === null || bytes === null ? null : total + bytes),
    0,
  )
}

/**
 * The disks of a checkpoint that an export would put under one name: it writes each merged disk beside the others, named
 * like the base of its chain, wherever that lies. Each group holds the paths of one name.
 */
export function exportCollisions(
  { files }: Pick<MachineMeasure, 'files'>,
  checkpointId: string,
): readonly (readonly string[])[] {
  const held = files.filter(({ heldBy }) => heldBy.includes(checkpointId))
  const bases = held.filter(({ parentId }) => !held.some(({ id }) => id === parentId))
  const nameOf = (path: string): string => path.slice(path.lastIndexOf('\\') + 1).toLowerCase()
  const names = [...new Set(bases.map(({ path }) => nameOf(path)))]
  return names
    .map((name) => bases.filter(({ path }) => nameOf(path) === name).map(({ path }) => path))
    .filter((group) => group.length > 1)
}
