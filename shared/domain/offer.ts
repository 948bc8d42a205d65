import type { Connection } from './host.ts'

/**
 * What the role of a host's session has, by the names of operations; `null` where it has all of them, or where nothing
 * is known of it yet.
 */
export type Offer = readonly string[] | null

/** What a host has, as far as its connection tells. */
export const offerOf = (connection: Connection): Offer =>
  connection.state === 'connected' ? (connection.offers ?? null) : null

/** The connection of a host that answers and has this. */
export const connectedWith = (offer: Offer): Connection => ({
  state: 'connected',
  ...(offer === null ? {} : { offers: offer }),
})

/** Whether one of some operations is there. What is not known to be missing is: the host has the last word. */
export const hasOneOf = (offer: Offer, names: readonly string[]): boolean =>
  offer === null || names.some((name) => offer.includes(name))

/** Whether a checkpoint is applied there only by a host that keeps the current state first, with a reason. */
export const keepsOnHost = (offer: Offer): boolean =>
  !hasOneOf(offer, ['applyCheckpointStep']) && hasOneOf(offer, ['keepAndApply'])
