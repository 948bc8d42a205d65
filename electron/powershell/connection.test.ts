import { describe, expect, it } from 'vitest'
import { isSafeConnection } from './connection.ts'

const password = async () => null
const ssh = (computer: string, user: string | null = null) =>
  isSafeConnection({ transport: 'ssh', computer, port: null, user, keyFile: null, password })
const winRm = (computer: string, user: string | null = null) =>
  isSafeConnection({
    transport: 'winRm',
    computer,
    port: null,
    useSsl: true,
    user,
    endpoint: null,
    trustsByName: false,
    password,
  })

describe('a connection', () => {
  it.each(['hv-01', 'hv-01.corp.example', '192.0.2.7', '2001:db8::7', 'localhost'])(
    'goes to the computer %s',
    (computer) => {
      expect([ssh(computer), winRm(computer)]).toEqual([true, true])
    },
  )

  it.each(['-oProxyCommand=calc', '-v', '', 'a b', 'a;b', "a'b", 'a@b', 'a/b', 'a\nb', '$(calc)', '.'])(
    'never goes to the computer %j',
    (computer) => {
      expect([ssh(computer), winRm(computer)]).toEqual([false, false])
    },
  )

  it.each(['-l', 'a b', 'a\\b\\c', "a'b", 'a"b', '', 'a;b'])('is never made by the user %j', (user) => {
    expect(ssh('hv-01', user)).toBe(false)
  })

  it.each(['Anna Berg', 'CONTOSO\\Anna Maria Berg'])(
    'is made by the user %s over WinRM, not over SSH',
    (user) => {
      expect([ssh('hv-01', user), winRm('hv-01', user)]).toEqual([false, true])
    },
  )
})
