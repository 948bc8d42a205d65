import type { Offer } from '../domain/offer.ts'
import { hostCallNames, isCommandName, type HostCallName } from '../contract/operations.ts'

const COMMANDS: ReadonlySet<HostCallName> = new Set<HostCallName>([
  'createCheckpoint',
  'keepAndApply',
  'startVirtualMachine',
])

/** What a session of the helpdesk's role has: it sees everything, and applies only where the host keeps first. */
export const helpdeskOffer: Offer = hostCallNames.filter((name) => !isCommandName(name) || COMMANDS.has(name))
