import { expectedMachine } from '../domain/expected.ts'
import { hostId } from '../domain/ids.ts'
import { z } from '../domain/schema.ts'
import { vmState } from '../domain/virtual-machine.ts'

/** What a command on a machine takes: the machine as the user saw it. */
export const onMachine = z.object({ hostId, expected: expectedMachine })
/** What a command answers that may leave a machine in another power state. */
export const powered = z.object({ state: vmState })

const powerCommand = <const F extends string>(name: F) =>
  ({ kind: 'command', by: 'host', function: name, input: onMachine, output: powered }) as const

/** The operations that are about a machine's power and nothing else. */
export const powerOperations = {
  startVirtualMachine: powerCommand('Start-PanelVirtualMachine'),
  turnOffVirtualMachine: powerCommand('Stop-PanelVirtualMachine'),
  /** Asks the guest to shut down; refused as `NotSupported` where its shutdown service is off or silent. */
  shutDownVirtualMachine: powerCommand('Stop-PanelGuest'),
  saveVirtualMachine: powerCommand('Save-PanelVirtualMachine'),
  pauseVirtualMachine: powerCommand('Suspend-PanelVirtualMachine'),
  resumeVirtualMachine: powerCommand('Resume-PanelVirtualMachine'),
  /** As the reset button of a computer: the guest is not asked. */
  resetVirtualMachine: powerCommand('Restart-PanelVirtualMachine'),
  /** Throws a saved machine's memory away; it is off then. */
  deleteSavedState: powerCommand('Remove-PanelSavedState'),
} as const
