import { describe, expect, it } from 'vitest'
import { exportFolder } from './folder-facts.ts'

describe('the folder an export writes to', () => {
  it.each([
    ['D:\\Exports', 'SRV-01', 'D:\\Exports\\SRV-01'],
    ['D:\\', 'SRV-01', 'D:\\SRV-01'],
    ['D:\\Exports\\', 'a b', 'D:\\Exports\\a b'],
  ])('under %s of %s is %s', (folder, name, path) => {
    expect(exportFolder(folder, name)).toBe(path)
  })

  it.each(['..', 'a\\b', 'a:b', 'a*', 'x.', 'x ', '', 'con', 'NUL.old', 'Com1'])(
    'is not told for a machine called %j',
    (name) => {
      expect(exportFolder('D:\\Exports', name)).toBeNull()
    },
  )
})
