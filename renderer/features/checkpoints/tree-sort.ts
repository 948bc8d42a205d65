import { compareMoments, type CheckpointNode } from '../../../shared/domain/checkpoint-tree.ts'
import type { Checkpoint } from '../../../shared/domain/checkpoint.ts'
import type { Sort } from '../../../shared/domain/layout.ts'

/** The columns that siblings can be sorted by. */
export const SORT_COLUMNS = ['name', 'made', 'size'] as const
export type SortColumn = (typeof SORT_COLUMNS)[number]

export const BY_TIME: Sort = { column: 'made', descending: false }

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

/** Bytes of a checkpoint, or `null` where they are not known. */
type SizeOf = (id: string) => number | null

function compareBy({ column, descending }: Sort, sizeOf: SizeOf) {
  const sign = descending ? -1 : 1
  return (a: Checkpoint, b: Checkpoint): number => {
    switch (column) {
      case 'name':
        return sign * collator.compare(a.name, b.name)
      case 'size': {
        const [one, other] = [sizeOf(a.id), sizeOf(b.id)]
        if (one === null || other === null) return Number(one === null) - Number(other === null)
        return sign * (one - other)
      }
      default:
        return sign * compareMoments(a.createdAt, b.createdAt)
    }
  }
}

/**
 * The nodes with siblings sorted at every level. Now stays first and what has lost its parent last; checkpoints
 * without a known size come last whichever way they are sorted, and equal ones stand by time.
 */
export function sortedNodes(
  nodes: readonly CheckpointNode[],
  sort: Sort,
  sizeOf: SizeOf,
): readonly CheckpointNode[] {
  const compare = compareBy(sort, sizeOf)
  const rank = { now: 0, checkpoint: 1, lost: 2 } as const
  const within = (node: CheckpointNode): CheckpointNode =>
    node.kind === 'now' ? node : { ...node, children: sortedNodes(node.children, sort, sizeOf) }
  return nodes
    .toSorted((a, b) =>
      a.kind === 'checkpoint' && b.kind === 'checkpoint'
        ? compare(a.checkpoint, b.checkpoint)
        : rank[a.kind] - rank[b.kind],
    )
    .map(within)
}
