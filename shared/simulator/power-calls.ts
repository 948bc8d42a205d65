import type { HostCalls } from '../contract/hyper-v-host.ts'
import { eachPower, type PowerCommand } from '../domain/command-name.ts'
import { settledState } from '../domain/virtual-machine.ts'
import { ownError, refused, type Call } from './host-call.ts'
import type { HostSteps } from './host-steps.ts'
import { readIntegrationServices, SHUTDOWN_ID } from './guest-readings.ts'
import type { CommandName } from './transitions.ts'
import type { Machine } from './world.ts'

const COMMANDS = {
  startVirtualMachine: 'startMachine',
  turnOffVirtualMachine: 'turnOffMachine',
  shutDownVirtualMachine: 'shutDownMachine',
  saveVirtualMachine: 'saveMachine',
  pauseVirtualMachine: 'pauseMachine',
  resumeVirtualMachine: 'resumeMachine',
  resetVirtualMachine: 'resetMachine',
  deleteSavedState: 'deleteSavedState',
} as const satisfies Readonly<Record<PowerCommand, CommandName>>

/** The calls that change a machine's power state and nothing else. */
export function powerCalls({
  simulator,
  machineNow,
  expectMachine,
  step,
  command,
}: HostSteps): Pick<HostCalls, PowerCommand> {
  // Stop-VM would ask, on a screen nobody sees, whether to turn the machine off instead.
  const refuseWithoutShutdownService = (call: Call, machine: Machine): void => {
    if (settledState(machine.state) !== 'Running') return
    const services = readIntegrationServices(machine, simulator.now())
    const status = services.find(({ id }) => id.endsWith(SHUTDOWN_ID))?.primaryOperationalStatus
    if (status !== 'Ok') throw refused(call, ownError('NotSupported', 'NotImplemented'))
  }

  const power = (operation: PowerCommand): HostCalls[PowerCommand] =>
    command<PowerCommand>(operation, async ({ expected }) => {
      const call: Call = { operation, subject: { vmName: expected.name } }
      const machine = expectMachine(call, expected)
      if (operation === 'shutDownVirtualMachine') refuseWithoutShutdownService(call, machine)
      await step(call, COMMANDS[operation], { vmId: expected.vmId })
      return { state: machineNow(call, expected.vmId).state }
    })

  return eachPower(power)
}
