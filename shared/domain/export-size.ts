import type { MachineMeasure } from './virtual-disk.ts'

/**
 * About how many bytes an export of a checkpoint writes: every file its disks stand on, and its configuration and
 * memory. The merged copies can be smaller, never much larger. `null` where anything of it is not known.
 */
export function exportBytes({ files, systemFiles }: MachineMeasure, checkpointId: string): number | null {
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
