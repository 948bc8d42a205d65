import { describe, expect, it } from 'vitest'
import { isSafeConnection } from './connection.ts'

const ssh = (host: string, user?: string) =>
  isSafeConnection({ transport: 'ssh', host, ...(user === undefined ? {} : { user }) })

describe('isSafeConnection', () => {
  it.each(['hv-01', 'hv-01.corp.example', '192.0.2.7', '2001:db8::7', 'localhost'])('takes %s', (host) => {
    expect(ssh(host)).toBe(true)
    expect(isSafeConnection({ transport: 'winRm', host, useSsl: true })).toBe(true)
  })

  it.each(['-oProxyCommand=calc', '-v', '', 'a b', 'a;b', "a'b", 'a@b', 'a/b', 'a\nb', '$(calc)', '.'])(
    'refuses the host %j',
    (host) => {
      expect(ssh(host)).toBe(false)
      expect(isSafeConnection({ transport: 'winRm', host, useSsl: true })).toBe(false)
    },
  )

  it.each(['admin', 'CORP\\admin', '.\\admin', 'j.doe-2'])('takes the user %s', (user) => {
    expect(ssh('hv-01', user)).toBe(true)
  })

  it.each(['-l', 'a b', 'a@b', 'a\\b\\c', "a'b", 'a"b', '', 'a;b'])('refuses the user %j', (user) => {
    expect(ssh('hv-01', user)).toBe(false)
  })
})
