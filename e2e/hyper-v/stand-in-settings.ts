import { settledState } from '../../shared/domain/virtual-machine.ts'
import { invalidState, type HyperVError } from '../../shared/simulator/hyper-v-error.ts'
import type { Simulator } from '../../shared/simulator/simulator.ts'
import { machineOf, withMachine, type Machine } from '../../shared/simulator/world.ts'
import type { StandInRequest } from './stand-in-protocol.ts'

type Change = Partial<Pick<Machine['config'], 'name' | 'notes' | 'processorCount' | 'memoryBytes'>>

/** The settings that `Set-VM` changes besides those of checkpoints; the panel has no command for them. */
export function settingsOf({ fields }: StandInRequest): Change {
  const [name, notes] = [fields.get('newName'), fields.get('notes')]
  const [processors, memory] = [fields.get('processorCount'), fields.get('memoryBytes')]
  return {
    ...(name === undefined ? {} : { name }),
    ...(notes === undefined ? {} : { notes }),
    ...(processors === undefined ? {} : { processorCount: Number(processors) }),
    ...(memory === undefined ? {} : { memoryBytes: Number(memory) }),
  }
}

/** Why the host refuses: processors and memory are changed while the machine is off. `null` where it does not. */
export function refusalOf(simulator: Simulator, vmId: string, change: Change): HyperVError | null {
  const machine = machineOf(simulator.world(), vmId)
  const needsOff = change.processorCount !== undefined || change.memoryBytes !== undefined
  return needsOff && machine && settledState(machine.state) !== 'Off' ? invalidState('SetVM') : null
}

/** Changes them, as something that takes no time. */
export function changeSettings(simulator: Simulator, vmId: string, change: Change): void {
  simulator.change((world, now) => {
    const machine = machineOf(world, vmId)
    return machine ? withMachine(world, { ...machine, config: { ...machine.config, ...change } }, now) : world
  })
}

/** `Remove-VM` of a machine without checkpoints: it goes, and its disks stay. Why the host refuses, or `null`. */
export function removeMachine(simulator: Simulator, vmId: string): HyperVError | null {
  const machine = machineOf(simulator.world(), vmId)
  if (machine && settledState(machine.state) !== 'Off' && settledState(machine.state) !== 'Saved')
    return invalidState('SetVM')
  simulator.change((world) => ({ ...world, machines: world.machines.filter(({ id }) => id !== vmId) }))
  return null
}
