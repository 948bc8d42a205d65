import { isCalledDomainController } from '../../shared/domain/apply-preview.ts'
import { CHECKPOINT_LIMIT, type Checkpoint } from '../../shared/domain/checkpoint.ts'
import type { Inventory } from '../../shared/domain/inventory.ts'
import type { VirtualMachine } from '../../shared/domain/virtual-machine.ts'

/** What sets a machine apart that the inventory alone can tell. */
export type MachineFinding =
  'domainController' | 'replica' | 'backup' | 'missing' | 'orphan' | 'nearLimit' | 'atLimit'

/** A line of the list. */
export interface MachineRow {
  readonly id: string
  readonly machine: VirtualMachine
  readonly checkpointCount: number
  /** When the oldest checkpoint was made. */
  readonly oldestAt: number | null
  readonly findings: readonly MachineFinding[]
}

const NEAR_LIMIT = 45

function findingsOf(machine: VirtualMachine, checkpoints: readonly Checkpoint[]): readonly MachineFinding[] {
  const ids = new Set(checkpoints.map(({ id }) => id))
  const has = (finding: MachineFinding, is: boolean): readonly MachineFinding[] => (is ? [finding] : [])
  const count = checkpoints.length
  return [
    ...has('domainController', isCalledDomainController(machine.notes)),
    ...has(
      'missing',
      checkpoints.some(({ snapshotType }) => snapshotType === 'Missing'),
    ),
    ...has(
      'backup',
      checkpoints.some(({ snapshotType }) => snapshotType === 'Recovery'),
    ),
    ...has(
      'orphan',
      checkpoints.some(({ parentId }) => parentId !== null && !ids.has(parentId)),
    ),
    ...has('atLimit', count >= CHECKPOINT_LIMIT),
    ...has('nearLimit', count >= NEAR_LIMIT && count < CHECKPOINT_LIMIT),
    ...has('replica', machine.replicationMode !== 'None'),
  ]
}

/** The line of one machine with its checkpoints. */
export const rowOf = (machine: VirtualMachine, checkpoints: readonly Checkpoint[]): MachineRow => ({
  id: machine.id,
  machine,
  checkpointCount: checkpoints.length,
  oldestAt:
    checkpoints.length === 0
      ? null
      : checkpoints.reduce((oldest, { createdAt }) => Math.min(oldest, createdAt), Infinity),
  findings: findingsOf(machine, checkpoints),
})

const isSame = (a: MachineRow, b: MachineRow): boolean =>
  a.machine === b.machine &&
  a.checkpointCount === b.checkpointCount &&
  a.oldestAt === b.oldestAt &&
  a.findings.join() === b.findings.join()

/** The checkpoints of each machine that has any. */
export function byMachine(checkpoints: readonly Checkpoint[]): ReadonlyMap<string, readonly Checkpoint[]> {
  const groups = new Map<string, Checkpoint[]>()
  for (const checkpoint of checkpoints) {
    const group = groups.get(checkpoint.vmId)
    if (group) group.push(checkpoint)
    else groups.set(checkpoint.vmId, [checkpoint])
  }
  return groups
}

const NO_CHECKPOINTS: readonly Checkpoint[] = []

/**
 * Makes the list's lines from readings of one host. It remembers the last ones: a line that did not change stays
 * the same object, and so does the list, so that a poll renders only what it changed.
 */
export function createMachineRows(): (
  inventory: Pick<Inventory, 'machines' | 'checkpoints'>,
) => readonly MachineRow[] {
  let known: ReadonlyMap<string, MachineRow> = new Map()
  let rows: readonly MachineRow[] = []
  let grouped: ReadonlyMap<string, readonly Checkpoint[]> = new Map()
  let groupedFrom: readonly Checkpoint[] | null = null

  return ({ machines, checkpoints }) => {
    const areSameCheckpoints = checkpoints === groupedFrom
    if (!areSameCheckpoints) {
      grouped = byMachine(checkpoints)
      groupedFrom = checkpoints
    }
    const next = machines.map((machine) => {
      const before = known.get(machine.id)
      if (before && areSameCheckpoints && before.machine === machine) return before
      const row = rowOf(machine, grouped.get(machine.id) ?? NO_CHECKPOINTS)
      return before && isSame(before, row) ? before : row
    })
    if (next.length === rows.length && next.every((row, index) => row === rows[index])) return rows
    known = new Map(next.map((row) => [row.id, row]))
    rows = next
    return rows
  }
}
