import { checkpoint, type Checkpoint } from './checkpoint.ts'
import { expectedTarget } from './expected.ts'
import { clustered, clusterSilence, type ClusterSilence } from './clustered.ts'
import { findingsAt, mayBeClustered, type FindingAt } from './findings.ts'
import type { HostFacts } from './host-facts.ts'
import { guid, timestamp } from './ids.ts'
import { z } from './schema.ts'
import { diskFile, drive, isCheckpointDisk, isUnderAnother, type DiskFile } from './virtual-disk.ts'
import { backupService, hasMemory, settledState, virtualMachine, type VMState } from './virtual-machine.ts'

/** The facts of the apply prompt, as a host gathers them; nobody has judged them yet. */
export const applyFacts = z.object({
  readAt: timestamp,
  machine: virtualMachine,
  target: checkpoint,
  expected: expectedTarget,
  /** All checkpoints of the machine, of every kind: what Hyper-V's limit counts. */
  checkpointCount: z.number().int(),
  /** `null` where the machine is not running or the service could not be asked. */
  backupService: backupService.nullable(),
  clustered,
  drives: z.array(drive),
  files: z.array(diskFile),
  /** The checkpoints whose disks could not be told: `drives` and `heldBy` leave them out. */
  unreadCheckpoints: z.array(guid),
})
export type ApplyFacts = z.output<typeof applyFacts>

/** `NotKnown`: off, or not, because whether the checkpoint holds memory is not known. */
export type PowerAfterApply = 'Running' | 'Saved' | 'Off' | 'NotKnown'

/**
 * The power state an apply ends in, by the checkpoint and by the state before it; never by the machine's present
 * checkpoint type. `Restore-VMSnapshot` saves a running machine first and starts it again only when it is Saved
 * afterwards: https://learn.microsoft.com/windows-server/virtualization/hyper-v/checkpoints
 */
export function powerAfterApply(before: VMState, target: Pick<Checkpoint, 'state'>): PowerAfterApply {
  if (target.state === null) return 'NotKnown'
  if (target.state === 'Off') return 'Off'
  return settledState(before) === 'Running' ? 'Running' : 'Saved'
}

/** The content of the current state's disks that no checkpoint holds. */
export type Unheld =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'nothing' }
  /** `since` is when the earliest of those files began; `bytes` is what they take together. */
  | { readonly kind: 'since'; readonly since: number; readonly bytes: number }

const isKnown = (
  file: DiskFile,
): file is DiskFile & { bytes: number; createdAt: number; writtenAt: number } =>
  file.bytes !== null && file.createdAt !== null && file.writtenAt !== null

/**
 * The disk files that vanish with an apply: Hyper-V's own, in Now's chains and in no checkpoint's. A disk attached
 * after the last checkpoint is in none either, but it is only detached; its file stays.
 */
export const unheldFiles = (files: readonly DiskFile[]): readonly DiskFile[] =>
  files.filter(({ path, inNow, heldBy }) => inNow && heldBy.length === 0 && isCheckpointDisk(path))

/**
 * Returns what would be lost from the disks. A file's creation time tells since when, because a merge keeps
 * the older file; dates of checkpoints may not stand in for it. A chain that could not be read through makes
 * it unknown.
 */
export function unheldByCheckpoints(
  state: VMState,
  files: readonly DiskFile[],
  unreadCheckpoints: readonly string[],
): Unheld {
  if (files.some(({ readable }) => !readable)) return { kind: 'unknown' }
  const lost = unheldFiles(files)
  // One that could not be read may hold what stands under the file that is written to.
  const mayBeHeld =
    unreadCheckpoints.length > 0 && lost.some((file) => isUnderAnother(file, files, ({ inNow }) => inNow))
  if (mayBeHeld) return { kind: 'unknown' }
  const known = lost.filter(isKnown)
  if (known.length < lost.length) return { kind: 'unknown' }
  const untouched = known.every(({ createdAt, writtenAt }) => writtenAt <= createdAt)
  if (settledState(state) === 'Off' && untouched) return { kind: 'nothing' }
  if (known.length === 0) return { kind: 'unknown' }
  return {
    kind: 'since',
    since: Math.min(...known.map(({ createdAt }) => createdAt)),
    bytes: known.reduce((total, { bytes }) => total + bytes, 0),
  }
}

/** Whether the memory of the current state survives when that state is kept as a checkpoint first. */
export type KeptMemory = 'none' | 'kept' | 'lost' | 'dependsOnGuest' | 'notKnown'

function memoryIfKept({ machine, backupService: service }: ApplyFacts): KeptMemory {
  if (!hasMemory(machine.state)) return 'none'
  if (machine.checkpointType === null || machine.checkpointType.startsWith('Other')) return 'notKnown'
  if (machine.checkpointType === 'Standard') return 'kept'
  if (settledState(machine.state) !== 'Running')
    return machine.checkpointType === 'Production' ? 'kept' : 'lost'
  if (machine.checkpointType === 'ProductionOnly') return 'lost'
  if (service === null || service === 'Unknown') return 'dependsOnGuest'
  // Even where the guest's service answers, a production checkpoint may fail and a standard one be made instead.
  return service === 'Ok' || service === 'Degraded' ? 'lost' : 'kept'
}

/** A fact that is not known and need not be feared: nothing points to it. */
export interface ApplyFootnote {
  readonly kind: 'clusterNotKnown'
  readonly silence: ClusterSilence
}

/** The facts of a host that a prompt asks for besides the facts of the apply. */
export type ApplyHost = Pick<HostFacts, 'volumes' | 'clusterNode'>

/** The content of the prompt, computed from what the host told. */
export interface ApplyPreview {
  readonly powerAfter: PowerAfterApply
  readonly unheld: Unheld
  /** Whether memory is part of the current state, and so lost unless a checkpoint keeps it. */
  readonly memoryNow: boolean
  readonly memoryIfKept: KeptMemory
  readonly warnings: readonly FindingAt<'apply'>[]
  readonly footnotes: readonly ApplyFootnote[]
  /** Whether the prompt offers to start the machine afterwards: where it will not run by itself. */
  readonly offersStart: boolean
}

/** A disk of Now of which the host told no file hides what would be lost. */
const hasUntoldDisk = ({ drives, files }: ApplyFacts): boolean =>
  drives.some(({ kind, inNow, id }) => kind === 'virtual' && inNow && !files.some((file) => file.id === id))

const applyFootnotes = (facts: ApplyFacts, host: ApplyHost | null): readonly ApplyFootnote[] =>
  facts.clustered === null && !mayBeClustered({ ...facts, host })
    ? [{ kind: 'clusterNotKnown', silence: clusterSilence(facts.machine.state) }]
    : []

/** Judges the facts of an apply, for every host alike; of a host that is not known yet nothing is said. */
export function applyPreview(facts: ApplyFacts, host: ApplyHost | null = null): ApplyPreview {
  const powerAfter = powerAfterApply(facts.machine.state, facts.target)
  return {
    powerAfter,
    unheld: hasUntoldDisk(facts)
      ? { kind: 'unknown' }
      : unheldByCheckpoints(facts.machine.state, facts.files, facts.unreadCheckpoints),
    memoryNow: hasMemory(facts.machine.state),
    memoryIfKept: memoryIfKept(facts),
    warnings: findingsAt('apply', {
      ...facts,
      checkpoints: [facts.target],
      oldestAt: facts.target.createdAt,
      host,
    }),
    footnotes: applyFootnotes(facts, host),
    offersStart: powerAfter !== 'Running',
  }
}
