import { commandFacts, commandName } from './command-name.ts'
import { failure } from './failure.ts'
import { byteCount, guid, hostId, revision, timestamp } from './ids.ts'
import { keptCheckpoint, madeKind } from './made-checkpoint.ts'
import { z } from './schema.ts'

/** The steps of keeping the current state and applying a checkpoint, in order. */
export const applyStep = z.enum(['check', 'keep', 'prove', 'apply', 'keepAndApply', 'verify', 'start'])
export type ApplyStep = z.infer<typeof applyStep>

/** The steps an apply takes: those of the panel, or those where the host keeps and applies in one. */
export const applySteps = (onHost: boolean): readonly ApplyStep[] =>
  onHost
    ? ['check', 'keepAndApply', 'verify', 'start']
    : ['check', 'keep', 'prove', 'apply', 'verify', 'start']

/** Those of an apply, and those of a deletion, which begins with the same one. */
const stepName = z.enum([...applyStep.options, 'delete', 'merge'])
export type StepName = z.infer<typeof stepName>

/**
 * The state of the disks after a deletion: nothing had to merge, they merged, the merge waits until the
 * machine is off, it could not be told, or is no longer followed.
 */
export const mergeEnd = z.enum(['noMerge', 'merged', 'mergeWaits', 'mergeUnknown', 'mergeLeft'])
export type MergeEnd = z.infer<typeof mergeEnd>

/** One step of an activity; `outcome` says what a done step brought where that is more than being done. */
export const activityStep = z.object({
  step: stepName,
  /** `unknown`: it ended, and whether it was done is not known. */
  state: z.enum(['waiting', 'running', 'done', 'failed', 'unknown', 'skipped']),
  outcome: z.exactOptional(z.enum([...madeKind.options, 'noMemory', 'noHeartbeat', ...mergeEnd.options])),
})
export type ActivityStep = z.infer<typeof activityStep>

/** A command of ours under way or ended, as every window sees it. */
export const activity = z.object({
  id: z.string(),
  revision,
  hostId,
  vmId: guid,
  command: commandName,
  vmName: z.string(),
  checkpointName: z.exactOptional(z.string()),
  /** The run over several machines that it belongs to. */
  runId: z.exactOptional(z.string()),
  /** By this computer's clock. */
  startedAt: timestamp,
  endedAt: timestamp.nullable(),
  state: z.enum(['running', 'succeeded', 'failed']),
  steps: z.array(activityStep),
  /** It waits for its turn at the host, which is at work on others; nothing of it has begun. */
  waiting: z.exactOptional(z.boolean()),
  /** How far the host says the change under way is, 0 to 100; not every one says so. */
  percent: z.exactOptional(z.number()),
  /** The bytes that the step under way moves, where that is known. */
  bytes: z.exactOptional(byteCount),
  /** With a deletion: which of how many it is at, and how many go with it from below. */
  deletion: z.exactOptional(
    z.object({ at: z.number().int(), of: z.number().int(), below: z.number().int() }),
  ),
  /** Its answer did not come or cannot be believed, and the host is looked at until it is known what came of it. */
  looking: z.exactOptional(z.boolean()),
  /** The user asked for its end; what came of that is told by its own end. */
  cancelRequested: z.exactOptional(z.boolean()),
  /** The kind of checkpoint that it made. */
  became: z.exactOptional(madeKind),
  /** The checkpoint that holds what was there before an apply: applying it undoes that. */
  kept: z.exactOptional(keptCheckpoint),
  failure: z.exactOptional(failure),
  /**
   * Its result, in the form of its operation's output. It comes after a good end, once a reading has brought what the
   * command changed, so that a window that follows it shows that, too.
   */
  result: z.exactOptional(z.unknown()),
})
export type Activity = z.output<typeof activity>

/** Whether everything has been told of it: its failure, or its result. */
export const isToldToTheEnd = ({ failure: failed, result }: Activity): boolean =>
  failed !== undefined || result !== undefined

/** The checkpoint whose apply would undo this command; `null` where nothing was kept or nothing was applied. */
export const undoOf = ({ state, kept, failure: failed }: Activity): NonNullable<Activity['kept']> | null =>
  state === 'running' || failed?.applied === 'no' ? null : (kept ?? null)

/** `Restore-VMSnapshot` saves, applies and starts one after another: ended between two of them it leaves the machine saved. */
const NO_WAY_BACK: ReadonlySet<StepName> = new Set<StepName>(['apply', 'keepAndApply', 'verify', 'start'])

const isMerging = ({ steps }: Activity): boolean =>
  steps.some(({ step, state }) => step === 'merge' && state === 'running')

const hasMoreToDelete = ({ deletion }: Activity): boolean =>
  deletion !== undefined && deletion.at < deletion.of

/** Whether a command keeps others off its machine: not while disks merge, for that is no work of Hyper-V's that hinders them. */
export const keepsOthersOut = (one: Activity): boolean => one.state === 'running' && !isMerging(one)

/** Whether it only looks on at what the host does by itself, and nothing is lost when nobody does. */
export const onlyLooksOn = (one: Activity): boolean => isMerging(one) && !hasMoreToDelete(one)

/** Whether a command under way can still be cancelled. */
export function canCancel(one: Activity): boolean {
  const { command, state, steps, waiting, cancelRequested, looking } = one
  if (state !== 'running' || cancelRequested === true || looking === true) return false
  if (waiting === true) return true
  if (isMerging(one)) return hasMoreToDelete(one)
  const pastReturn = steps.some(({ step, state: of }) => NO_WAY_BACK.has(step) && of !== 'waiting')
  return commandFacts[command].isStoppable && !pastReturn
}
