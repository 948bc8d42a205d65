import { describe, expect, it } from 'vitest'
import { DAY, type MachineSeed } from './seed-builder.ts'
import type { SetMachineArgs } from './settings-transitions.ts'
import { simulateMachine } from './simulate-machine.ts'

type Change = Omit<SetMachineArgs, 'vmId'>

const history = [{ kind: 'checkpoint' as const, name: 'A', ago: DAY }]
const id = (error: string): string => `${error},Microsoft.HyperV.PowerShell.Commands.SetVM`

describe('Set-VM', () => {
  it('changes what it is given and leaves the rest', async () => {
    const { simulator, vmId, machine } = simulateMachine({ automaticCheckpoints: true })
    await simulator.run('setMachine', { vmId, checkpointType: 'ProductionOnly' })
    await simulator.run('setMachine', { vmId, snapshotFileLocation: 'D:\\Elsewhere' })
    await simulator.run('setMachine', { vmId, snapshotFileLocation: '\\\\nas\\share\\x' })
    expect(machine()).toMatchObject({
      checkpointType: 'ProductionOnly',
      automaticCheckpoints: true,
      snapshotFileLocation: '\\\\nas\\share\\x',
    })
  })

  it('takes the type in any state and with checkpoints', async () => {
    for (const state of ['Off', 'Saved', 'Paused', 'RunningCritical'] as const) {
      const { simulator, vmId, machine } = simulateMachine({ state, history })
      await simulator.run('setMachine', { vmId, checkpointType: 'Disabled' })
      expect(machine().checkpointType).toBe('Disabled')
    }
  })

  it.each<[string, Partial<MachineSeed>, Change, string]>([
    ['there are checkpoints', { history }, { snapshotFileLocation: 'D:\\Other' }, 'InvalidState'],
    ['the path is not whole', {}, { snapshotFileLocation: '..\\..\\x' }, 'InvalidParameter'],
    ['there is no such volume', {}, { snapshotFileLocation: 'Q:\\x' }, 'OperationFailed'],
  ])('refuses a location where %s, and changes nothing else either', async (_, seed, change, error) => {
    const { simulator, vmId } = simulateMachine(seed)
    const before = simulator.world()
    expect(await simulator.run('setMachine', { vmId, checkpointType: 'Standard', ...change })).toMatchObject({
      error: { errorId: id(error) },
    })
    expect(simulator.world()).toBe(before)
  })

  it('takes the location it has already, checkpoints or not', async () => {
    const { simulator, vmId, machine } = simulateMachine({ history })
    const { snapshotFileLocation } = machine()
    expect(await simulator.run('setMachine', { vmId, snapshotFileLocation })).toMatchObject({ kind: 'done' })
  })

  it('does not find a machine that is gone', async () => {
    const { simulator } = simulateMachine({})
    expect(await simulator.run('setMachine', { vmId: 'gone' })).toMatchObject({
      error: { errorId: id('ObjectNotFound') },
    })
  })
})
