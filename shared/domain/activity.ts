import { failure } from './failure.ts'
import { guid, hostId, revision, timestamp } from './ids.ts'
import { z } from './schema.ts'

/** The steps of keeping the current state and applying a checkpoint, in order. */
export const applyStep = z.enum(['check', 'keep', 'prove', 'apply', 'verify', 'start'])
export type ApplyStep = z.infer<typeof applyStep>

/** One step of an activity; `outcome` says what a done step brought where that is more than being done. */
export const activityStep = z.object({
  step: applyStep,
  state: z.enum(['waiting', 'running', 'done', 'failed', 'skipped']),
  outcome: z.exactOptional(z.enum(['production', 'standard', 'standardInstead', 'noHeartbeat'])),
})
export type ActivityStep = z.infer<typeof activityStep>

/** A command of ours under way or ended, as every window sees it. */
export const activity = z.object({
  id: z.string(),
  revision,
  hostId,
  vmId: guid,
  /** The command's operation name. */
  command: z.string(),
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
  /** The user asked for its end; what came of that is told by its own end. */
  cancelRequested: z.exactOptional(z.boolean()),
  failure: z.exactOptional(failure),
})
export type Activity = z.output<typeof activity>

/** Commands that take long, and whose one long step Hyper-V can end early. */
const CANCELLABLE = new Set(['createCheckpoint', 'applyCheckpoint', 'exportCheckpoint'])
/** `Restore-VMSnapshot` saves, applies and starts one after another: ended between two of them it leaves the machine saved. */
const NO_WAY_BACK: ReadonlySet<ApplyStep> = new Set<ApplyStep>(['apply', 'verify', 'start'])

/** Whether a command under way can still be cancelled. */
export function canCancel({ command, state, steps, waiting, cancelRequested }: Activity): boolean {
  if (state !== 'running' || cancelRequested === true) return false
  if (waiting === true) return true
  const pastReturn = steps.some((one) => NO_WAY_BACK.has(one.step) && one.state !== 'waiting')
  return CANCELLABLE.has(command) && !pastReturn
}
