import type { Capabilities } from '../domain/capabilities.ts'
import { hostCallNames, isCommandName, type HostCallName } from '../contract/operations.ts'

const COMMANDS: ReadonlySet<HostCallName> = new Set<HostCallName>([
  'createCheckpoint',
  'keepAndApply',
  'startVirtualMachine',
])

/** What a session of the helpdesk's role has: it sees everything, and applies only where the host keeps first. */
export const helpdeskCapabilities: Capabilities = hostCallNames.filter(
  (name) => !isCommandName(name) || COMMANDS.has(name),
)
