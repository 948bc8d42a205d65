import type { Checkpoint } from './checkpoint.ts'

/** A node of the tree. `now` is where the running state branches off; `lost` gathers what has no reachable parent. */
export type CheckpointNode =
  | { readonly kind: 'now'; readonly id: string; readonly children: readonly [] }
  | {
      readonly kind: 'checkpoint'
      readonly id: string
      readonly checkpoint: Checkpoint
      readonly children: readonly CheckpointNode[]
    }
  | { readonly kind: 'lost'; readonly id: string; readonly children: readonly CheckpointNode[] }

export const NOW_ID = 'now'
export const LOST_ID = 'lost'

/** Two moments in order, one that is not known behind all others. */
export const compareMoments = (a: number | null, b: number | null): number =>
  a === null || b === null ? Number(a === null) - Number(b === null) : a - b

/** The order of creation, the same at every reading. */
export const byAge = (a: Checkpoint, b: Checkpoint): number =>
  compareMoments(a.createdAt, b.createdAt) || (a.id < b.id ? -1 : 1)

/** Everything that descends from a checkpoint, without itself; a ring of parents ends where it began. */
export function descendantsOf(id: string, checkpoints: readonly Checkpoint[]): readonly Checkpoint[] {
  const found = new Set<Checkpoint>()
  const gather = (parentId: string): void => {
    for (const one of checkpoints)
      if (one.parentId === parentId && one.id !== id && !found.has(one)) {
        found.add(one)
        gather(one.id)
      }
  }
  gather(id)
  return [...found]
}

/** The checkpoints that Now descends from, its parent first; a ring of parents ends where it began. */
function ancestorsOfNow(checkpoints: readonly Checkpoint[], nowParentId: string | null): ReadonlySet<string> {
  const byId = new Map(checkpoints.map((one) => [one.id, one]))
  const found = new Set<string>()
  for (let at = byId.get(nowParentId ?? ''); at && !found.has(at.id); at = byId.get(at.parentId ?? ''))
    found.add(at.id)
  return found
}

/** The ids of the checkpoints that Now descends from, where there are others beside them; else none. */
export function pastWithForks(
  checkpoints: readonly Checkpoint[],
  nowParentId: string | null,
): ReadonlySet<string> {
  const past = ancestorsOfNow(checkpoints, nowParentId)
  return past.size < checkpoints.length ? past : new Set()
}

/**
 * The tree of one machine's checkpoints: Now first among its siblings, the others by time. Every checkpoint
 * appears exactly once, and Now exactly once, whatever the host told: a parent that is missing or a ring of
 * parents puts its branch under `lost`.
 */
export function checkpointTree(
  checkpoints: readonly Checkpoint[],
  nowParentId: string | null,
): readonly CheckpointNode[] {
  const sorted = checkpoints.toSorted(byAge)
  const ids = new Set(sorted.map(({ id }) => id))
  const childrenOf = (id: string | null): readonly Checkpoint[] =>
    sorted.filter(({ parentId }) => parentId === id)
  const placed = new Set<string>()
  const now: CheckpointNode = { kind: 'now', id: NOW_ID, children: [] }

  const place = (checkpoint: Checkpoint): CheckpointNode => {
    placed.add(checkpoint.id)
    const children = childrenOf(checkpoint.id)
      .filter(({ id }) => !placed.has(id))
      .map(place)
    const nowHere = nowParentId === checkpoint.id ? [now] : []
    return { kind: 'checkpoint', id: checkpoint.id, checkpoint, children: [...nowHere, ...children] }
  }

  const roots = childrenOf(null).map(place)
  const orphans = sorted.filter(({ parentId }) => parentId !== null && !ids.has(parentId)).map(place)
  // What is left hangs in a ring; each ring is opened at its oldest checkpoint.
  const rings = sorted.flatMap((checkpoint) => (placed.has(checkpoint.id) ? [] : [place(checkpoint)]))
  const nowLost = nowParentId !== null && !ids.has(nowParentId)
  const lost = [...(nowLost ? [now] : []), ...orphans, ...rings]
  return [
    ...(nowParentId === null ? [now] : []),
    ...roots,
    ...(lost.length > 0 ? [{ kind: 'lost' as const, id: LOST_ID, children: lost }] : []),
  ]
}
