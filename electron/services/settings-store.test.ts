import { noticeText } from '../../shared/words/notices.ts'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { virtualClock } from '../../shared/domain/clock.ts'
import { defaultLayout } from '../../shared/domain/layout.ts'
import { openSettings } from './settings-store.ts'
import { systemClock } from './system-clock.ts'

const clock = virtualClock(Date.UTC(2026, 2, 15, 9, 12, 41, 123))
const aside = 'settings.damaged-20260315T091241123Z.json'
const dark = { theme: 'dark', density: 'compact', language: 'de' } as const
const before = {
  preferences: { theme: 'system', density: 'compact', language: 'system' },
  lastHost: null,
}
const defaults = { ...before, layout: defaultLayout, hosts: [] }
const root = process.getuid?.() === 0

let folder: string
const file = (name: string): string => join(folder, name)
/** The store, and what is told of its file in words. */
async function open() {
  const { store, told } = await openSettings(folder, clock)
  return { store, told: told.map(noticeText) }
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'panel-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true })
})

test('starts with the defaults, and writes nothing until something changes', async () => {
  const { store, told } = await open()
  expect(store.read()).toEqual(defaults)
  expect(told).toEqual([])
  expect(await readdir(folder)).toEqual([])
})

test('remembers changes from one run to the next', async () => {
  const { store } = await open()
  await Promise.all([store.write({ preferences: dark }), store.write({ lastHost: 'demo' })])
  expect(store.read()).toEqual({ ...defaults, preferences: dark, lastHost: 'demo' })
  expect((await open()).store.read()).toEqual({ ...defaults, preferences: dark, lastHost: 'demo' })
  expect((await readdir(folder)).toSorted()).toEqual(['settings.json', 'settings.json.bak'])
})

test.skipIf(process.platform === 'win32')('writes a file for its owner only', async () => {
  const { store } = await open()
  await store.write({ lastHost: 'demo' })
  expect((await stat(file('settings.json'))).mode & 0o777).toBe(0o600)
})

test.each([
  ['half a file', '{"version":1,"sett'],
  ['an empty file', ''],
  ['zeros after a power cut', '\0\0\0\0'],
  [
    'values it does not know',
    '{"version":1,"settings":{"preferences":{"theme":"pink","density":"compact"},"lastHost":null}}',
  ],
  ['a version of the future', JSON.stringify({ version: 3, settings: defaults })],
  ['no object at all', '[]'],
])('sets %s aside, says which file, and starts', async (_what, text) => {
  await writeFile(file('settings.json'), text)
  const { store, told } = await open()
  expect(store.read()).toEqual(defaults)
  expect(told).toEqual([expect.stringContaining(aside)])
  expect(told[0]).toContain('default settings')
  expect(await readFile(file(aside), 'utf8')).toBe(text)
  await store.write({ lastHost: 'demo' })
  expect((await open()).told).toEqual([])
})

test('reads a file from before the layout was kept in it, and writes it in the new form', async () => {
  const old = { ...before, preferences: dark, lastHost: 'demo' }
  await writeFile(file('settings.json'), JSON.stringify({ version: 1, settings: old }))
  const { store, told } = await open()
  expect(told).toEqual([])
  expect(store.read()).toEqual({ ...defaults, ...old })
  const layout = { ...defaultLayout, isActionsOpen: false }
  await store.write({ layout })
  expect((await open()).store.read()).toEqual({ ...defaults, ...old, layout })
})

test('reads a file from before there were languages: they are then as the system has them', async () => {
  const { language, ...preferences } = dark
  await writeFile(
    file('settings.json'),
    JSON.stringify({ version: 2, settings: { ...defaults, preferences } }),
  )
  const { store, told } = await open()
  expect(told).toEqual([])
  expect(store.read().preferences).toEqual({ ...dark, language: 'system' })
  expect(language).toBe('de')
})

const ssh = { transport: 'ssh', computer: 'hv-01', port: null, user: null, keyFile: null } as const
const host = (id: string) => ({ id, name: id, group: null, address: ssh })
const withHosts = (...hosts: readonly unknown[]): string =>
  JSON.stringify({ version: 2, settings: { ...defaults, preferences: dark, hosts } })

test('a saved host that cannot be read costs only itself, is told, and is kept aside', async () => {
  const text = withHosts(
    host('remote-a'),
    { ...host('remote-b'), address: { transport: 'telnet' } },
    host('remote-c'),
  )
  await writeFile(file('settings.json'), text)
  const { store, told } = await open()
  expect(store.read().hosts.map(({ id }) => id)).toEqual(['remote-a', 'remote-c'])
  expect(store.read().preferences).toEqual(dark)
  expect(told).toEqual([expect.stringContaining(aside)])
  expect(told[0]).toContain('One saved host could not be read')
  expect(await readFile(file(aside), 'utf8')).toBe(text)
  await store.write({ lastHost: 'demo' })
  const again = await open()
  expect(again.told).toEqual([])
  expect(again.store.read().hosts).toHaveLength(2)
})

test('saved hosts that are not even a list leave the other settings as they are', async () => {
  await writeFile(
    file('settings.json'),
    JSON.stringify({ version: 2, settings: { ...defaults, preferences: dark, hosts: 'none' } }),
  )
  const { store, told } = await open()
  expect(store.read()).toEqual({ ...defaults, preferences: dark })
  expect(told[0]).toContain('saved host could not be read')
})

test('falls back to the settings from before the last change', async () => {
  const { store } = await open()
  await store.write({ preferences: dark })
  await store.write({ lastHost: 'demo' })
  await writeFile(file('settings.json'), '{')
  const again = await open()
  expect(again.store.read()).toEqual({ ...defaults, preferences: dark })
  expect(again.told[0]).toContain('from before the last change')
})

test('sets aside even a folder that stands in the place of the file', async () => {
  await mkdir(file('settings.json'))
  const { store, told } = await open()
  expect(told).toEqual([expect.stringContaining(aside)])
  await store.write({ lastHost: 'demo' })
  expect((await open()).store.read().lastHost).toBe('demo')
})

test('a change that cannot be written is refused in words and does not happen, and a later one does', async () => {
  // Windows' answer is that of a scanner that lets go in a moment, which is waited for.
  const hurried = { ...systemClock, after: (ms: number, run: () => void) => systemClock.after(ms / 100, run) }
  const { store } = await openSettings(folder, hurried)
  await mkdir(file('settings.json'))
  await expect(store.write({ lastHost: 'demo' })).rejects.toMatchObject({
    name: 'HostError',
    failure: { kind: 'SettingsUnavailable', subject: { file: file('settings.json') } },
  })
  expect(store.read()).toEqual(defaults)
  expect(await readdir(folder)).toEqual(['settings.json'])
  await rm(file('settings.json'), { recursive: true })
  await store.write({ lastHost: 'local' })
  expect(store.read().lastHost).toBe('local')
})

test.skipIf(root || process.platform === 'win32')(
  'starts in a folder where nothing can be moved, and says so (root may move everything, so not as root)',
  async () => {
    await writeFile(file('settings.json'), '{')
    await chmod(folder, 0o500)
    const { store, told } = await open()
    await chmod(folder, 0o700)
    expect(store.read()).toEqual(defaults)
    expect(told).toEqual([expect.stringContaining('could not be moved')])
  },
)
