import { expect, test } from 'vitest'
import { readOwnRights, rightsAmong } from './own-rights.ts'

/** As `whoami /groups /fo csv /nh` tells it, in the language of the computer. */
const group = (id: string): string => `"VORDEFINIERT\\Gruppe","Alias","${id}","Verbindliche Gruppe"\r\n`
const HIGH = group('S-1-16-12288')
const MEDIUM = group('S-1-16-8192')
const ADMINISTRATORS = group('S-1-5-32-544')

test.each([
  ['elevated', [ADMINISTRATORS, HIGH]],
  ['elevated', [group('S-1-16-16384')]],
  ['notElevated', [group('S-1-1-0'), ADMINISTRATORS, MEDIUM]],
  ['plain', [group('S-1-5-32-545'), group('S-1-5-32-5440'), MEDIUM]],
  ['unknown', [ADMINISTRATORS]],
  ['unknown', []],
] as const)('rights are %s with %j', (rights, told) => {
  expect(rightsAmong(told.join(''))).toBe(rights)
})

test('are not known where nobody says them', async () => {
  expect(await readOwnRights({ platform: 'linux', environment: {} })).toBe('unknown')
  expect(await readOwnRights({ platform: 'win32', environment: { SystemRoot: '/nowhere' } })).toBe('unknown')
})
