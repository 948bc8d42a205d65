import { failure } from './failure.ts'
import { hostAddress } from './host-address.ts'
import { hostId, revision, timestamp } from './ids.ts'
import { z } from './schema.ts'

/** How a host stands: asked for the first time, answering, or not answering and why. */
export const connection = z.discriminatedUnion('state', [
  z.object({ state: z.literal('connecting') }),
  /** `capabilities`: the operations that the role of its session has; absent where it has all of them. */
  z.object({
    state: z.literal('connected'),
    capabilities: z.exactOptional(z.array(z.string()).readonly()),
    /** By how much the host's clock is ahead at the least, in ms, negative where it is behind; absent where they agree. */
    clockAhead: z.exactOptional(z.number()),
  }),
  /** `nextTryAt` is when it is asked again, by this computer's clock; absent where that waits for the user. */
  z.object({ state: z.literal('unavailable'), failure, nextTryAt: z.exactOptional(timestamp) }),
])
export type Connection = z.output<typeof connection>

/**
 * A host the panel knows. `local` is PowerShell on this computer, `remote` PowerShell on another one, and `demo` the
 * simulator in this process.
 */
export const host = z.object({
  id: hostId,
  kind: z.enum(['local', 'remote', 'demo']),
  name: z.string(),
  /** How a remote host is reached; absent for the others. */
  address: z.exactOptional(hostAddress),
  /** The group a user put it into. */
  group: z.exactOptional(z.string()),
  revision,
  connection,
})
export type Host = z.output<typeof host>

export const DEMO_HOST_NAME = 'DEMO-HV-01'
