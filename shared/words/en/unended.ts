import { commandOfOperation } from '../../domain/command-name.ts'
import { formatMoment, visible } from '../format.ts'
import type { UnendedCommand } from '../unended.ts'
import { commandTexts } from './command-texts.ts'

/** Told at the start about a command of an earlier run: which, when it was begun (ms since 1970 UTC), and what to check. */
export function commandUnended(unended: UnendedCommand): string {
  const { command, vmName, at } = unended
  const name = commandOfOperation(command)
  // Another version of the panel may know more commands.
  const doing = name === null ? `${command} on ${visible(vmName)}` : commandTexts[name].doing(unended)
  const check = commandTexts[name ?? 'startVirtualMachine'].whatToCheck(unended)
  return `Checkpoint Panel ended before a command did: ${doing}, begun ${formatMoment(at)}. What became of it was not seen. ${check}`
}
