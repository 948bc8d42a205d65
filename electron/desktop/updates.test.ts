import { EventEmitter } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lookForUpdate, type UpdatePorts } from './updates.ts'

let resources: string
const uninstaller = (): string => join(dirname(resources), 'Uninstall Checkpoint Panel.exe')
let loaded: number
let logged: string[]

function portsOf(
  check: (events: EventEmitter) => Promise<void>,
  differing: Partial<UpdatePorts> = {},
): UpdatePorts {
  const events = new EventEmitter()
  const updater = Object.assign(events, {
    autoInstallOnAppQuit: false,
    logger: null,
    checkForUpdates: () => check(events),
  })
  return {
    isPackaged: true,
    resources,
    loadUpdater: async () => {
      loaded += 1
      return updater as unknown as Awaited<ReturnType<UpdatePorts['loadUpdater']>>
    },
    log: (message) => logged.push(message),
    ...differing,
  }
}

beforeEach(async () => {
  resources = join(await mkdtemp(join(tmpdir(), 'panel-')), 'resources')
  await mkdir(resources)
  await writeFile(uninstaller(), '')
  loaded = 0
  logged = []
})
afterEach(() => rm(dirname(resources), { recursive: true }))

test('asks nobody where nobody said where updates are', async () => {
  await lookForUpdate(portsOf(async () => undefined))
  expect(loaded).toBe(0)
})

test('asks nobody where it is not packed', async () => {
  await writeFile(join(resources, 'app-update.yml'), '')
  await lookForUpdate(portsOf(async () => undefined, { isPackaged: false }))
  expect(loaded).toBe(0)
})

test('asks nobody in a copy that our set-up program did not install, such as that of an MSI or an archive', async () => {
  await writeFile(join(resources, 'app-update.yml'), '')
  await rm(uninstaller())
  await lookForUpdate(portsOf(async () => undefined))
  expect(loaded).toBe(0)
})

test('writes down what it found, and what kept it from looking', async () => {
  await writeFile(join(resources, 'app-update.yml'), '')
  await lookForUpdate(portsOf(async (events) => void events.emit('update-downloaded', { version: '9.9.9' })))
  await lookForUpdate(
    portsOf(async (events) => {
      events.emit('error', new Error('no network'))
      throw new Error('no network')
    }),
  )
  expect(logged).toEqual([expect.stringContaining('9.9.9'), expect.stringContaining('no network')])
})
