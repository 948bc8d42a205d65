import { spawn } from 'node:child_process'
import { chmod, mkdtemp, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { acquireInstanceLock, type InstanceLock } from './instance-lock.ts'
import { systemClock } from './system-clock.ts'

const windows = process.platform === 'win32'

let folder: string
let locks: InstanceLock[]
let opened: number
const path = (): string => join(folder, 'lock')
const silent = { clock: systemClock, onOpen: () => undefined }

async function acquire(): Promise<InstanceLock['kind']> {
  const lock = await acquireInstanceLock(folder, {
    ...silent,
    onOpen: () => {
      opened += 1
    },
  })
  locks.push(lock)
  return lock.kind
}

async function release(): Promise<void> {
  for (const lock of locks.splice(0)) if (lock.kind === 'owned') await lock.release()
}

/** Leaves behind what a killed owner does: a socket on which nobody listens. */
async function leaveStaleSocket(): Promise<void> {
  const script = `require('node:net').createServer().listen(${JSON.stringify(path())}, () => console.log('up'))`
  const owner = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise((resolve) => owner.stdout.once('data', resolve))
  owner.kill('SIGKILL')
  await new Promise((resolve) => owner.once('exit', resolve))
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'panel-'))
  locks = []
  opened = 0
})
afterEach(async () => {
  await release()
  await rm(folder, { recursive: true })
})

test('the first owns the folder; each later one makes it open a window', async () => {
  expect(await acquire()).toBe('owned')
  expect(await acquire()).toBe('taken')
  expect(await acquire()).toBe('taken')
  expect(opened).toBe(2)
})

test('what a later one is to show comes with its asking', async () => {
  const shown: unknown[] = []
  const link = { host: 'HV-01', machine: 'Web & Mail' }
  locks.push(await acquireInstanceLock(folder, { ...silent, onOpen: (asked) => shown.push(asked) }))
  locks.push(await acquireInstanceLock(folder, { ...silent, link }))
  locks.push(await acquireInstanceLock(folder, { ...silent, rights: 'plain', link }))
  locks.push(await acquireInstanceLock(folder, silent))
  expect(shown).toEqual([link, link, null])
})

test.each([
  ['notElevated', 'elevated', 'other rights'],
  ['plain', 'elevated', 'other rights'],
  ['elevated', 'plain', 'other rights'],
  ['elevated', 'elevated', 'taken'],
  ['plain', 'notElevated', 'taken'],
  ['unknown', 'elevated', 'taken'],
  ['elevated', 'unknown', 'taken'],
] as const)(
  'where one that is %s has the folder, one that is %s is told: %s',
  async (first, second, told) => {
    const shown: unknown[] = []
    locks.push(
      await acquireInstanceLock(folder, { ...silent, rights: first, onOpen: (asked) => shown.push(asked) }),
    )
    const heard = await acquireInstanceLock(folder, { ...silent, rights: second }).then(
      ({ kind }) => kind,
      (error: unknown) => String(error),
    )
    expect(heard).toContain(told)
    expect(shown).toHaveLength(told === 'taken' ? 1 : 0)
  },
)

test('one with other rights waits for an owner that is about to make way for it', async () => {
  let leave = (): void => undefined
  const leaving = new Promise<void>((resolve) => (leave = resolve))
  const isLeaving = (): boolean => {
    leave()
    return true
  }
  const first = await acquireInstanceLock(folder, { ...silent, rights: 'notElevated', isLeaving })
  const later = acquireInstanceLock(folder, { ...silent, rights: 'elevated' })
  await leaving
  if (first.kind === 'owned') await first.release()
  locks.push(await later)
  expect(await acquire()).toBe('taken')
})

test('is free again once released', async () => {
  await acquire()
  await release()
  expect(await acquire()).toBe('owned')
})

test('only one of many that start together owns the folder', async () => {
  const kinds = await Promise.all(Array.from({ length: 8 }, acquire))
  expect(kinds.filter((kind) => kind === 'owned')).toHaveLength(1)
})

test.skipIf(windows)(
  'takes over the lock of a process that was killed (pipes leave none on Windows)',
  async () => {
    await leaveStaleSocket()
    expect(await acquire()).toBe('owned')
    expect(await acquire()).toBe('taken')
  },
)

test.skipIf(windows)('only one of many takes over a stale lock', async () => {
  await leaveStaleSocket()
  const kinds = await Promise.all(Array.from({ length: 8 }, acquire))
  expect(kinds.filter((kind) => kind === 'owned')).toHaveLength(1)
  expect(opened).toBe(7)
})

test.skipIf(windows)('gets past a mark that a crash in the middle of a takeover left', async () => {
  await leaveStaleSocket()
  await writeFile(`${path()}.taking`, '')
  const longAgo = new Date(Date.now() - 60_000)
  await utimes(`${path()}.taking`, longAgo, longAgo)
  expect(await acquire()).toBe('owned')
})

test.skipIf(windows)('lets only its owner say anything', async () => {
  await acquire()
  expect((await stat(path())).mode & 0o777).toBe(0o600)
})

test.skipIf(windows)('knows one word, and cuts off whoever says another', async () => {
  await acquire()
  const said = (words: string): Promise<string> =>
    new Promise((resolve) => {
      let answer = ''
      const socket = connect(path(), () => socket.write(words))
      socket.on('data', (part) => (answer += part.toString()))
      // Cut off in the middle of a write the socket may fail first.
      socket.on('error', () => resolve(answer))
      socket.on('close', () => resolve(answer))
    })
  for (const words of [
    'close\n',
    'open me\n',
    'open elevated usual\n',
    'open https://x\n',
    `open${'x'.repeat(100_000)}`,
    '\0',
  ])
    expect(await said(words), words.slice(0, 10)).toBe('')
  expect(opened).toBe(0)
  expect(await said('open\n')).toBe('ok\n')
  expect(opened).toBe(1)
})

test.skipIf(windows)('removes nothing that is not a lock', async () => {
  await writeFile(path(), 'something of the user')
  await expect(acquire()).rejects.toThrow(/is something else/)
  expect((await stat(path())).isFile()).toBe(true)
})

test.skipIf(windows)('says so when the folder cannot hold a lock', async () => {
  const deep = join(folder, 'x'.repeat(120))
  await expect(acquireInstanceLock(deep, silent)).rejects.toThrow(/Choose another with --data/)
  await expect(acquireInstanceLock(join(folder, 'no'), silent)).rejects.toThrow(/--data/)
})

test.skipIf(windows || process.getuid?.() === 0)(
  'says that the owner has other rights where it may not be asked (root may ask everybody, so not as root)',
  async () => {
    const lock = await acquireInstanceLock(folder, silent)
    await chmod(path(), 0o000)
    await expect(acquireInstanceLock(folder, silent)).rejects.toThrow(/other rights/)
    if (lock.kind === 'owned') await lock.release()
  },
)

test.skipIf(windows)('gives up, in words, on an owner that does not answer', async () => {
  const mute = createServer((socket) => socket.on('error', () => socket.destroy()).resume())
  await new Promise<void>((resolve) => mute.listen(path(), resolve))
  const hurried = {
    ...systemClock,
    after: (ms: number, run: () => void) => systemClock.after(ms / 100, run),
  }
  await expect(acquireInstanceLock(folder, { ...silent, clock: hurried })).rejects.toThrow(/does not answer/)
  await new Promise((resolve) => mute.close(resolve))
})
