import { describe, expect, it } from 'vitest'
import { brokenLink, chainOf, differencingPath } from './disk-chain.ts'
import type { WorldFile } from './world.ts'

const file = (path: string, parentPath: string | null): [string, WorldFile] => [
  path,
  {
    path,
    parentPath,
    type: parentPath === null ? 'Dynamic' : 'Differencing',
    virtualBytes: 1,
    bytes: 1,
    createdAt: 0,
    writtenAt: 0,
    growth: null,
  },
]

describe('where a differencing disk goes', () => {
  const id = 'e7523308-5c3a-447b-b3fd-37c870661ad4'
  const guid = id.toUpperCase()
  it.each([
    ['D:\\VMs\\JS-Server-01.vhdx', `D:\\VMs\\JS-Server-01_${guid}.avhdx`],
    [`D:\\VMs\\a_b_${guid}.avhdx`, `D:\\VMs\\a_b_${guid}.avhdx`],
    ['D:\\VMs\\old.vhd', `D:\\VMs\\old_${guid}.avhd`],
    [`D:\\VMs\\old_${guid}.avhd`, `D:\\VMs\\old_${guid}.avhd`],
    ["C:\\VMs\\O'Brien & Sons (x86) [1]\\a.b.vhdx", `C:\\VMs\\O'Brien & Sons (x86) [1]\\a.b_${guid}.avhdx`],
  ])('on %s is %s', (parent, expected) => {
    expect(differencingPath(parent, id)).toBe(expected)
  })
})

describe('a chain of disks', () => {
  it('runs from the top to the base', () => {
    const files = new Map([file('base', null), file('a', 'base'), file('b', 'a')])
    expect(chainOf(files, 'b')).toStrictEqual(['b', 'a', 'base'])
    expect(brokenLink(files, 'b')).toBeNull()
  })

  it('names a parent that is not there', () => {
    const files = new Map([file('a', 'base'), file('b', 'a')])
    expect(chainOf(files, 'b')).toStrictEqual(['b', 'a', 'base'])
    expect(brokenLink(files, 'b')).toStrictEqual({ childPath: 'a', parentPath: 'base' })
  })

  it('ends in a ring', () => {
    const files = new Map([file('a', 'b'), file('b', 'a')])
    expect(chainOf(files, 'a')).toStrictEqual(['a', 'b'])
  })
})
