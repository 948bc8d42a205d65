import type { Connection } from './host.ts'

/**
 * The operations that the role of a host's session has, by name; `null` where it has all of them, or where
 * nothing is known of it yet.
 */
export type Capabilities = readonly string[] | null

/** Returns the capabilities of a host, as far as its connection tells. */
export const capabilitiesOf = (connection: Connection): Capabilities =>
  connection.state === 'connected' ? (connection.capabilities ?? null) : null

/** The connection of a host that answers and has this. */
export const connectedWith = (capabilities: Capabilities): Connection => ({
  state: 'connected',
  ...(capabilities === null ? {} : { capabilities }),
})

/** Whether one of some operations is there. What is not known to be missing is: the host has the last word. */
export const hasOneOf = (capabilities: Capabilities, names: readonly string[]): boolean =>
  capabilities === null || names.some((name) => capabilities.includes(name))

/** Whether a checkpoint is applied there only by a host that keeps the current state first, with a reason. */
export const keepsOnHost = (capabilities: Capabilities): boolean =>
  !hasOneOf(capabilities, ['applyCheckpointStep']) && hasOneOf(capabilities, ['keepAndApply'])
