import { checkpointTree, compareMoments, descendantsOf, type CheckpointNode } from './checkpoint-tree.ts'
import { checkpoint, type Checkpoint } from './checkpoint.ts'
import { diskFate, mergesDue, movedBytes, type DiskMerge } from './disk-merges.ts'
import { expectedDeletion } from './expected.ts'
import { findingsAt, type FindingAt } from './findings.ts'
import { volume, volumeOf, type Volume } from './host-facts.ts'
import { timestamp } from './ids.ts'
import { z } from './schema.ts'
import { machineMeasure, type DiskFile } from './virtual-disk.ts'
import { settledState, virtualMachine } from './virtual-machine.ts'

/** The facts of the delete prompt, as a host gathers them; nobody has judged them yet. */
export const deleteFacts = z.object({
  readAt: timestamp,
  machine: virtualMachine,
  /** All checkpoints of the machine. */
  checkpoints: z.array(checkpoint),
  /** `targets` are all that would go: with `subtree` its root first, else the youngest first. */
  expected: expectedDeletion,
  subtree: z.boolean(),
  /** `null` where the disks could not be measured. */
  measure: machineMeasure.nullable(),
  /** `null` where the host's volumes could not be read. */
  volumes: z.array(volume).nullable(),
})
export type DeleteFacts = z.output<typeof deleteFacts>

const youngestFirst = (a: Checkpoint, b: Checkpoint): number =>
  compareMoments(b.createdAt, a.createdAt) || (a.id < b.id ? -1 : 1)

/**
 * Returns the checkpoints that are deleted when the user asks for some, in the order in which they go; with
 * `subtree` all that descend from them too.
 */
export function deletionTargets(
  checkpoints: readonly Checkpoint[],
  ids: readonly string[],
  subtree: boolean,
): readonly Checkpoint[] {
  const asked = checkpoints.filter(({ id }) => ids.includes(id)).toSorted(youngestFirst)
  if (!subtree) return asked
  return asked.flatMap((root) => [root, ...descendantsOf(root.id, checkpoints).toSorted(youngestFirst)])
}

/** The fate of a node: `movesUp` stays, but under another parent. */
export type NodeFate = 'goes' | 'movesUp' | 'stays'

/** A node of the tree that the prompt shows. */
export interface DeleteNode {
  readonly node: CheckpointNode
  readonly fate: NodeFate
  readonly children: readonly DeleteNode[]
}

/** The part of the tree that a deletion concerns: what goes, what moves up and what that stands on. */
function deleteTree(nodes: readonly CheckpointNode[], gone: ReadonlySet<string>): readonly DeleteNode[] {
  const place = (node: CheckpointNode, parentGoes: boolean): readonly DeleteNode[] => {
    const goes = gone.has(node.id)
    const children = node.children.flatMap((child) => place(child, goes))
    const fate: NodeFate = goes ? 'goes' : parentGoes ? 'movesUp' : 'stays'
    // An ancestor of an ancestor says nothing: only the one that the rest comes to hang under is shown.
    const isParent = node.children.some(({ id }) => gone.has(id))
    return fate === 'stays' && !isParent ? children : [{ node, fate, children }]
  }
  return nodes.flatMap((node) => place(node, false))
}

/** The space that merges may take for a while on a volume, in bytes; `null` is not known, never 0. */
export interface MergeSpace {
  /** `null` where the volume of the disks is not known. */
  readonly root: string | null
  readonly needed: number | null
  readonly free: number | null
  /** ReFS moves no data in a merge: https://learn.microsoft.com/windows-server/storage/refs/refs-overview */
  readonly movesNoData: boolean
}

export const isShort = ({ needed, free, movesNoData }: MergeSpace): boolean =>
  !movesNoData && needed !== null && free !== null && needed > free

const sum = (parts: readonly (number | null)[]): number | null =>
  parts.reduce((total, part) => (total === null || part === null ? null : total + part), 0 as number | null)

/** Each file goes into its parent before its own space is free: all of them at once are the most it can take. */
function mergeSpaces(
  merges: readonly DiskMerge[],
  files: readonly DiskFile[],
  volumes: readonly Volume[] | null,
): readonly MergeSpace[] {
  const bytesOf = (path: string): number | null => files.find((file) => file.path === path)?.bytes ?? null
  const at = merges.map((merge) => ({ merge, place: volumeOf(volumes ?? [], merge.intoPath) ?? null }))
  return [...new Set(at.map(({ place }) => place))].map((place) => ({
    root: place?.root ?? null,
    needed: sum(at.filter((one) => one.place === place).map(({ merge }) => bytesOf(merge.childPath))),
    free: place?.freeBytes ?? null,
    movesNoData: place?.fileSystem === 'ReFS',
  }))
}

/** When disks merge. `waits`: merges of this machine wait already, and end when it is off. */
export type MergeTime = 'live' | 'now' | 'waits' | 'unknown'

function mergeTime({ machine, measure }: DeleteFacts): MergeTime {
  // What a checkpoint that could not be read holds looks like disks that wait.
  if (measure && measure.unreadCheckpoints.length > 0) return 'unknown'
  const due = measure && mergesDue(measure.files)
  if (due && due.length > 0 && machine.operation !== 'MergingDisks') return 'waits'
  const settled = settledState(machine.state)
  if (settled === null) return 'unknown'
  return settled === 'Running' || settled === 'Paused' ? 'live' : 'now'
}

/** The effect on the disks, in bytes. */
export interface DiskPreview {
  readonly merges: readonly DiskMerge[]
  /** Moved by the merges, at most. */
  readonly movedBytes: number | null
  /** Free afterwards, at most: how far a child's blocks lie over its parent's nobody can tell. */
  readonly freedBytes: number | null
  readonly spaces: readonly MergeSpace[]
}

/** The content of the prompt, computed from what the host told. */
export interface DeletePreview {
  readonly tree: readonly DeleteNode[]
  /** How many checkpoints stay. */
  readonly left: number
  /** `null` where the disks are not known. */
  readonly disks: DiskPreview | null
  readonly mergeTime: MergeTime
  /** Some volume may run full, which can pause the machine. */
  readonly short: boolean
  readonly warnings: readonly FindingAt<'delete'>[]
}

function diskPreview(facts: DeleteFacts, time: MergeTime): DiskPreview | null {
  const { measure, expected, subtree, volumes } = facts
  // A checkpoint that could not tell its disks may hold any of them.
  if (!measure || measure.unreadCheckpoints.length > 0) return null
  const ids = expected.targets.map(({ id }) => id)
  const fate = diskFate(measure.files, subtree ? [ids] : ids.map((id) => [id]), time !== 'waits')
  if (!fate) return null
  const system = measure.systemFiles.filter(({ checkpointId }) => ids.includes(checkpointId))
  const vanishing = new Set([
    ...fate.merges.map(({ childPath }) => childPath),
    ...fate.removed.map(({ path }) => path),
  ])
  const files = measure.files.filter(({ path }) => vanishing.has(path))
  return {
    merges: fate.merges,
    movedBytes: movedBytes(fate.merges),
    freedBytes: sum([...files, ...system].map(({ bytes }) => bytes)),
    spaces: mergeSpaces(fate.merges, measure.files, volumes),
  }
}

/** Judges the facts of a deletion, for every host alike. The current state is never part of what is lost. */
export function deletePreview(facts: DeleteFacts): DeletePreview {
  const { checkpoints, machine, expected } = facts
  const gone = new Set(expected.targets.map(({ id }) => id))
  const time = mergeTime(facts)
  const disks = diskPreview(facts, time)
  return {
    tree: deleteTree(checkpointTree(checkpoints, machine.parentCheckpointId), gone),
    left: checkpoints.filter(({ id }) => !gone.has(id)).length,
    disks,
    mergeTime: time,
    short: disks?.spaces.some(isShort) ?? false,
    warnings: findingsAt('delete', { machine, checkpoints: checkpoints.filter(({ id }) => gone.has(id)) }),
  }
}
