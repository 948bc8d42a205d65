import { describe, expect, it } from 'vitest'
import { exportFolder, volumeOf } from './folder-facts.ts'

const volumes = [{ root: 'C:\\' }, { root: 'C:\\ClusterStorage\\Volume1\\' }, { root: 'D:\\' }]

describe('the volume of a path', () => {
  it.each([
    ['C:\\', 'C:\\'],
    ['c:\\x', 'C:\\'],
    ['C:\\ClusterStorage\\Volume1', 'C:\\ClusterStorage\\Volume1\\'],
    ['C:\\ClusterStorage\\volume1\\x', 'C:\\ClusterStorage\\Volume1\\'],
    ['C:\\ClusterStorage\\Volume10', 'C:\\'],
    ['Q:\\x', undefined],
    ['\\\\nas\\share', undefined],
  ])('%s is on %s', (path, root) => {
    expect(volumeOf(volumes, path)?.root).toBe(root)
    expect(volumeOf(volumes.toReversed(), path)?.root).toBe(root)
  })
})

describe('the folder an export writes to', () => {
  it.each([
    ['D:\\Exports', 'SRV-01', 'D:\\Exports\\SRV-01'],
    ['D:\\', 'SRV-01', 'D:\\SRV-01'],
    ['D:\\Exports\\', 'a b', 'D:\\Exports\\a b'],
  ])('under %s of %s is %s', (folder, name, path) => {
    expect(exportFolder(folder, name)).toBe(path)
  })

  it.each(['..', 'a\\b', 'a:b', 'a*', 'x.', 'x ', ''])('is not told for a machine called %j', (name) => {
    expect(exportFolder('D:\\Exports', name)).toBeNull()
  })
})
