import { isCheckpointDisk, type DiskFile } from './virtual-disk.ts'

/** A child disk that goes into its parent; its file is gone afterwards. */
export interface DiskMerge {
  readonly childPath: string
  readonly intoPath: string
  /** The bytes that are moved at most; `null` is not known. */
  readonly bytes: number | null
}

/** The fate of a machine's disk files. */
export interface DiskFate {
  readonly files: readonly DiskFile[]
  /** In the order in which they can run: nothing is moved twice. */
  readonly merges: readonly DiskMerge[]
  /** Files on which nothing stands any more. */
  readonly removed: readonly DiskFile[]
}

const NOW = 'now'

const holdersOf = ({ inNow, heldBy }: DiskFile): readonly string[] => (inNow ? [...heldBy, NOW] : heldBy)

const childrenOf = (files: readonly DiskFile[], { id }: DiskFile): readonly DiskFile[] =>
  files.filter(({ parentId }) => parentId === id)

/** Whether a checkpoint or Now writes to or froze this very file, and does not just stand on it. */
const isNamed = (file: DiskFile, files: readonly DiskFile[]): boolean => {
  const above = new Set(childrenOf(files, file).flatMap(holdersOf))
  return holdersOf(file).some((holder) => !above.has(holder))
}

const sum = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a + b)

/** Returns the bytes that some merges move at most; `null` is not known. */
export const movedBytes = (merges: readonly DiskMerge[]): number | null =>
  merges.reduce<number | null>((total, { bytes }) => sum(total, bytes), 0)

function merged(files: readonly DiskFile[], child: DiskFile, into: DiskFile): readonly DiskFile[] {
  return files.flatMap((file) => {
    if (file.id === child.id) return []
    if (file.id === into.id) return [{ ...file, bytes: sum(into.bytes, child.bytes) }]
    return [file.parentId === child.id ? { ...file, parentId: into.id, parentPath: into.path } : file]
  })
}

/** The merge that is due next: into a disk that nobody names and that a single disk of Hyper-V's own stands on. */
function nextMerge(files: readonly DiskFile[]): { child: DiskFile; into: DiskFile } | null {
  const due = files.flatMap((into) => {
    const [child, ...others] = childrenOf(files, into)
    const isDue = child && others.length === 0 && isCheckpointDisk(child.path) && !isNamed(into, files)
    return isDue ? [{ child, into }] : []
  })
  // From the base upwards, so that what was merged once is not moved again.
  return due.find(({ into }) => !due.some(({ child }) => child.id === into.id)) ?? null
}

/**
 * Carries out every merge that is due. A disk that no checkpoint and not Now names goes together with the one disk
 * that stands on it; with two or more on it, it stays: https://learn.microsoft.com/windows-server/virtualization/hyper-v/checkpoints
 */
function afterMerges(files: readonly DiskFile[]): Omit<DiskFate, 'removed'> {
  const due = nextMerge(files)
  if (!due) return { files, merges: [] }
  const { child, into } = due
  const rest = afterMerges(merged(files, child, into))
  return {
    files: rest.files,
    merges: [{ childPath: child.path, intoPath: into.path, bytes: child.bytes }, ...rest.merges],
  }
}

/** Takes checkpoints away and nothing else: what nothing stands on any more is removed, nothing has merged yet. */
function withoutHolders(
  files: readonly DiskFile[],
  gone: readonly string[],
): Pick<DiskFate, 'files' | 'removed'> {
  const left = files.map((file) => ({ ...file, heldBy: file.heldBy.filter((id) => !gone.includes(id)) }))
  const isHeld = (file: DiskFile): boolean => holdersOf(file).length > 0
  return {
    files: left.filter(isHeld),
    removed: left.filter((file) => !isHeld(file) && isCheckpointDisk(file.path)),
  }
}

/**
 * Returns the fate of a machine's disks when checkpoints are deleted, turn by turn. `between`: merges end
 * before the next turn, and not only after the last. `null` where a file could not be read, and so its chain
 * is not known.
 */
export function diskFate(
  files: readonly DiskFile[],
  turns: readonly (readonly string[])[],
  between: boolean,
): DiskFate | null {
  if (files.some(({ readable }) => !readable)) return null
  const start: DiskFate = { files, merges: [], removed: [] }
  return turns.reduce((before, gone, at) => {
    const without = withoutHolders(before.files, gone)
    const isLast = at === turns.length - 1
    const after = between || isLast ? afterMerges(without.files) : { files: without.files, merges: [] }
    return {
      files: after.files,
      merges: [...before.merges, ...after.merges],
      removed: [...before.removed, ...without.removed],
    }
  }, start)
}

/** The merges that are due as the files are; `null` where a file could not be read. */
export const mergesDue = (files: readonly DiskFile[]): readonly DiskMerge[] | null =>
  files.some(({ readable }) => !readable) ? null : afterMerges(files).merges
