import { describe, expect, it } from 'vitest'
import { dismountDisk, faultOfChain, mountDisk } from './mounted-disks.ts'
import { readDisk } from './readings.ts'
import { DAY } from './seed-builder.ts'
import { simulateMachine } from './simulate-machine.ts'
import type { Result } from './transition.ts'
import type { World } from './world.ts'

const BASE = 'D:\\base.vhdx'

const simulated = (state: 'Off' | 'Running') =>
  simulateMachine({
    state,
    disks: [{ path: BASE }],
    history: [{ kind: 'checkpoint', name: 'first', ago: DAY }],
  })

const sure = (result: Result<World>): World => {
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

const told = (result: Result<World>): string => (result.ok ? 'done' : result.error.errorId)
const IN_USE = 'ObjectInUse,Microsoft.Vhd.PowerShell.Cmdlets.MountVhd'

describe('a disk file that the host itself uses', () => {
  it('is told as attached until it is dismounted, under a number of its own', () => {
    const { simulator } = simulated('Off')
    const world = sure(mountDisk(simulator.world(), BASE, true, 0))
    expect(readDisk(world, BASE, 0)?.attached).toBe(true)
    expect(world.files.get(BASE)?.mounted).toEqual({ diskNumber: 1, readOnly: true })
    expect(told(mountDisk(world, BASE, true, 0))).toBe(IN_USE)
    expect(sure(dismountDisk(world, BASE))).toEqual(simulator.world())
    expect(told(dismountDisk(simulator.world(), BASE))).toMatch(/^OperationFailed,/u)
  })

  it('is refused where a running machine writes to it, and to be written to where one reads it', () => {
    const { simulator, machine } = simulated('Running')
    const top = machine().drives[0]?.path ?? ''
    expect(told(mountDisk(simulator.world(), top, true, 0))).toBe(IN_USE)
    expect(told(mountDisk(simulator.world(), BASE, false, 0))).toBe(IN_USE)
    expect(told(mountDisk(simulator.world(), BASE, true, 0))).toBe('done')
  })

  it('keeps the machine from starting as long as it is in use', async () => {
    const { simulator, machine, vmId } = simulated('Off')
    const top = machine().drives[0]?.path ?? ''
    simulator.change((world) => sure(mountDisk(world, top, true, 0)))
    expect(await simulator.run('startMachine', { vmId })).toMatchObject({
      error: { errorId: 'ObjectInUse,Microsoft.HyperV.PowerShell.Commands.StartVM' },
    })
    simulator.change((world) => sure(dismountDisk(world, top)))
    expect(await simulator.run('startMachine', { vmId })).toMatchObject({ kind: 'done' })
  })

  it('that was written to fits its children no longer: the chain is corrupt and the machine does not start', async () => {
    const { simulator, machine, vmId } = simulated('Off')
    const top = machine().drives[0]?.path ?? ''
    simulator.change((world) => sure(dismountDisk(sure(mountDisk(world, BASE, false, 0)), BASE)))
    expect(faultOfChain(simulator.world(), top)).toContain('mismatch in the identifiers')
    expect(faultOfChain(simulator.world(), BASE)).toBeNull()
    expect(told(mountDisk(simulator.world(), top, true, 0))).toMatch(/^OperationFailed,/u)
    expect(await simulator.run('startMachine', { vmId })).toMatchObject({
      error: { message: expect.stringContaining('mismatch in the identifiers') },
    })
  })

  it('is not merged into before it is dismounted', async () => {
    const { simulator, vmId, idOf } = simulated('Off')
    simulator.change((world) => sure(mountDisk(world, BASE, true, 0)))
    await simulator.run('deleteCheckpoint', { vmId, checkpointId: idOf('first') })
    expect(simulator.world().files.size).toBe(2)
    simulator.change((world) => sure(dismountDisk(world, BASE)))
    expect([...simulator.world().files.keys()]).toEqual([BASE])
  })
})
