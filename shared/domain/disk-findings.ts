import { isCheckpointDisk, type DiskFile } from './virtual-disk.ts'

/** Files that drives and children spell in more than one way: Hyper-V, which compares paths, may break their chain. */
export const spelledTwice = (files: readonly DiskFile[]): readonly DiskFile[] =>
  files.filter(({ otherPaths }) => otherPaths.length > 0)

/**
 * Differencing disks of checkpoints that a machine without any checkpoint still stands on, as a merge that failed or a
 * backup leaves them. While a merge is under way they are its work, and nothing is left over.
 */
export const leftOverDisks = (
  { files, systemFiles }: { readonly files: readonly DiskFile[]; readonly systemFiles: readonly unknown[] },
  isMerging: boolean,
): readonly DiskFile[] =>
  isMerging || systemFiles.length > 0
    ? []
    : files.filter(({ path, inNow, heldBy }) => inNow && heldBy.length === 0 && isCheckpointDisk(path))

/** Returns what files take together, in bytes; `null` is not known. */
export const bytesOf = (files: readonly DiskFile[]): number | null =>
  files.reduce<number | null>(
    (total, { bytes }) => (total === null || bytes === null ? null : total + bytes),
    0,
  )
