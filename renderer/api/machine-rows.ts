import type { Checkpoint } from '../../shared/domain/checkpoint.ts'
import { findingsAt, type FindingAt } from '../../shared/domain/findings.ts'
import type { Host } from '../../shared/domain/host.ts'
import type { Inventory } from '../../shared/domain/inventory.ts'
import { whyUnread } from '../../shared/domain/unread.ts'
import type { MachineMeasure } from '../../shared/domain/virtual-disk.ts'
import type { VirtualMachine } from '../../shared/domain/virtual-machine.ts'

/** The lists of an inventory that lines are made from. */
export type MachineLists = Pick<Inventory, 'machines' | 'checkpoints'>

/** The host a line is of. */
export type HostOfRow = Pick<Host, 'id' | 'name'>

/** A line of the list. */
export interface MachineRow {
  /** Its own among all hosts; a machine alone is not, for a replica has the id of its original. */
  readonly id: string
  readonly host: HostOfRow
  readonly machine: VirtualMachine
  /** `null` where they could not all be read. */
  readonly checkpointCount: number | null
  /** When the oldest checkpoint was made. */
  readonly oldestAt: number | null
  /** When the youngest one was made. */
  readonly youngestAt: number | null
  /** The findings that the inventory alone can tell. */
  readonly findings: readonly FindingAt<'list'>[]
}

/** Returns the findings of the list about a line that its measure and its host's clock tell. */
export const measuredFindings = (
  { machine, checkpointCount }: MachineRow,
  measure: MachineMeasure | null | undefined,
  isAhead: boolean,
): readonly FindingAt<'list'>[] =>
  findingsAt('list', {
    machine,
    checkpointCount,
    isAhead,
    ...(measure
      ? { files: measure.files, systemFiles: measure.systemFiles, clustered: measure.clustered }
      : {}),
  })

/** Returns the id that tells a line apart: `hv-01/` and the id of its machine. */
export const lineId = (hostId: string, vmId: string): string => `${hostId}/${vmId}`

/** The host and the machine of a line's id. */
export function lineParts(id: string): { readonly hostId: string; readonly vmId: string } {
  const at = id.indexOf('/')
  return { hostId: id.slice(0, at), vmId: id.slice(at + 1) }
}

/** `null` where it is not known of all of them. */
const oldestOf = (checkpoints: readonly Checkpoint[]): number | null =>
  checkpoints.reduce<number | null>(
    (oldest, { createdAt }) => (oldest === null || createdAt === null ? null : Math.min(oldest, createdAt)),
    Infinity,
  )

/** The moment of the newest of those whose moment is known. */
const youngestOf = (checkpoints: readonly Checkpoint[]): number | null => {
  const known = checkpoints.flatMap(({ createdAt }) => createdAt ?? [])
  return known.length === 0 ? null : Math.max(...known)
}

/** The line of one machine with its checkpoints. */
export const rowOf = (
  { id, name }: HostOfRow,
  machine: VirtualMachine,
  checkpoints: readonly Checkpoint[],
): MachineRow => ({
  id: lineId(id, machine.id),
  host: { id, name },
  machine,
  checkpointCount: whyUnread(machine, 'checkpoints') ? null : checkpoints.length,
  oldestAt: checkpoints.length === 0 ? null : oldestOf(checkpoints),
  youngestAt: youngestOf(checkpoints),
  findings: findingsAt('list', { machine, checkpoints, checkpointCount: checkpoints.length }),
})

const kindsOf = ({ findings }: MachineRow): string => findings.map(({ kind }) => kind).join()

const isSame = (a: MachineRow, b: MachineRow): boolean =>
  a.machine === b.machine &&
  a.host.name === b.host.name &&
  a.checkpointCount === b.checkpointCount &&
  a.oldestAt === b.oldestAt &&
  a.youngestAt === b.youngestAt &&
  kindsOf(a) === kindsOf(b)

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
export function createMachineRows(): (host: HostOfRow, inventory: MachineLists) => readonly MachineRow[] {
  let known: ReadonlyMap<string, MachineRow> = new Map()
  let rows: readonly MachineRow[] = []
  let grouped: ReadonlyMap<string, readonly Checkpoint[]> = new Map()
  let groupedFrom: readonly Checkpoint[] | null = null

  return (host, { machines, checkpoints }) => {
    const areSameCheckpoints = checkpoints === groupedFrom
    if (!areSameCheckpoints) {
      grouped = byMachine(checkpoints)
      groupedFrom = checkpoints
    }
    const next = machines.map((machine) => {
      const before = known.get(machine.id)
      const isSameHost = before?.host.name === host.name
      if (before && isSameHost && areSameCheckpoints && before.machine === machine) return before
      const row = rowOf(host, machine, grouped.get(machine.id) ?? NO_CHECKPOINTS)
      return before && isSame(before, row) ? before : row
    })
    if (next.length === rows.length && next.every((row, index) => row === rows[index])) return rows
    known = new Map(next.map((row) => [row.machine.id, row]))
    rows = next
    return rows
  }
}

/** A host's last reading, but for its moment: that alone is new in most readings, and renders nothing. */
export interface HostReading {
  readonly host: HostOfRow
  readonly inventory: MachineLists
  /** The moment that ages are reckoned from. */
  readonly agesAt: number
}

/** As `createMachineRows`, for the readings of several hosts, one after the other: the same list while no host's changed. */
export function createMergedRows(): (readings: readonly HostReading[]) => readonly MachineRow[] {
  const makers = new Map<string, ReturnType<typeof createMachineRows>>()
  let parts: readonly (readonly MachineRow[])[] = []
  let merged: readonly MachineRow[] = []

  const makerOf = (hostId: string): ReturnType<typeof createMachineRows> => {
    const maker = makers.get(hostId) ?? createMachineRows()
    makers.set(hostId, maker)
    return maker
  }
  return (readings) => {
    const next = readings.map(({ host, inventory }) => makerOf(host.id)(host, inventory))
    if (next.length === parts.length && next.every((part, index) => part === parts[index])) return merged
    parts = next
    merged = next.length === 1 ? (next[0] ?? []) : next.flat()
    return merged
  }
}
