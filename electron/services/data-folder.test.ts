import { expect, test } from 'vitest'
import { usualDataFolder } from './data-folder.ts'

test.each([
  ['win32', { LOCALAPPDATA: 'D:\\Data' }, 'D:\\Data\\Checkpoint Panel'],
  ['win32', {}, 'C:\\Users\\ann\\AppData\\Local\\Checkpoint Panel'],
  ['darwin', {}, '/home/ann/Library/Application Support/Checkpoint Panel'],
  ['linux', {}, '/home/ann/.local/share/checkpoint-panel'],
  ['linux', { XDG_DATA_HOME: '/data' }, '/data/checkpoint-panel'],
  ['linux', { XDG_DATA_HOME: 'relative' }, '/home/ann/.local/share/checkpoint-panel'],
] as const)('on %s with %j it is %s', (platform, environment, folder) => {
  const home = platform === 'win32' ? 'C:\\Users\\ann' : '/home/ann'
  expect(usualDataFolder({ platform, home, environment })).toBe(folder)
})
