import { byteCount, guid, timestamp } from './ids.ts'
import { z } from './schema.ts'

/**
 * One virtual disk file of a machine. When `readable` is false the host could not open it: whatever is `null`
 * is not known, and neither is what lies above it in the chain.
 */
export const diskFile = z.object({
  path: z.string(),
  readable: z.boolean(),
  /** `null` for the base of a chain. */
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
export const isCheckpointDisk = (path: string): boolean => /\.avhdx?$/iu.test(path)

/** A drive of the machine or of the target checkpoint. */
export const drive = z.object({
  /** The disk's path; a pass-through disk has the physical disk's name here. */
  path: z.string(),
  kind: z.enum(['virtual', 'passThrough', 'shared']),
  inNow: z.boolean(),
  inTarget: z.boolean(),
})
export type Drive = z.infer<typeof drive>

/** What the slow query tells of one machine. */
export const machineMeasure = z.object({
  vmId: guid,
  clustered: z.boolean().nullable(),
  files: z.array(diskFile),
  /** Configuration and saved memory of each checkpoint, without its disks. */
  systemFiles: z.array(z.object({ checkpointId: guid, bytes: byteCount.nullable() })),
})
export type MachineMeasure = z.infer<typeof machineMeasure>

/** Sizes in bytes; `null` is not known, never zero. */
export interface CheckpointSizes {
  readonly byCheckpoint: ReadonlyMap<string, number | null>
  readonly now: number | null
  /** What checkpoints cost in all: every node and Now. */
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
  { files, systemFiles }: MachineMeasure,
  checkpointIds: readonly string[],
): CheckpointSizes {
  const differencing = files.filter(({ path }) => isCheckpointDisk(path))
  const earliestHolder = ({ heldBy }: DiskFile): string | undefined =>
    checkpointIds.find((id) => heldBy.includes(id))
  const ownFiles = (id: string): readonly (number | null)[] => [
    ...systemFiles.filter(({ checkpointId }) => checkpointId === id).map(({ bytes }) => bytes),
    ...differencing.filter((file) => earliestHolder(file) === id).map(({ bytes }) => bytes),
  ]
  const byCheckpoint = new Map(checkpointIds.map((id) => [id, sum(ownFiles(id))]))
  const now = sum(
    differencing.filter((file) => file.inNow && file.heldBy.length === 0).map(({ bytes }) => bytes),
  )
  return { byCheckpoint, now, total: sum([...byCheckpoint.values(), now]) }
}
