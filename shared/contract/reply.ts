import { failure } from '../domain/failure.ts'
import { guid } from '../domain/ids.ts'
import { z } from '../domain/schema.ts'

/** The answer to every request, whatever became of it. */
export const reply = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), failure }),
])
export type Reply = z.output<typeof reply>

/** The answer to a command at a machine: it was taken up, and its activity tells the rest. */
export const taken = z.object({ activityId: z.string() })
export type Taken = z.output<typeof taken>

/** A request as it crosses from a window to the main process. */
export const request = z.object({
  name: z.string().max(64),
  input: z.unknown(),
  /** Of a command at a machine: the id that its activity is to have, chosen by whoever gives it. */
  activityId: z.exactOptional(guid),
})
export type Request = z.output<typeof request>

/** The largest request that is looked at, in bytes of its JSON text. */
export const REQUEST_LIMIT = 1024 * 1024
