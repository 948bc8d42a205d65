import { type CheckpointNode, NOW_ID } from '../../../shared/domain/checkpoint-tree.ts'

/** Pixels between two nodes of a lane at least, and that a date takes above them. */
const GAP = 12
const TICK_WIDTH = 92

/** More nodes than these are drawn closer together, with shorter words. */
const FEW = 12
const MINUTE = 60_000

/** A node at its place: pixels from the beginning of the axis, lanes from the top. */
export interface TimelineNode {
  readonly id: string
  /** The node it hangs on; `null` for a first one, and for one whose parent was not found. */
  readonly parentId: string | null
  readonly isOrphan: boolean
  /** Ms since 1970 UTC, by the host's clock. */
  readonly at: number
  readonly lane: number
  readonly x: number
}

export interface Timeline {
  /** By time, Now last. */
  readonly nodes: readonly TimelineNode[]
  readonly laneCount: number
  /** Pixels that a node takes along the axis. */
  readonly nodeWidth: number
  readonly isDense: boolean
  /** At least so many pixels; given more, all distances may grow alike. */
  readonly width: number
  /** Where a date is written on the axis. */
  readonly ticks: readonly { readonly x: number; readonly at: number }[]
}

type Unplaced = Omit<TimelineNode, 'x'>

const holdsNow = (node: CheckpointNode): boolean => node.kind === 'now' || node.children.some(holdsNow)

/** A branch goes on in its parent's lane where it leads to Now, else where it is the first; every other gets a lane below. */
function inLanes(
  tree: readonly CheckpointNode[],
  now: number,
): { readonly nodes: readonly Unplaced[]; readonly laneCount: number } {
  const nodes: Unplaced[] = []
  let laneCount = 0
  const place = (node: CheckpointNode, parentId: string | null, isOrphan: boolean, lane: number): void => {
    const { id, children } = node
    nodes.push({
      id,
      parentId,
      isOrphan,
      // What was made nobody knows when stands before Now.
      at: node.kind === 'checkpoint' ? (node.checkpoint.createdAt ?? now) : now,
      lane,
    })
    const main = children.find(holdsNow) ?? children[0]
    if (main) place(main, id, false, lane)
    for (const child of children) if (child !== main) place(child, id, false, laneCount++)
  }
  for (const root of tree)
    if (root.kind === 'lost') for (const orphan of root.children) place(orphan, null, true, laneCount++)
    else place(root, null, false, laneCount++)
  return { nodes, laneCount }
}

/** How many pixels a span of time is worth: months do not push minutes together, nor the other way round. */
const stretch = (ms: number, isDense: boolean): number => (isDense ? 2 : 5) * Math.log2(1 + ms / MINUTE)

/**
 * The nodes of a tree on an axis of time. Every node stands on it once, later ones further right and Now last; two in
 * one lane never cover one another, however close in time they are.
 */
export function timelineOf(tree: readonly CheckpointNode[], now: number): Timeline {
  const { nodes, laneCount } = inLanes(tree, now)
  const isNow = ({ id }: Unplaced): number => Number(id === NOW_ID)
  const isDense = nodes.length > FEW
  const nodeWidth = isDense ? 116 : 168
  const sorted = nodes.toSorted((a, b) => isNow(a) - isNow(b) || a.at - b.at)
  const ends = new Map<number, { readonly x: number; readonly at: number }>()
  const ticks: { readonly x: number; readonly at: number }[] = []
  let last: { readonly x: number; readonly at: number } | null = null
  const placed = sorted.map((node): TimelineNode => {
    const inLane = ends.get(node.lane)
    const since = (at: number): number => stretch(Math.max(0, node.at - at), isDense)
    const x = Math.max(
      last ? last.x + GAP + since(last.at) : 0,
      inLane ? inLane.x + nodeWidth + GAP + since(inLane.at) : 0,
    )
    last = { x, at: node.at }
    ends.set(node.lane, last)
    const tick = ticks.at(-1)
    if (isNow(node)) return { ...node, x }
    if (!tick || x - tick.x >= TICK_WIDTH) ticks.push(last)
    return { ...node, x }
  })
  const width = placed.reduce((most, { x }) => Math.max(most, x), 0) + nodeWidth
  return { nodes: placed, laneCount, nodeWidth, isDense, width, ticks }
}

/** The node that an arrow key leads to from another: left and right in time, up and down to the nearest of the next lane. */
export function neighbourOf({ nodes }: Timeline, id: string, key: string): string | undefined {
  const index = nodes.findIndex((node) => node.id === id)
  const from = nodes[index]
  if (!from) return nodes.at(-1)?.id
  const nearestIn = (lane: number): string | undefined =>
    nodes
      .filter((node) => node.lane === lane)
      .toSorted((a, b) => Math.abs(a.x - from.x) - Math.abs(b.x - from.x))[0]?.id
  switch (key) {
    case 'ArrowLeft':
      return nodes[index - 1]?.id
    case 'ArrowRight':
      return nodes[index + 1]?.id
    case 'ArrowUp':
      return nearestIn(from.lane - 1)
    case 'ArrowDown':
      return nearestIn(from.lane + 1)
    case 'Home':
      return nodes[0]?.id
    case 'End':
      return nodes.at(-1)?.id
    default:
      return undefined
  }
}
