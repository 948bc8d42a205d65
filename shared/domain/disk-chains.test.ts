import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diskChains, type DiskChain } from './disk-chains.ts'
import { sampleFile, sampleId } from '../testing/sample-records.ts'

const [a, b, c] = [sampleId(101), sampleId(102), sampleId(103)]
const ids = [a, b, c]

/** A base that `a` froze, a disk that `b` froze, and above it a branch for `c` and one for Now. */
const branched = [
  sampleFile('D:\\vm.vhdx', { heldBy: [a, b, c] }),
  sampleFile('D:\\vm_1.avhdx', { parentPath: 'D:\\vm.vhdx', heldBy: [b, c] }),
  sampleFile('D:\\vm_2.avhdx', { parentPath: 'D:\\vm_1.avhdx', heldBy: [c], inNow: false, createdAt: 1 }),
  sampleFile('D:\\vm_3.avhdx', { parentPath: 'D:\\vm_1.avhdx', createdAt: 2 }),
]

const outline = (chains: readonly DiskChain[]) =>
  chains.map(({ beginning, lines }) => [
    beginning,
    ...lines.map(({ file, column, row }) => `${file.path} ${column}/${row}`),
  ])

describe('the chains of disk files', () => {
  it('go from the base to Now in one line, and branches lie below it', () => {
    expect(outline(diskChains(branched, ids))).toStrictEqual([
      ['base', 'D:\\vm.vhdx 0/0', 'D:\\vm_1.avhdx 1/0', 'D:\\vm_3.avhdx 2/0', 'D:\\vm_2.avhdx 2/1'],
    ])
  })

  it('tell which state ends at which file, and whose each file is', () => {
    const lines = diskChains(branched, ids).flatMap((chain) => chain.lines)
    expect(lines.map(({ kind, owner, frozenBy, isNow }) => [kind, owner, frozenBy, isNow])).toStrictEqual([
      ['base', { kind: 'machine' }, [a], false],
      ['differencing', { kind: 'checkpoint', id: b }, [b], false],
      ['differencing', { kind: 'now' }, [], true],
      ['differencing', { kind: 'checkpoint', id: c }, [c], false],
    ])
  })

  it('find a parent that is spelled otherwise', () => {
    const files = [
      sampleFile('D:\\VM.vhdx'),
      sampleFile('D:\\vm_1.avhdx', { parentPath: 'C:\\Mounts\\vm.VHDX', parentId: 'D:\\VM.vhdx' }),
    ]
    expect(outline(diskChains(files, ids))).toStrictEqual([['base', 'D:\\VM.vhdx 0/0', 'D:\\vm_1.avhdx 1/0']])
  })

  it('begin anew where the host cannot open a file, or does not know its parent', () => {
    const files = [
      sampleFile('D:\\gone.avhdx', { readable: false, bytes: null }),
      sampleFile('D:\\up.avhdx', { parentPath: 'D:\\gone.avhdx' }),
      sampleFile('D:\\alone.avhdx', { parentPath: 'E:\\elsewhere.vhdx' }),
      sampleFile('D:\\clone.vhdx', { parentPath: 'D:\\alone.avhdx' }),
    ]
    const chains = diskChains(files, ids)
    expect(outline(chains)).toStrictEqual([
      ['unreadable', 'D:\\gone.avhdx 0/0', 'D:\\up.avhdx 1/0'],
      ['parentMissing', 'D:\\alone.avhdx 0/0', 'D:\\clone.vhdx 1/0'],
    ])
    expect(chains.flatMap(({ lines }) => lines.map(({ kind }) => kind))).toStrictEqual([
      'unreadable',
      'differencing',
      'differencing',
      'linked',
    ])
  })

  it('open a ring of parents', () => {
    const files = [
      sampleFile('D:\\1.avhdx', { parentPath: 'D:\\2.avhdx' }),
      sampleFile('D:\\2.avhdx', { parentPath: 'D:\\1.avhdx' }),
      sampleFile('D:\\3.avhdx', { parentPath: 'D:\\3.avhdx' }),
    ]
    expect(outline(diskChains(files, ids))).toStrictEqual([
      ['ring', 'D:\\2.avhdx 0/0', 'D:\\1.avhdx 1/0'],
      ['ring', 'D:\\3.avhdx 0/0'],
    ])
  })

  it('hold every file once and at a place of its own, after its parent, whatever the host told', () => {
    const told = fc.array(
      fc.record({
        name: fc.nat(12),
        parent: fc.option(fc.nat(12)),
        readable: fc.boolean(),
        inNow: fc.boolean(),
        heldBy: fc.subarray(ids),
      }),
      { maxLength: 14 },
    )
    fc.assert(
      fc.property(told, (records) => {
        const files = records.map(({ name, parent, ...rest }) =>
          sampleFile(`D:\\${name}.avhdx`, {
            ...rest,
            parentPath: parent === null ? null : `d:\\${parent}.AVHDX`,
            parentId: parent === null ? null : `D:\\${parent}.avhdx`,
          }),
        )
        const chains = diskChains(files, ids)
        const drawn = chains.flatMap(({ lines }) => lines.map(({ file }) => file))
        expect(new Set(drawn)).toStrictEqual(new Set(files))
        expect(drawn).toHaveLength(files.length)
        for (const { lines, columns, rows } of chains) {
          const places = lines.map(({ column, row }) => `${column}/${row}`)
          expect(new Set(places).size).toBe(lines.length)
          for (const [index, { parent, column, row }] of lines.entries()) {
            expect(column < columns && row < rows).toBe(true)
            const before = parent ? places.indexOf(`${parent.column}/${parent.row}`) : -1
            expect(before).toBeLessThan(index)
            expect(parent === null).toBe(index === 0)
          }
        }
      }),
    )
  })
})
