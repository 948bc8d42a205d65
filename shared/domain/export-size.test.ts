import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exportBytes, exportCollisions } from './export-size.ts'
import type { DiskFile } from './virtual-disk.ts'

const file = (part: Partial<DiskFile>): DiskFile => ({
  id: 'a',
  path: 'D:\\a.vhdx',
  otherPaths: [],
  readable: true,
  parentId: null,
  parentPath: null,
  bytes: 1,
  createdAt: 0,
  writtenAt: 0,
  inNow: false,
  heldBy: ['one'],
  ...part,
})
const measured = (files: readonly DiskFile[], bytes: number | null = 7) => ({
  vmId: 'vm',
  clustered: false,
  unreadCheckpoints: [],
  files: [...files],
  systemFiles: [{ checkpointId: 'one', bytes }],
})

describe('what an export of a checkpoint writes', () => {
  it('is all that its chains stand on, with memory and configuration, and nothing else', () => {
    const files = [
      file({ bytes: 100 }),
      file({ bytes: 20, heldBy: ['two', 'one'] }),
      file({ heldBy: ['two'] }),
    ]
    expect(exportBytes(measured(files), 'one')).toBe(127)
  })

  it('is not known where any part of it is not', () => {
    expect(exportBytes(measured([file({ bytes: null })]), 'one')).toBeNull()
    expect(exportBytes(measured([file({ readable: false })]), 'one')).toBeNull()
    expect(exportBytes(measured([file({})], null), 'one')).toBeNull()
    expect(exportBytes(measured([file({})]), 'two')).toBeNull()
  })

  it('is never less than any file it needs, however many there are', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), (sizes) => {
        const bytes = exportBytes(measured(sizes.map((size) => file({ bytes: size }))), 'one') ?? -1
        expect(bytes).toBeGreaterThanOrEqual(Math.max(0, ...sizes))
      }),
    )
  })
})

describe('what collides in an export', () => {
  const base = (id: string, path: string, heldBy = ['one']): DiskFile => file({ id, path, heldBy })
  const child = file({ id: 'c', path: 'E:\\y\\DISK.vhdx', parentId: 'b', heldBy: ['one'] })

  it('is disks whose chains begin with files of one name, in any letters and folders', () => {
    const files = [base('a', 'D:\\x\\disk.vhdx'), base('b', 'E:\\y\\Disk.vhdx'), base('d', 'D:\\other.vhdx')]
    expect(exportCollisions({ files }, 'one')).toEqual([['D:\\x\\disk.vhdx', 'E:\\y\\Disk.vhdx']])
  })

  it('is nothing within one chain, nor with what the checkpoint does not hold', () => {
    expect(exportCollisions({ files: [base('b', 'E:\\y\\base.vhdx'), child] }, 'one')).toEqual([])
    const files = [base('a', 'D:\\x\\disk.vhdx'), base('b', 'E:\\y\\Disk.vhdx', ['two'])]
    expect(exportCollisions({ files }, 'one')).toEqual([])
  })
})
