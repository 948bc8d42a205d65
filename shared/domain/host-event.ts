import { timestamp } from './ids.ts'
import { openEnum, z } from './schema.ts'

/** An entry of Hyper-V's event logs that has to do with the checkpoints of a machine. */
export const hostEvent = z.object({
  at: timestamp,
  /** The same number means different things in different logs. */
  log: openEnum(['VMMS', 'Worker'], 'Other'),
  eventId: z.number().int(),
  level: openEnum(['Critical', 'Error', 'Warning', 'Information'], 'Other'),
  /** The host's own words, in its language: shown, never parsed. */
  message: z.string(),
})
