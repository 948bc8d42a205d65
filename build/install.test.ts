import { expect, test } from 'vitest'
import { installAdvice, isInstalled, nodeAdvice } from './install.mjs'

const root = { '': { version: '0.1.0' } }
const tool = { version: '1.2.3', integrity: 'sha512-a' }

test('what the lock asks for and npm has installed is not installed again', () => {
  expect(
    isInstalled({ packages: { ...root, 'node_modules/a': tool } }, { packages: { 'node_modules/a': tool } }),
  ).toBe(true)
})

test.each([
  ['a package is missing', {}],
  ['a package has another version', { 'node_modules/a': { ...tool, version: '1.2.2' } }],
  ['a package has other contents', { 'node_modules/a': { ...tool, integrity: 'sha512-b' } }],
])('installs when %s', (_, packages) => {
  expect(isInstalled({ packages: { ...root, 'node_modules/a': tool } }, { packages })).toBe(false)
})

test('does not wait for the native part of another system', () => {
  const packages = { 'node_modules/a': tool, 'node_modules/a-win32': { ...tool, optional: true } }
  expect(isInstalled({ packages }, { packages: { 'node_modules/a': tool } })).toBe(true)
})

test.each([
  ['npm error code ENOTFOUND', /registry cannot be reached.*proxy/u],
  ['reason: connect ECONNREFUSED 127.0.0.1:9', /registry cannot be reached/u],
  ['npm error code EUSAGE', /does not fit package\.json/u],
  ['npm error code ENOSPC', /stands above/u],
])('after "%s" says what to do', (output, advice) => {
  expect(installAdvice(output)).toMatch(advice)
})

test.each(['20.19.0', '20.20.2', '24.1.0'])('runs under Node %s', (version) => {
  expect(nodeAdvice(version, '>=20.19.0')).toBeNull()
})

test.each(['20.18.3', '18.20.0'])('refuses Node %s, and says which is needed', (version) => {
  expect(nodeAdvice(version, '>=20.19.0')).toMatch(/20\.19 or a newer one/u)
})
