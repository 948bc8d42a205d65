import { describe, expect, it } from 'vitest'
import { volumeOf } from './host-facts.ts'

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
