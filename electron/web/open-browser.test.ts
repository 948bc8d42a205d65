import { expect, test } from 'vitest'
import { openerOf } from './open-browser.ts'

test('on Windows the browser is opened by a program of Windows, never by one of the current folder', () => {
  expect(openerOf({ platform: 'win32', environment: { SystemRoot: 'D:\\Windows' } })).toBe(
    'D:\\Windows\\explorer.exe',
  )
  expect(openerOf({ platform: 'win32', environment: {} })).toBe('C:\\Windows\\explorer.exe')
})
