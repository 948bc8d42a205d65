import { commandOfOperation } from '../../domain/command-name.ts'
import type * as en from '../en/unended.ts'
import { formatMoment, visible } from '../format.ts'
import { commandTexts } from './command-texts.ts'

export const commandUnended: typeof en.commandUnended = (unended) => {
  const { command, vmName, at } = unended
  const name = commandOfOperation(command)
  const doing = name === null ? `${command} für ${visible(vmName)}` : commandTexts[name].doing(unended)
  const check = commandTexts[name ?? 'startVirtualMachine'].whatToCheck(unended)
  return `Checkpoint Panel wurde beendet, bevor ein Befehl fertig war: ${doing}, begonnen am ${formatMoment(at)} Uhr. Was daraus geworden ist, wurde nicht mehr gesehen. ${check}`
}
