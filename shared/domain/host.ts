import { failure } from './failure.ts'
import { hostId, revision } from './ids.ts'
import { z } from './schema.ts'

/** How a host stands: asked for the first time, answering, or not answering and why. */
export const connection = z.discriminatedUnion('state', [
  z.object({ state: z.literal('connecting') }),
  z.object({ state: z.literal('connected') }),
  z.object({ state: z.literal('unavailable'), failure }),
])
export type Connection = z.output<typeof connection>

/** A host the panel knows. `local` is PowerShell on this computer, `demo` the simulator in this process. */
export const host = z.object({
  id: hostId,
  kind: z.enum(['local', 'demo']),
  name: z.string(),
  revision,
  connection,
})
export type Host = z.output<typeof host>
