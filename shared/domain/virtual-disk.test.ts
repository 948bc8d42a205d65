import { describe, expect, it } from 'vitest'
import { sampleFile, sampleId } from '../testing/sample-records.ts'
import { checkpointSizes, isCheckpointDisk, type MachineMeasure } from './virtual-disk.ts'

const [a, b] = [sampleId(101), sampleId(102)]
const BASE = 'D:\\SRV-01.vhdx'

const measure = (differing: Partial<MachineMeasure> = {}): MachineMeasure => ({
  vmId: sampleId(1),
  clustered: false,
  unreadCheckpoints: [],
  files: [
    sampleFile(BASE, { bytes: 5000, heldBy: [a, b] }),
    sampleFile('D:\\1.avhdx', { bytes: 300, parentPath: BASE, heldBy: [b] }),
    sampleFile('D:\\2.avhdx', { bytes: 20, parentPath: 'D:\\1.avhdx' }),
  ],
  systemFiles: [
    { checkpointId: a, bytes: 1 },
    { checkpointId: b, bytes: 4000 },
  ],
  ...differing,
})

const sizes = (of: MachineMeasure) => {
  const { byCheckpoint, now, total } = checkpointSizes(of, [a, b])
  return [byCheckpoint.get(a), byCheckpoint.get(b), now, total]
}

describe('the sizes of checkpoints', () => {
  it('are what each froze and saved; the base disk is the machine’s own', () => {
    expect(sizes(measure())).toStrictEqual([1, 4300, 20, 4321])
  })

  it('count each file once, at the earliest checkpoint that holds it', () => {
    const shared = sampleFile('D:\\1.avhdx', { bytes: 300, parentPath: BASE, heldBy: [b, a] })
    const of = measure({ files: [sampleFile(BASE, { heldBy: [a, b] }), shared] })
    expect(sizes(of)).toStrictEqual([301, 4000, 0, 4301])
  })

  it('are not known where one part is not, never zero', () => {
    const files = measure().files.map((file) =>
      file.path === 'D:\\1.avhdx' ? { ...file, bytes: null } : file,
    )
    expect(sizes(measure({ files }))).toStrictEqual([1, null, 20, null])
    const systemFiles = [
      { checkpointId: a, bytes: null },
      { checkpointId: b, bytes: 4000 },
    ]
    expect(sizes(measure({ systemFiles }))).toStrictEqual([null, 4300, 20, null])
  })

  it('do not count a differencing disk that is the base of the machine', () => {
    const clone = sampleFile('D:\\clone.vhdx', {
      bytes: 900,
      parentPath: 'D:\\template.vhdx',
      heldBy: [a, b],
    })
    expect(sizes(measure({ files: [clone] }))).toStrictEqual([1, 4000, 0, 4001])
  })

  it('stay known where the base disk cannot be read', () => {
    const files = measure().files.map((file) =>
      file.path === BASE ? { ...file, readable: false, bytes: null } : file,
    )
    expect(sizes(measure({ files }))).toStrictEqual([1, 4300, 20, 4321])
  })
})

describe('a disk that Hyper-V made for a checkpoint', () => {
  it.each([
    ['D:\\a_E7523308.avhdx', true],
    ['D:\\a.AVHDX', true],
    ['D:\\a.avhd', true],
    ['D:\\a.vhdx', false],
    ['D:\\a.avhdx.vhdx', false],
    ['Disk 4 1862 GB', false],
  ])('%s: %s', (path, expected) => {
    expect(isCheckpointDisk(path)).toBe(expected)
  })
})
