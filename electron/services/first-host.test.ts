import { expect, test } from 'vitest'
import { firstHost, knownHosts } from './first-host.ts'

test.each([
  ['local', 'demo', 'linux', { kind: 'local', reason: 'asked' }],
  ['demo', 'local', 'win32', { kind: 'demo', reason: 'asked' }],
  [null, 'demo', 'win32', { kind: 'demo', reason: 'last' }],
  [null, 'local', 'linux', { kind: 'local', reason: 'last' }],
  [null, 'a-host-of-the-future', 'win32', { kind: 'local', reason: 'windows' }],
  [null, null, 'win32', { kind: 'local', reason: 'windows' }],
  [null, null, 'linux', { kind: 'demo', reason: 'noHyperV' }],
  [null, null, 'darwin', { kind: 'demo', reason: 'noHyperV' }],
] as const)('asked for %s, last used %s, on %s', (asked, last, platform, expected) => {
  expect(firstHost(asked, last, platform)).toEqual(expected)
})

test('knows this computer beside the demo on Windows, and adds the demo to nothing', () => {
  expect(knownHosts('demo', 'win32')).toEqual(['demo', 'local'])
  expect(knownHosts('local', 'win32')).toEqual(['local'])
  expect(knownHosts('demo', 'linux')).toEqual(['demo'])
  expect(knownHosts('local', 'linux')).toEqual(['local'])
})
