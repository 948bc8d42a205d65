import { describe, expect, it } from 'vitest'
import { measureRecord } from '../simulator/host-records.ts'
import { DAY, GB } from '../simulator/seed-builder.ts'
import { simulateMachine } from '../simulator/simulate-machine.ts'
import { bytesOf, leftOverDisks, spelledTwice } from './disk-findings.ts'
import { checkpointSizes } from './virtual-disk.ts'

const names = Array.from({ length: 15 }, (_, at) => `backup ${at + 1}`)
const seed = {
  history: [
    ...names.map((name, at) => ({
      kind: 'checkpoint' as const,
      name,
      ago: (40 - at) * DAY,
      written: 16 * GB,
    })),
    ...names.map((name) => ({ kind: 'delete' as const, name, ago: 0 })),
  ],
  written: 16 * GB,
  mergesHeld: true,
}
const measured = (differing: Parameters<typeof simulateMachine>[0]) => {
  const { simulator, machine, clock } = simulateMachine(differing)
  return measureRecord(simulator.world(), machine(), clock.now())
}

describe('disks that no checkpoint accounts for', () => {
  it('are told of a machine without checkpoints, with what they take', () => {
    const measure = measured(seed)
    const left = leftOverDisks(measure, false)
    expect(left).toHaveLength(15)
    expect(bytesOf(left)).toBe(240 * GB)
    expect(checkpointSizes(measure, []).total).toBe(240 * GB)
  })

  it('are none while they merge, with checkpoints, or on the base alone', () => {
    expect(leftOverDisks(measured(seed), true)).toEqual([])
    expect(leftOverDisks(measured({ history: seed.history.slice(0, 1) }), false)).toEqual([])
    expect(leftOverDisks(measured({}), false)).toEqual([])
  })
})

it('a chain that is spelled in two ways is told, and one that is not is not', () => {
  const history = [{ kind: 'checkpoint' as const, name: 'one', ago: DAY }]
  const path = 'D:\\VMs\\SRV-01.vhdx'
  expect(spelledTwice(measured({ disks: [{ path }], history }).files)).toEqual([])
  const told = spelledTwice(measured({ disks: [{ path, belowAs: 'd:\\vms\\srv-01.vhdx' }], history }).files)
  expect(told).toMatchObject([{ path: 'd:\\vms\\srv-01.vhdx', otherPaths: [path] }])
})
