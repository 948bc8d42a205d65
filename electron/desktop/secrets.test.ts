import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { safeStorage, state } from '../../e2e/electron/electron.ts'
import { virtualClock } from '../../shared/domain/clock.ts'
import { HostError } from '../../shared/domain/failure.ts'
import { openSecrets, type SecretsPorts } from './secrets.ts'

const clock = virtualClock(Date.UTC(2026, 2, 15, 9, 12, 41, 123))
const password = 'correct horse \u00fc battery'
let folder: string

const open = (change: Partial<SecretsPorts> = {}) =>
  openSecrets({ safeStorage, platform: 'linux', folder, clock, ...change })

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'panel-'))
  state.ready = true
  state.backend = 'gnome_libsecret'
})
afterEach(async () => {
  await rm(folder, { recursive: true })
})

test('keeps passwords from one run to the next, and not in a form that can be read', async () => {
  const { kind, store } = await open()
  expect(kind).toBe('kept')
  await Promise.all([store.write('a', password), store.write('b', 'other')])
  const again = (await open()).store
  expect([await again.read('a'), await again.read('b'), await again.read('c')]).toEqual([
    password,
    'other',
    null,
  ])
  const text = await readFile(join(folder, 'secrets.json'), 'utf8')
  expect(text).not.toContain('correct horse')
  expect(text).not.toContain(Buffer.from(password).toString('base64').slice(0, 12))
})

test.skipIf(process.platform === 'win32')('writes a file for its owner only', async () => {
  const { store } = await open()
  await store.write('a', password)
  expect((await stat(join(folder, 'secrets.json'))).mode & 0o777).toBe(0o600)
})

test('forgets one and keeps the others', async () => {
  const { store } = await open()
  await store.write('a', password)
  await store.write('b', 'other')
  await store.forget('a')
  const again = (await open()).store
  expect([await again.read('a'), await again.read('b')]).toEqual([null, 'other'])
})

test.each([
  ['only obscured', 'basic_text', 'obscured'],
  ['not known', 'unknown', 'none'],
] as const)('keeps nothing where it would be %s', async (_how, backend, kind) => {
  state.backend = backend
  const secrets = await open()
  expect(secrets.kind).toBe(kind)
  await expect(secrets.store.write('a', password)).rejects.toThrow(HostError)
  expect(await secrets.store.read('a')).toBeNull()
  expect(await readdir(folder)).toEqual([])
})

test('keeps nothing where the store does not open, and does not wait for it for ever', async () => {
  const waiting = open({
    platform: 'darwin',
    safeStorage: { ...safeStorage, isAsyncEncryptionAvailable: () => new Promise(() => undefined) },
  })
  await clock.advanceAsync(5_000)
  expect((await waiting).kind).toBe('none')
})

test('gives a password to no other host than the one it was kept for', async () => {
  const { store } = await open()
  await store.write('a', password)
  const file = join(folder, 'secrets.json')
  await writeFile(file, (await readFile(file, 'utf8')).replace('"a"', '"b"'))
  expect(await (await open()).store.read('b')).toBeNull()
})

test('asks again for what the store can no longer read, and says nothing of it', async () => {
  const { store } = await open()
  await store.write('a', password)
  const broken = await open({
    safeStorage: {
      ...safeStorage,
      decryptStringAsync: () => Promise.reject(new Error(`cannot read ${password}`)),
    },
  })
  const error: unknown = await broken.store.read('a').catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(HostError)
  expect(JSON.stringify(error)).not.toContain(password)
})

test('seals anew what the store wants sealed anew', async () => {
  const encryptStringAsync = vi.fn<typeof safeStorage.encryptStringAsync>(safeStorage.encryptStringAsync)
  const { store } = await open({
    safeStorage: {
      ...safeStorage,
      encryptStringAsync,
      decryptStringAsync: async (blob) => ({
        ...(await safeStorage.decryptStringAsync(blob)),
        shouldReEncrypt: true,
      }),
    },
  })
  await store.write('a', password)
  expect(await store.read('a')).toBe(password)
  expect(encryptStringAsync).toHaveBeenCalledTimes(2)
})

test('moves a damaged file aside and goes on without it', async () => {
  await writeFile(join(folder, 'secrets.json'), '{"version":1')
  const { store } = await open()
  expect(await store.read('a')).toBeNull()
  expect(await readdir(folder)).toEqual([expect.stringMatching(/^secrets\.damaged-.*\.json$/u)])
})
