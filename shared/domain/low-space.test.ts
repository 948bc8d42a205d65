import { describe, expect, it } from 'vitest'
import { LEAST_FREE, lowSpace } from './low-space.ts'
import { sampleFile, sampleMachine } from '../testing/sample-records.ts'

const GB = 1024 ** 3
const volume = (root: string, freeBytes: number) => ({ root, fileSystem: 'NTFS', bytes: 500 * GB, freeBytes })
const now = sampleFile('D:\\vm\\now.avhdx')
const off = sampleMachine({ state: 'Off', memoryAssigned: 0 })

describe('little free space', () => {
  it('is less than what every volume should have left', () => {
    expect(lowSpace(off, [now], [volume('D:\\', LEAST_FREE)])).toBeNull()
    expect(lowSpace(off, [now], [volume('D:\\', LEAST_FREE - 1)])).toStrictEqual({
      root: 'D:\\',
      freeBytes: LEAST_FREE - 1,
    })
  })

  it('counts the memory that is written when the machine has any', () => {
    const running = sampleMachine({ state: 'Running', memoryAssigned: 8 * GB })
    expect(lowSpace(running, [now], [volume('D:\\', 12 * GB)])?.root).toBe('D:\\')
    expect(lowSpace(off, [now], [volume('D:\\', 12 * GB)])).toBeNull()
  })

  it('is that of the tightest volume that holds a disk of the current state, and of no other', () => {
    const files = [now, sampleFile('E:\\data.avhdx'), sampleFile('F:\\old.avhdx', { inNow: false })]
    const volumes = [volume('D:\\', 2 * GB), volume('E:\\', GB), volume('F:\\', 0)]
    expect(lowSpace(off, files, volumes)?.root).toBe('E:\\')
  })

  it('is not claimed where no volume is known', () => {
    expect(lowSpace(off, [now], [])).toBeNull()
  })
})
