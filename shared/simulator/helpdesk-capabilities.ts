import type { Capabilities } from '../domain/capabilities.ts'
import { hostCallNames, isCommandName, type HostCallName } from '../contract/operations.ts'

const COMMANDS: ReadonlySet<HostCallName> = new Set<HostCallName>([
  'createCheckpoint',
  'keepAndApply',
  'startVirtualMachine',
])

/**
 * The capabilities of a session of the helpdesk's role: it sees everything, and applies only where the host
 * keeps first.
 */
export const helpdeskCapabilities: Capabilities = hostCallNames.filter(
  (name) => !isCommandName(name) || COMMANDS.has(name),
)
