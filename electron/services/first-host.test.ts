import { expect, test } from 'vitest'
import { DEMO_HOST_NAME } from '../../shared/words/program.ts'
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
  const known = (...start: Parameters<typeof firstHost>) =>
    knownHosts(firstHost(...start).kind, start[2], 'PC-1')
  const local = { id: 'local', kind: 'local', name: 'PC-1' }
  const demo = { id: 'demo', kind: 'demo', name: DEMO_HOST_NAME }
  expect(known('demo', null, 'win32')).toEqual([demo, local])
  expect(known('local', null, 'win32')).toEqual([local])
  expect(known('demo', null, 'linux')).toEqual([demo])
  expect(known('local', null, 'linux')).toEqual([local])
})
