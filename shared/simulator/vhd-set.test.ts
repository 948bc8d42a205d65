import { expect, it } from 'vitest'
import { readDisk } from './readings.ts'
import { simulateMachine } from './simulate-machine.ts'

it('a VHD Set is told as one, and lets a checkpoint be made, which a shared VHDX does not', async () => {
  for (const [path, format, outcome] of [
    ['D:\\set.vhds', 'VHDSet', 'done'],
    ['D:\\shared.vhdx', 'VHDX', 'failed'],
  ] as const) {
    const { simulator, vmId, clock } = simulateMachine({ disks: [{ path, kind: 'shared' }] })
    expect(readDisk(simulator.world(), path, clock.now())?.vhdFormat).toBe(format)
    expect(await simulator.run('takeCheckpoint', { vmId })).toMatchObject({ kind: outcome })
  }
})
