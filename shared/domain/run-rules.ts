import { canCreateCheckpoint } from './checkpoint-rules.ts'
import type { RunCommandName } from './machine-run.ts'
import { canPower, type PowerCommand } from './power-rules.ts'
import type { Verdict } from './verdict.ts'
import type { VirtualMachine } from './virtual-machine.ts'

const POWER: Readonly<Record<Exclude<RunCommandName, 'createCheckpoint'>, PowerCommand>> = {
  startVirtualMachine: 'start',
  saveVirtualMachine: 'save',
  shutDownVirtualMachine: 'shutDown',
}

/** Whether a command on several machines may be given to this one now, or why it is left out. */
export const runVerdict = (
  command: RunCommandName,
  machine: VirtualMachine,
  checkpointCount: number,
): Verdict =>
  command === 'createCheckpoint'
    ? canCreateCheckpoint(machine, checkpointCount)
    : canPower(POWER[command], machine)
