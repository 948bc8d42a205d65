import {
  byAge,
  checkpointTree,
  type CheckpointNode,
  LOST_ID,
} from '../../../shared/domain/checkpoint-tree.ts'
import { unheldByCheckpoints } from '../../../shared/domain/apply-preview.ts'
import { checkpointKind, type Checkpoint, type CheckpointKind } from '../../../shared/domain/checkpoint.ts'
import {
  checkpointSizes,
  type CheckpointSizes,
  type MachineMeasure,
} from '../../../shared/domain/virtual-disk.ts'
import type { MadeKind } from '../../../shared/domain/made-checkpoint.ts'
import type { VirtualMachine } from '../../../shared/domain/virtual-machine.ts'
import { formatBytes, formatMoment, visible } from '../../../shared/words/format.ts'
import { stateLabel } from '../../../shared/words/labels.ts'
import { machineWords, shortAge, treeWords } from '../../../shared/words/screens.ts'
import { madeLine } from './made-line.ts'

/** A line of the tree, in words only: two that read alike are alike. */
export interface TreeLine {
  readonly id: string
  readonly icon: CheckpointKind | 'now' | 'lost'
  readonly name: string
  readonly kind: string
  readonly made: string
  readonly age: string
  readonly size: string
  readonly badges: readonly { readonly tone: 'warn' | 'bad'; readonly words: string }[]
  readonly children: readonly TreeLine[]
}

/** What the tree is made of; `measure` is `undefined` while the slow query has not answered. */
export interface TreeSource {
  readonly machine: VirtualMachine
  readonly checkpoints: readonly Checkpoint[]
  readonly measure: MachineMeasure | null | undefined
  /** What became of those that were made here, by id. */
  readonly made?: ReadonlyMap<string, MadeKind>
  /** The moment of the reading, by the host's clock. */
  readonly readAt: number
}

const OLD = 30 * 86_400_000

/** The sizes of all nodes, `undefined` while they are not measured. */
export function sizesOf({ checkpoints, measure }: TreeSource): CheckpointSizes | null | undefined {
  if (!measure) return measure
  const ids = checkpoints.toSorted(byAge)
  return checkpointSizes(
    measure,
    ids.map(({ id }) => id),
  )
}

/** A size in words: bytes, that it is not known, or that it is being measured. */
export const sizeText = (bytes: number | null | undefined): string => {
  if (bytes === undefined) return machineWords.measuring
  return bytes === null ? machineWords.unknownSize : formatBytes(bytes)
}

/** The lines of a machine's tree. */
export function treeLines(source: TreeSource): readonly TreeLine[] {
  const { machine, checkpoints, measure, made, readAt } = source
  const sizes = sizesOf(source)

  const nowLine = (id: string): TreeLine => {
    const unheld = measure ? unheldByCheckpoints(machine.state, measure.files) : null
    return {
      id,
      icon: 'now',
      name: treeWords.now,
      kind: stateLabel(machine.state),
      made: unheld?.kind === 'since' ? treeWords.since(formatMoment(unheld.since)) : '',
      age: unheld?.kind === 'since' ? shortAge(readAt - unheld.since) : '',
      size: sizeText(sizes && sizes.now),
      badges: [],
      children: [],
    }
  }
  const checkpointLine = (checkpoint: Checkpoint, children: readonly CheckpointNode[]): TreeLine => {
    const kind = checkpointKind(checkpoint)
    const age = readAt - checkpoint.createdAt
    const told = madeLine(kind, made?.get(checkpoint.id))
    return {
      id: checkpoint.id,
      icon: kind,
      name: checkpoint.name,
      kind: told.kind,
      made: formatMoment(checkpoint.createdAt),
      age: shortAge(age),
      size: sizeText(sizes && (sizes.byCheckpoint.get(checkpoint.id) ?? null)),
      badges: [
        ...told.badges,
        ...(kind === 'recovery' ? [{ tone: 'bad' as const, words: machineWords.backup }] : []),
        ...(age >= OLD ? [{ tone: 'warn' as const, words: treeWords.old }] : []),
      ],
      children: children.map(line),
    }
  }
  const line = (node: CheckpointNode): TreeLine => {
    switch (node.kind) {
      case 'now':
        return nowLine(node.id)
      case 'checkpoint':
        return checkpointLine(node.checkpoint, node.children)
      case 'lost':
        return {
          id: LOST_ID,
          icon: 'lost',
          name: treeWords.lost,
          kind: '',
          made: '',
          age: '',
          size: '',
          badges: [],
          children: node.children.map(line),
        }
    }
  }
  return checkpointTree(checkpoints, machine.parentCheckpointId).map(line)
}

/** What a screen reader says of a line. */
export const lineLabel = ({ name, kind, made, age, badges }: TreeLine): string =>
  [visible(name), kind, made, age && treeWords.ago(age), ...badges.map(({ words }) => words)]
    .filter(Boolean)
    .join(', ')

/** The ids of the lines that have others below them. */
export const branchIds = (lines: readonly TreeLine[]): readonly string[] =>
  lines.flatMap(({ id, children }) => (children.length > 0 ? [id, ...branchIds(children)] : []))

/** How many lines stand above one another at most. */
export const treeDepth = (lines: readonly TreeLine[]): number =>
  lines.reduce((depth, { children }) => Math.max(depth, 1 + treeDepth(children)), 0)
