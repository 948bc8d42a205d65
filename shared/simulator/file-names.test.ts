import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileIdAt, pathKey, type PathAlias } from './file-names.ts'
import { spelledOtherwise } from './spellings.ts'
import { buildWorld } from './seed-builder.ts'
import { seededIds } from './seed-ids.ts'

const FILE = 'D:\\Hyper-V\\SRV-01\\SRV-01.vhdx'
const world = (
  aliases: readonly PathAlias[] = spelledOtherwise.map(({ alias }) => alias).filter((one) => one !== null),
) => buildWorld({ now: 0, newId: seededIds(1), aliases }, [{ name: 'SRV-01', disks: [{ path: FILE }] }])

describe('a file', () => {
  it.each(spelledOtherwise)('is the same one by $how: $path', ({ path }) => {
    expect(fileIdAt(world(), path)).toBe(fileIdAt(world(), FILE))
  })

  it.each([
    'D:\\Hyper-V\\SRV-01\\SRV-02.vhdx',
    'E:\\Hyper-V\\SRV-01\\SRV-01.vhdx',
    '\\\\HV-02\\VMs\\SRV-01\\SRV-01.vhdx',
    'D:\\Hyper-V\\SRV-01\\SRV-01.vhdx.bak',
    '\\\\?\\D:\\Hyper-V\\SRV-01\\SRV-01.vhdx.',
  ])('is another one at %s', (path) => {
    expect(fileIdAt(world(), path)).not.toBe(fileIdAt(world(), FILE))
  })

  it('that is not there is told apart by its path alone', () => {
    expect(fileIdAt(world(), 'd:/hyper-v/gone.vhdx ')).toBe('path:D:\\HYPER-V\\GONE.VHDX')
  })
})

it('a path in one spelling stays as it is', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'B', 'ß', 'İ', '\\', '/', '.', ' ', '?', ':'),
    maxLength: 20,
  })
  fc.assert(
    fc.property(text, (rest) => {
      expect(pathKey(pathKey(`D:\\${rest}`))).toBe(pathKey(`D:\\${rest}`))
    }),
  )
})
