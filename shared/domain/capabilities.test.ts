import { makeFailure } from './failure.ts'
import { expect, test } from 'vitest'
import type { Connection } from './host.ts'
import { hasOneOf, keepsOnHost, capabilitiesOf } from './capabilities.ts'

test('a session without a role has everything, and so has one of which nothing is known', () => {
  const away: Connection = { state: 'unavailable', failure: makeFailure('HostUnavailable', '', {}) }
  for (const connection of [{ state: 'connected' }, { state: 'connecting' }, away] as const) {
    expect(hasOneOf(capabilitiesOf(connection), ['whatever'])).toBe(true)
    expect(keepsOnHost(capabilitiesOf(connection))).toBe(false)
  }
})

test('the host keeps and applies only where the role has no other way', () => {
  const offered = (...capabilities: readonly string[]) => capabilitiesOf({ state: 'connected', capabilities })
  expect(keepsOnHost(offered('keepAndApply'))).toBe(true)
  expect(keepsOnHost(offered('keepAndApply', 'applyCheckpointStep'))).toBe(false)
  expect(keepsOnHost(offered('createCheckpoint'))).toBe(false)
  expect(hasOneOf(offered('createCheckpoint'), ['applyCheckpointStep', 'keepAndApply'])).toBe(false)
})
