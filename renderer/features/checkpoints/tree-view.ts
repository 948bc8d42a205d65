import {
  checkpointTree,
  type CheckpointNode,
  LOST_ID,
  pastWithForks,
} from '../../../shared/domain/checkpoint-tree.ts'
import { unheldByCheckpoints } from '../../../shared/domain/apply-preview.ts'
import { isAhead } from '../../../shared/domain/clock.ts'
import { checkpointKind, type Checkpoint, type CheckpointKind } from '../../../shared/domain/checkpoint.ts'
import type { MachineMeasure } from '../../../shared/domain/virtual-disk.ts'
import { findingsAt, type FindingAt, type FindingLevel } from '../../../shared/domain/findings.ts'
import type { MadeKind } from '../../../shared/domain/made-checkpoint.ts'
import type { VirtualMachine } from '../../../shared/domain/virtual-machine.ts'
import { findingText } from '../../../shared/words/findings.ts'
import { formatAge, formatMoment, visible } from '../../../shared/words/format.ts'
import type { Sort } from '../../../shared/domain/layout.ts'
import { words } from '../../../shared/words/words.ts'
import { madeText } from '../../ui/made-text.ts'
import { sizesOf, sizeText } from '../../ui/checkpoint-sizes.ts'
import { BY_TIME, sortedNodes } from './tree-sort.ts'

/** A finding in a line. */
export interface LineBadge {
  readonly tone: FindingLevel
  readonly words: string
}

const badgesAt = <P extends 'tree' | 'now'>(
  place: P,
  findings: readonly FindingAt<P>[],
): readonly LineBadge[] =>
  findings.map((finding) => ({ tone: finding.level, words: findingText(place, finding) }))

/** A line of the tree, in words only: two that read alike are alike. */
export interface TreeLine {
  readonly id: string
  readonly icon: CheckpointKind | 'now' | 'lost'
  readonly name: string
  readonly kind: string
  readonly made: string
  readonly age: string
  readonly size: string
  readonly badges: readonly LineBadge[]
  readonly children: readonly TreeLine[]
}

/** The data that the tree is made of; `measure` is `undefined` while the slow query has not answered. */
export interface TreeSource {
  readonly machine: VirtualMachine
  readonly checkpoints: readonly Checkpoint[]
  readonly measure: MachineMeasure | null | undefined
  /** The kind that each checkpoint made here became, by id. */
  readonly made?: ReadonlyMap<string, MadeKind>
  /** The present, by the host's clock. */
  readonly readAt: number
}

/** The lines of a machine's tree, siblings in the order asked for. */
export function treeLines(source: TreeSource, sort: Sort = BY_TIME): readonly TreeLine[] {
  const { machine, checkpoints, measure, made, readAt } = source
  const sizes = sizesOf(source)
  const pastOfNow = pastWithForks(checkpoints, machine.parentCheckpointId)
  const blank = { kind: '', made: '', age: '', size: '', badges: [] } as const

  const nowLine = (id: string): TreeLine => {
    const unheld = measure
      ? unheldByCheckpoints(machine.state, measure.files, measure.unreadCheckpoints)
      : null
    return {
      ...blank,
      id,
      icon: 'now',
      name: words.treeWords.now,
      kind: words.stateLabel(machine.state),
      made: unheld?.kind === 'since' ? words.treeWords.since(formatMoment(unheld.since)) : '',
      age: unheld?.kind === 'since' ? formatAge(unheld.since, readAt) : '',
      size: sizeText(sizes && sizes.now),
      badges: badgesAt('now', findingsAt('now', { machine })),
      children: [],
    }
  }
  const checkpointLine = (checkpoint: Checkpoint, children: readonly CheckpointNode[]): TreeLine => {
    const { id, createdAt } = checkpoint
    const kind = checkpointKind(checkpoint)
    const became = made?.get(id)
    const found = findingsAt('tree', {
      machine,
      checkpoints: [checkpoint],
      oldestAt: createdAt,
      isAhead: createdAt !== null && isAhead(createdAt, readAt),
      readAt,
      isPastOfNow: pastOfNow.has(id),
      ...(measure ? { files: measure.files } : {}),
      ...(became === undefined ? {} : { became }),
    })
    return {
      id: checkpoint.id,
      icon: kind,
      name: checkpoint.name,
      kind: madeText(kind, became, checkpoint.snapshotType),
      made: checkpoint.createdAt === null ? words.machineWords.unknown : formatMoment(checkpoint.createdAt),
      age: checkpoint.createdAt === null ? '' : formatAge(checkpoint.createdAt, readAt),
      size: sizeText(sizes && (sizes.byCheckpoint.get(checkpoint.id) ?? null)),
      badges: badgesAt('tree', found),
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
          ...blank,
          id: LOST_ID,
          icon: 'lost',
          name: words.treeWords.lost,
          children: node.children.map(line),
        }
    }
  }
  const sizeOf = (id: string): number | null => sizes?.byCheckpoint.get(id) ?? null
  return sortedNodes(checkpointTree(checkpoints, machine.parentCheckpointId), sort, sizeOf).map(line)
}

/** Returns the text that a screen reader says for a line. */
export const lineLabel = ({ name, kind, made, age, badges }: TreeLine): string =>
  [visible(name), kind, made, age && words.treeWords.ago(age), ...badges.map((badge) => badge.words)]
    .filter(Boolean)
    .join(', ')

/** All lines from top to bottom, whether or not they are expanded. */
export const flatLines = (lines: readonly TreeLine[]): readonly TreeLine[] =>
  lines.flatMap((line) => [line, ...flatLines(line.children)])

/** The ids of the lines that have others below them. */
export const branchIds = (lines: readonly TreeLine[]): readonly string[] =>
  flatLines(lines).flatMap(({ id, children }) => (children.length > 0 ? [id] : []))

/** The ids of the lines that can be seen, from top to bottom. */
export const shownIds = (lines: readonly TreeLine[], collapsed: readonly string[]): readonly string[] =>
  lines.flatMap(({ id, children }) => [id, ...(collapsed.includes(id) ? [] : shownIds(children, collapsed))])

/** The ids of the lines above any of these: they have to be expanded for these to be seen. */
export function idsAbove(lines: readonly TreeLine[], ids: ReadonlySet<string>): ReadonlySet<string> {
  const above = new Set<string>()
  const holds = (line: TreeLine): boolean => {
    const isBelow = line.children.filter(holds).length > 0
    if (isBelow) above.add(line.id)
    return isBelow || ids.has(line.id)
  }
  for (const line of lines) holds(line)
  return above
}

/** How many lines stand above one another at most. */
export const treeDepth = (lines: readonly TreeLine[]): number =>
  lines.reduce((depth, { children }) => Math.max(depth, 1 + treeDepth(children)), 0)
