import { clustered } from './clustered.ts'
import { fileId } from './file-id.ts'
import { byteCount, guid, timestamp } from './ids.ts'
import { z } from './schema.ts'

/**
 * One virtual disk file of a machine. When `readable` is false the host could not open it: whatever is `null`
 * is not known, and neither is what lies above it in the chain.
 */
export const diskFile = z.object({
  id: fileId,
  /** As the first drive or child that the host told of spells it. */
  path: z.string(),
  /** As other drives and children spell it. */
  otherPaths: z.array(z.string()),
  readable: z.boolean(),
  /** `null` for the base of a chain. */
  parentId: fileId.nullable(),
  /** As the file itself spells it. */
  parentPath: z.string().nullable(),
  bytes: byteCount.nullable(),
  /** When the file was made: what it holds was written after that. */
  createdAt: timestamp.nullable(),
  writtenAt: timestamp.nullable(),
  /** Whether the current state's chains contain it. */
  inNow: z.boolean(),
  /** The checkpoints whose chains contain it. */
  heldBy: z.array(guid),
})
export type DiskFile = z.infer<typeof diskFile>

/**
 * Whether a file is a differencing disk that Hyper-V made for a checkpoint. Only those vanish with their state;
 * any other disk stays on its volume when it is detached, a differencing one made by hand too.
 */
export const isCheckpointDisk = (path: string): boolean => /\.avhdx?[. ]*$/iu.test(path)

/**
 * Whether a shared disk is a VHD Set. Its file keeps checkpoints of its own, so that a backup can hold it; whether an
 * apply takes it back is told nowhere: https://learn.microsoft.com/powershell/module/hyper-v/get-vhdset
 */
export const isVhdSet = (path: string): boolean => /\.vhds[. ]*$/iu.test(path)

/** A drive of the machine or of the target checkpoint. */
export const drive = z.object({
  /** Of a pass-through disk its name. */
  id: fileId,
  /** The disk's path; a pass-through disk has the physical disk's name here. */
  path: z.string(),
  kind: z.enum(['virtual', 'passThrough', 'shared']),
  inNow: z.boolean(),
  inTarget: z.boolean(),
})
export type Drive = z.infer<typeof drive>

/** The slow query's answer for one machine. */
export const machineMeasure = z.object({
  vmId: guid,
  clustered,
  files: z.array(diskFile),
  /** Configuration and saved memory of each checkpoint, without its disks. */
  systemFiles: z.array(z.object({ checkpointId: guid, bytes: byteCount.nullable() })),
  /** The checkpoints whose disks could not be told: `heldBy` leaves them out. */
  unreadCheckpoints: z.array(guid),
})
export type MachineMeasure = z.infer<typeof machineMeasure>

/**
 * Whose a file is: the machine's own, Now's, or that of the earliest checkpoint that holds it. `unknown` where only
 * checkpoints hold it that the list does not have.
 */
export type DiskOwner =
  { readonly kind: 'machine' | 'now' | 'unknown' } | { readonly kind: 'checkpoint'; readonly id: string }

/** Tells whose a file is; `checkpointIds` are in order of creation. */
export function diskOwner({ path, inNow, heldBy }: DiskFile, checkpointIds: readonly string[]): DiskOwner {
  if (!isCheckpointDisk(path)) return { kind: 'machine' }
  const id = checkpointIds.find((one) => heldBy.includes(one))
  if (id !== undefined) return { kind: 'checkpoint', id }
  return { kind: inNow && heldBy.length === 0 ? 'now' : 'unknown' }
}

/**
 * Whether another file of the same holder stands on a file: `held` tells whose those are. Every checkpoint freezes the
 * one file of each disk that is current, so what stands under another was frozen by an earlier checkpoint.
 */
export const isUnderAnother = (
  { id }: DiskFile,
  files: readonly DiskFile[],
  held: (file: DiskFile) => boolean,
): boolean => files.some((file) => file.parentId === id && held(file))

/** The last file of a chain that the host told of, going up from the file of this id. */
export function baseOf(id: string, files: readonly DiskFile[]): string {
  const parents = new Map(files.map((file) => [file.id, file.parentId]))
  const seen = new Set<string>()
  let at = id
  for (let up = parents.get(at); up && !seen.has(up); up = parents.get(up)) {
    seen.add(up)
    at = up
  }
  return at
}

/** Sizes in bytes; `null` is not known, never zero. */
export interface CheckpointSizes {
  readonly byCheckpoint: ReadonlyMap<string, number | null>
  readonly now: number | null
  /** The cost of checkpoints in all: every node and Now. */
  readonly total: number | null
}

const sum = (parts: readonly (number | null)[]): number | null =>
  parts.reduce((total, part) => (total === null || part === null ? null : total + part), 0 as number | null)

/**
 * The size of each node: its saved memory and configuration, and the differencing disks it froze. Each file
 * counts once, at the earliest checkpoint that holds it; the base of a chain is the machine's own.
 * `checkpointIds` are in order of creation.
 */
export function checkpointSizes(
  { files, systemFiles, unreadCheckpoints }: MachineMeasure,
  checkpointIds: readonly string[],
): CheckpointSizes {
  const unread = new Set(unreadCheckpoints)
  // A file that an unread checkpoint may have frozen is counted at none of the others.
  const ownerOf = (file: DiskFile): DiskOwner => {
    const owner = diskOwner(file, checkpointIds)
    if (unread.size === 0) return owner
    const isHis = ({ inNow, heldBy }: DiskFile): boolean =>
      owner.kind === 'checkpoint' ? heldBy.includes(owner.id) : owner.kind === 'now' && inNow
    return isUnderAnother(file, files, isHis) ? { kind: 'unknown' } : owner
  }
  const owned = files.map((file) => ({ bytes: file.bytes, owner: ownerOf(file) }))
  const ownFiles = (id: string): readonly (number | null)[] => [
    ...systemFiles.filter(({ checkpointId }) => checkpointId === id).map(({ bytes }) => bytes),
    ...owned.filter(({ owner }) => owner.kind === 'checkpoint' && owner.id === id).map(({ bytes }) => bytes),
  ]
  const byCheckpoint = new Map(checkpointIds.map((id) => [id, unread.has(id) ? null : sum(ownFiles(id))]))
  const now = sum(owned.filter(({ owner }) => owner.kind === 'now').map(({ bytes }) => bytes))
  return { byCheckpoint, now, total: sum([...byCheckpoint.values(), now]) }
}
