import { diskOwner, isCheckpointDisk, type DiskFile, type DiskOwner } from './virtual-disk.ts'

/** `linked` is a differencing disk that somebody made, not Hyper-V for a checkpoint. */
export type DiskKind = 'base' | 'differencing' | 'linked' | 'unreadable'

/**
 * The predecessor of the first file of a chain: nothing, for a base; a file that the host does not know of;
 * something that is not known, because the file could not be opened; or, in a ring of parents, one of its own
 * descendants.
 */
export type DiskBeginning = 'base' | 'parentMissing' | 'unreadable' | 'ring'

/** A disk file at its place in the picture of its chain. */
export interface DiskLine {
  readonly file: DiskFile
  readonly kind: DiskKind
  readonly owner: DiskOwner
  /** The checkpoints that this very file is the disk of: what was written after them is in other files. */
  readonly frozenBy: readonly string[]
  /** Whether the current state writes to this very file. */
  readonly isNow: boolean
  /** How many files lie between it and the beginning. */
  readonly column: number
  /** Branches lie below each other; Now's branch keeps the line of its parent. */
  readonly row: number
  /** Where its parent lies; `null` for the beginning. */
  readonly parent: { readonly column: number; readonly row: number } | null
}

/** Everything that hangs together from one beginning, each file after its parent. */
export interface DiskChain {
  readonly beginning: DiskBeginning
  readonly lines: readonly [DiskLine, ...DiskLine[]]
  readonly columns: number
  readonly rows: number
}

interface Entry {
  readonly file: DiskFile
  readonly parent: Entry | undefined
  readonly children: Entry[]
}

function entriesOf(files: readonly DiskFile[]): readonly Entry[] {
  const first = new Map(files.toReversed().map((file) => [file.id, file]))
  const made = new Map<DiskFile, Entry>()
  const entryOf = (file: DiskFile, below: ReadonlySet<DiskFile>): Entry => {
    const known = made.get(file)
    if (known) return known
    const parentFile = file.parentId === null ? undefined : first.get(file.parentId)
    const isRing = parentFile !== undefined && (parentFile === file || below.has(parentFile))
    const parent = parentFile && !isRing ? entryOf(parentFile, new Set([...below, file])) : undefined
    const entry: Entry = { file, parent, children: [] }
    made.set(file, entry)
    parent?.children.push(entry)
    return entry
  }
  return files.map((file) => entryOf(file, new Set()))
}

const bySiblings = (a: Entry, b: Entry): number =>
  Number(b.file.inNow) - Number(a.file.inNow) ||
  (a.file.createdAt ?? Infinity) - (b.file.createdAt ?? Infinity) ||
  (a.file.path < b.file.path ? -1 : 1)

function kindOf({ path, parentId, readable }: DiskFile): DiskKind {
  if (!readable) return 'unreadable'
  if (parentId === null) return 'base'
  return isCheckpointDisk(path) ? 'differencing' : 'linked'
}

function beginningOf({ file }: Entry, told: ReadonlySet<string>): DiskBeginning {
  if (!file.readable) return 'unreadable'
  if (file.parentId === null) return 'base'
  return told.has(file.parentId) ? 'ring' : 'parentMissing'
}

/**
 * A machine's disk files as the chains they form. Every file is in exactly one chain and once, whatever the host told:
 * what cannot be followed up begins a chain of its own, and a ring of parents is opened. `checkpointIds` are in order
 * of creation.
 */
export function diskChains(
  files: readonly DiskFile[],
  checkpointIds: readonly string[],
): readonly DiskChain[] {
  const told = new Set(files.map(({ id }) => id))

  const lineOf = ({ file, children }: Entry, parent: DiskLine | null, row: number): DiskLine => ({
    file,
    kind: kindOf(file),
    owner: diskOwner(file, checkpointIds),
    frozenBy: checkpointIds.filter(
      (id) => file.heldBy.includes(id) && !children.some((child) => child.file.heldBy.includes(id)),
    ),
    isNow: file.inNow && !children.some((child) => child.file.inNow),
    column: parent ? parent.column + 1 : 0,
    row,
    parent: parent && { column: parent.column, row: parent.row },
  })

  const linesBelow = (entry: Entry, parent: DiskLine | null, row: number): [DiskLine, ...DiskLine[]] => {
    const line = lineOf(entry, parent, row)
    const lines: [DiskLine, ...DiskLine[]] = [line]
    let next = row
    for (const child of entry.children.toSorted(bySiblings)) {
      const below = linesBelow(child, line, next)
      lines.push(...below)
      next = Math.max(...below.map((one) => one.row)) + 1
    }
    return lines
  }

  return entriesOf(files)
    .filter(({ parent }) => parent === undefined)
    .map((entry): DiskChain => {
      const lines = linesBelow(entry, null, 0)
      return {
        beginning: beginningOf(entry, told),
        lines,
        columns: Math.max(...lines.map(({ column }) => column)) + 1,
        rows: Math.max(...lines.map(({ row }) => row)) + 1,
      }
    })
}
