import { checkpoint, type Checkpoint } from './checkpoint.ts'
import { guid, timestamp } from './ids.ts'
import { inventorySource } from './inventory-source.ts'
import { z } from './schema.ts'
import { readingFinding, type ReadingFinding } from './unread.ts'
import { virtualMachine, type VirtualMachine } from './virtual-machine.ts'

/** Everything one cheap call tells of a host. `readAt` is by the host's clock, and all ages are reckoned from it. */
export const inventory = z.object({
  readAt: timestamp,
  machines: z.array(virtualMachine),
  checkpoints: z.array(checkpoint),
  /** The records that are missing in the lists, and why. */
  findings: z.array(readingFinding),
  /** Absent where there is but one way to read the host, and in what differences were added to. */
  source: inventorySource.optional(),
})
export type Inventory = z.output<typeof inventory>

/** The changes from the reading at `from` to the one at `to`. */
export const inventoryDiff = z.object({
  from: timestamp,
  to: timestamp,
  machines: z.object({ changed: z.array(virtualMachine), removed: z.array(guid) }),
  checkpoints: z.object({ changed: z.array(checkpoint), removed: z.array(guid) }),
  /** All of them now; `null` where they are what they were. */
  findings: z.array(readingFinding).nullable(),
})
export type InventoryDiff = z.output<typeof inventoryDiff>

interface ListDiff<T> {
  readonly changed: T[]
  readonly removed: string[]
}

// Records come from one schema, so equal records have equal text.
const sameRecord = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

function diffList<T extends { readonly id: string }>(from: readonly T[], to: readonly T[]): ListDiff<T> {
  const before = new Map(from.map((record) => [record.id, record]))
  const after = new Set(to.map(({ id }) => id))
  return {
    changed: to.filter((record) => !sameRecord(before.get(record.id), record)),
    removed: from.map(({ id }) => id).filter((id) => !after.has(id)),
  }
}

/** Returns the differences between two readings of a host; the lists are empty when only time went by. */
export const diffInventory = (from: Inventory, to: Inventory): InventoryDiff => ({
  from: from.readAt,
  to: to.readAt,
  machines: diffList(from.machines, to.machines),
  checkpoints: diffList(from.checkpoints, to.checkpoints),
  findings: sameRecord(from.findings, to.findings) ? null : to.findings,
})

function patchList<T extends { readonly id: string }>(list: readonly T[], diff: ListDiff<T>): readonly T[] {
  if (diff.changed.length === 0 && diff.removed.length === 0) return list
  const changed = new Map(diff.changed.map((record) => [record.id, record]))
  const removed = new Set(diff.removed)
  const known = new Set(list.map(({ id }) => id))
  return [
    ...list.filter(({ id }) => !removed.has(id)).map((record) => changed.get(record.id) ?? record),
    ...diff.changed.filter(({ id }) => !known.has(id)),
  ]
}

/** Whether a diff belongs right after a reading, is older than it, or leaves a gap that only a new reading closes. */
export function diffFits(readAt: number, diff: InventoryDiff): 'fits' | 'old' | 'gap' {
  if (diff.from === readAt) return 'fits'
  return diff.to <= readAt ? 'old' : 'gap'
}

/** The reading that `diff` leads to; records that did not change, and lists without changes, stay the same objects. */
export function applyInventoryDiff(before: Inventory, diff: InventoryDiff): Inventory {
  const machines = patchList<VirtualMachine>(before.machines, diff.machines)
  const checkpoints = patchList<Checkpoint>(before.checkpoints, diff.checkpoints)
  const findings: ReadingFinding[] = diff.findings ?? before.findings
  return {
    readAt: diff.to,
    machines: machines as VirtualMachine[],
    checkpoints: checkpoints as Checkpoint[],
    findings,
  }
}
