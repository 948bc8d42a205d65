import { expect, test } from 'vitest'
import { lockFaults } from './lock-faults.mjs'

const locked = { version: '1.2.3', integrity: 'sha512-a' }
const manifest = { devDependencies: { tool: '1.2.3' } }
const faults = (packages: Parameters<typeof lockFaults>[1]['packages'], of = manifest) =>
  lockFaults(of, { packages: { '': {}, ...packages } })

test('a lock that is complete has no faults', () => {
  expect(faults({ 'node_modules/tool': locked })).toEqual([])
})

test('names the native part that npm left out without a word', () => {
  const tool = { ...locked, optionalDependencies: { '@tool/win32': '1.2.3', '@tool/linux': '1.2.3' } }
  expect(faults({ 'node_modules/tool': tool, 'node_modules/@tool/linux': locked })).toEqual([
    expect.stringMatching(/^node_modules\/tool lacks @tool\/win32: pin a version/u),
  ])
})

test('finds a native part beside its package and in every folder above it', () => {
  const inner = { ...locked, optionalDependencies: { near: '1', far: '1' } }
  expect(
    faults({
      'node_modules/tool': locked,
      'node_modules/tool/node_modules/@a/inner': inner,
      'node_modules/tool/node_modules/@a/inner/node_modules/near': locked,
      'node_modules/far': locked,
    }),
  ).toEqual([])
})

test.each([
  ['an address', { ...locked, resolved: 'https://packages.example/tool.tgz' }, /names the address/u],
  ['no checksum', { version: '1.2.3' }, /no checksum/u],
  ['another version', { ...locked, version: '1.2.4' }, /should be 1\.2\.3, and is 1\.2\.4/u],
])('refuses a package with %s', (_, entry, message) => {
  expect(faults({ 'node_modules/tool': entry })).toEqual([expect.stringMatching(message)])
})

test('refuses a range, which every installation would read anew', () => {
  const range = { devDependencies: { tool: '^1.2.3' } }
  expect(faults({ 'node_modules/tool': locked }, range)).toEqual([expect.stringMatching(/not pinned/u)])
})
