import { expect, test } from 'vitest'
import { demoHost, localHost } from '../../shared/services/built-in-hosts.ts'
import type { KnownHost } from '../../shared/services/ports.ts'
import { firstHosts, type HostChoice } from './first-host.ts'

const remote: KnownHost = { id: 'remote-1', kind: 'remote', name: 'HV-09' }
const choose = (asked: HostChoice['asked'], last: string | null, platform: NodeJS.Platform) => {
  const { hosts, first, reason } = firstHosts({
    asked,
    last,
    saved: [remote],
    platform,
    computerName: 'PC-1',
  })
  return [first.id, reason, hosts.map(({ id }) => id)]
}

test.each([
  ['demo', 'local', 'win32', ['demo', 'asked', ['local', 'demo', 'remote-1']]],
  ['local', 'demo', 'linux', ['local', 'asked', ['local', 'remote-1']]],
  [null, 'local', 'linux', ['local', 'last', ['local', 'remote-1']]],
  [null, 'demo', 'win32', ['demo', 'last', ['local', 'demo', 'remote-1']]],
  [null, 'remote-1', 'linux', ['remote-1', 'last', ['remote-1']]],
  [null, null, 'win32', ['local', 'windows', ['local', 'remote-1']]],
  [null, null, 'linux', ['demo', 'noHyperV', ['demo', 'remote-1']]],
  [null, 'remote-gone', 'darwin', ['demo', 'noHyperV', ['demo', 'remote-1']]],
] as const)('asked for %s, last used %s, on %s', (asked, last, platform, expected) => {
  expect(choose(asked, last, platform)).toEqual(expected)
})

test('calls this computer by its own name', () => {
  const { first } = firstHosts({
    asked: null,
    last: null,
    saved: [],
    platform: 'win32',
    computerName: 'PC-1',
  })
  expect(first).toEqual(localHost('PC-1'))
  expect(first).not.toEqual(demoHost)
})
