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
  /** By this computer's clock. */
  startedAt: timestamp,
  endedAt: timestamp.nullable(),
  state: z.enum(['running', 'succeeded', 'failed']),
  steps: z.array(activityStep),
  failure: z.exactOptional(failure),
})
export type Activity = z.output<typeof activity>
