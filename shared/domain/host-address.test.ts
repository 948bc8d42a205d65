import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addressProblem,
  hostAddress,
  hostEntry,
  isComputerName,
  isKeyFile,
  isSignInName,
  isUserName,
  needsPassword,
  portOf,
} from './host-address.ts'

describe('what a host is reached by', () => {
  it.each(['HV-01', 'hv01.contoso.com', '10.0.0.5', 'fe80::1', 'a'])('may be the computer %s', (text) => {
    expect(isComputerName(text)).toBe(true)
  })

  it.each([
    '-oProxyCommand=calc',
    '-F/x',
    '-v',
    '',
    'a b',
    'a;b',
    'a/b',
    '[::1]',
    'hv01\n',
    "hv'01",
    'user@host',
    'ho$t',
  ])('may not be the computer %j', (text) => {
    expect(isComputerName(text)).toBe(false)
  })

  it.each(['CONTOSO\\anna', 'anna', 'anna@contoso.com', '.\\admin'])('may be the user %s', (text) => {
    expect(isUserName(text)).toBe(true)
  })

  it.each(['-l', 'a b', 'a\\b\\c', 'a"b', "a'b", '', 'a@b@c', 'a:b'])('may not be the user %j', (text) => {
    expect(isUserName(text)).toBe(false)
  })

  it.each(['Anna Berg', 'CONTOSO\\Anna Maria Berg', 'NORTH WIND\\anna', 'Anna Berg@contoso.com'])(
    'may be the user %s, where that is no argument of ssh',
    (text) => {
      expect([isSignInName(text), isUserName(text)]).toEqual([true, false])
      expect([addressProblem('signInName', text), addressProblem('user', text)?.kind]).toEqual([
        null,
        'character',
      ])
    },
  )

  it.each([
    ' anna',
    'anna ',
    '-l anna',
    'a b\\c\\d',
    'CONTOSO\\ anna',
    'a\tb',
    'a\u00a0b',
    'a "b',
    'a@b c',
    ' ',
  ])('may nowhere be the user %j', (text) => {
    expect([isSignInName(text), isUserName(text)]).toEqual([false, false])
  })

  it.each([
    ['C:\\Users\\anna\\.ssh\\id_ed25519', true],
    ['/home/anna/.ssh/id', true],
    ['-oX=y', false],
    ['', false],
    ['a"b', false],
  ])('with the key file %j: %s', (text, fits) => {
    expect(isKeyFile(text)).toBe(fits)
  })

  it('is never an option to a program, whatever is typed', () => {
    const isHarmless = (text: string): boolean => !text.startsWith('-') && !/[\s"';]/u.test(text)
    const holds = fc.property(fc.string(), (text) => {
      const isName = isComputerName(text) || isUserName(text)
      return (!isName || isHarmless(text)) && (!isKeyFile(text) || !text.startsWith('-'))
    })
    expect(() => fc.assert(holds)).not.toThrow()
  })

  it('keeps no key that is not of it, so no secret either', () => {
    const address = {
      transport: 'winRm',
      computer: 'HV-01',
      port: null,
      useSsl: true,
      user: 'CONTOSO\\anna',
      endpoint: null,
      trustsByName: false,
    }
    const parsed = hostAddress.parse({ ...address, password: 'secret' })
    expect(parsed).toEqual(address)
    expect(needsPassword(parsed)).toBe(true)
    expect(hostEntry.safeParse({ name: 'a\u202Eb', group: null, address }).success).toBe(false)
  })
})

describe('what is wrong with a part of an address', () => {
  it.each([
    ['computer', 'hv 01', { kind: 'character', character: ' ', at: 2 }],
    ['computer', '-oProxyCommand=calc', { kind: 'character', character: '-', at: 0 }],
    ['computer', '', { kind: 'blank' }],
    ['computer', 'a'.repeat(300), { kind: 'tooLong' }],
    ['computer', 'hv:01', { kind: 'malformed' }],
    ['user', 'a"b', { kind: 'character', character: '"', at: 1 }],
    ['user', 'a@b@c', { kind: 'malformed' }],
    ['endpoint', '1jea', { kind: 'character', character: '1', at: 0 }],
    ['label', 'a\u202Eb', { kind: 'character', character: '\u202E', at: 1 }],
    ['keyFile', '-F', { kind: 'character', character: '-', at: 0 }],
    ['computer', 'HV-01', null],
  ] as const)('as %s, of %j, is told', (part, text, problem) => {
    expect(addressProblem(part, text)).toEqual(problem)
  })

  it('is told of every text that does not fit, and of no other', () => {
    const holds = fc.property(
      fc.string(),
      (text) => (addressProblem('computer', text) === null) === isComputerName(text),
    )
    expect(() => fc.assert(holds)).not.toThrow()
  })

  it.each([
    ['', null],
    ['5986', 5986],
    ['0', undefined],
    ['65536', undefined],
    ['1e3', undefined],
  ])('port %j is %j', (text, port) => {
    expect(portOf(text)).toBe(port)
  })
})
