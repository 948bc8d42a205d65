import { describe, expect, it } from 'vitest'
import { mountDisk } from './mounted-disks.ts'
import { createDisk, type NewDisk } from './new-disk.ts'
import { GB, MB } from './seed-builder.ts'
import { simulateMachine } from './simulate-machine.ts'

const { simulator } = simulateMachine({ state: 'Off', disks: [{ path: 'D:\\base.vhdx' }] })
const world = simulator.world()

const disk = (seed: Partial<NewDisk>): NewDisk => ({
  path: 'D:\\new.vhdx',
  type: 'Dynamic',
  parentPath: null,
  virtualBytes: 8 * GB,
  ...seed,
})

describe('a new disk file', () => {
  it.each([
    ['Dynamic', 4 * MB],
    ['Fixed', 8 * GB],
  ] as const)('that is %s takes %i bytes', (type, bytes) => {
    const made = createDisk(world, disk({ type }), 5)
    expect(made.ok && made.value.files.get('D:\\new.vhdx')).toMatchObject({
      type,
      bytes,
      virtualBytes: 8 * GB,
    })
  })

  it('that is differencing is as large as its parent', () => {
    const made = createDisk(
      world,
      disk({ type: 'Differencing', parentPath: 'D:\\base.vhdx', virtualBytes: null }),
      5,
    )
    expect(made.ok && made.value.files.get('D:\\new.vhdx')).toMatchObject({ virtualBytes: 127 * GB })
  })

  it.each([
    ['of an odd size', { virtualBytes: 2_000_000_000 }, 'InvalidParameter'],
    ['too small', { virtualBytes: 2 * MB }, 'InvalidParameter'],
    ['too large for its format', { path: 'D:\\new.vhd', virtualBytes: 2041 * GB }, 'InvalidParameter'],
    ['that is called as none', { path: 'D:\\new.img' }, 'InvalidParameter'],
    ['in the place of another', { path: 'd:\\BASE.vhdx' }, 'OperationFailed'],
    ['on no volume', { path: 'X:\\new.vhdx' }, 'OperationFailed'],
    ['for which there is no space', { type: 'Fixed', virtualBytes: 8192 * GB }, 'OperationFailed'],
    ['on a parent that is not there', { parentPath: 'D:\\no.vhdx', virtualBytes: null }, 'InvalidParameter'],
    [
      'on a parent of another format',
      { path: 'D:\\new.vhd', parentPath: 'D:\\base.vhdx' },
      'InvalidParameter',
    ],
    ['smaller than its parent', { parentPath: 'D:\\base.vhdx' }, 'InvalidParameter'],
  ] as const)('%s is refused', (_, seed, id) => {
    const made = createDisk(world, disk(seed), 5)
    expect(!made.ok && made.error.errorId).toBe(`${id},Microsoft.Vhd.PowerShell.Cmdlets.NewVhd`)
  })

  it('on a parent that the host writes to is refused', () => {
    const mounted = mountDisk(world, 'D:\\base.vhdx', false, 0)
    const made = createDisk(
      mounted.ok ? mounted.value : world,
      disk({ parentPath: 'D:\\base.vhdx', virtualBytes: null }),
      5,
    )
    expect(!made.ok && made.error.category).toBe('ResourceBusy')
  })
})
