import { chmod, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeDataFolder, usualDataFolder } from './data-folder.ts'

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

test.skipIf(process.platform === 'win32')(
  'is refused where somebody else owns it or may write to it (Windows has rights of another kind)',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'panel-'))
    const data = join(folder, 'data', 'window')
    makeDataFolder(data)
    expect((await stat(join(folder, 'data'))).mode & 0o777).toBe(0o700)
    const user = process.getuid?.() ?? 0
    expect(() => makeDataFolder(data, user + 1)).toThrow(/belongs to another user/u)
    for (const mode of [0o770, 0o707]) {
      await chmod(data, mode)
      expect(() => makeDataFolder(data)).toThrow(/Other users may write/u)
    }
    await chmod(data, 0o755)
    makeDataFolder(data)
    await rm(folder, { recursive: true })
  },
)
