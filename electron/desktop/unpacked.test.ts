import { expect, test } from 'vitest'
import { unpacked } from './unpacked.ts'

test('leads out of the archive, and nowhere where there is none', () => {
  expect(unpacked('C:\\Program Files\\Checkpoint Panel\\resources\\app.asar\\out')).toBe(
    'C:\\Program Files\\Checkpoint Panel\\resources\\app.asar.unpacked\\out',
  )
  expect(unpacked('/opt/checkpoint-panel/resources/app.asar/out')).toBe(
    '/opt/checkpoint-panel/resources/app.asar.unpacked/out',
  )
  expect(unpacked('/home/me/checkpoint-panel/out')).toBe('/home/me/checkpoint-panel/out')
  expect(unpacked('/home/me/my-app.asar/out')).toBe('/home/me/my-app.asar/out')
})
