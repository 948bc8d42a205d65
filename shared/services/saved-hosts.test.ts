import { expect, test } from 'vitest'
import type { Reply } from '../contract/reply.ts'
import { virtualClock } from '../domain/clock.ts'
import type { HostEntry } from '../domain/host-address.ts'
import { HostError, makeFailure } from '../domain/failure.ts'
import { defaultLayout } from '../domain/layout.ts'
import { defaultPreferences } from '../domain/preferences.ts'
import type { HyperVHost } from '../contract/hyper-v-host.ts'
import { createSimulatorHost } from '../simulator/simulator-host.ts'
import { createSimulator } from '../simulator/simulator.ts'
import { seededIds } from '../simulator/seed-ids.ts'
import { seeds } from '../simulator/seeds.ts'
import { changeSettings } from './change-settings.ts'
import { createPanelInMemory } from '../testing/panel-in-memory.ts'
import { nullShell } from './null-shell.ts'
import type { KnownHost, PasswordSource, Settings, SettingsChange } from './ports.ts'

const START = Date.UTC(2026, 10, 21)

const entryOf = (computer: string, group: string | null = null): HostEntry => ({
  name: computer,
  group,
  address: {
    transport: 'winRm',
    computer,
    port: null,
    useSsl: true,
    user: 'CONTOSO\\anna',
    endpoint: null,
    trustsByName: false,
  },
})

/** A panel whose remote hosts are simulated ones that let nobody in without the right password. */
function setUp() {
  const clock = virtualClock(START)
  let disk: 'works' | 'full' = 'works'
  let settings: Settings = {
    preferences: defaultPreferences,
    layout: defaultLayout,
    lastHost: null,
    hosts: [],
  }
  let lastWrite: Promise<void> = Promise.resolve()
  /** As with files: a change takes its time, and the next one waits for it. */
  const save = async (change: SettingsChange): Promise<void> => {
    const next = changeSettings(settings, change)
    if (disk === 'full') throw new HostError(makeFailure('Internal', '', {}))
    await Promise.resolve()
    settings = next
  }
  const kept = new Map<string, string>()
  const opened: string[] = []
  const closed: string[] = []
  const connected: string[] = []
  const openRemote = ({ id, name }: KnownHost, password: PasswordSource): HyperVHost => {
    opened.push(name)
    const newId = seededIds(opened.length)
    const host = createSimulatorHost(createSimulator({ clock, newId, world: seeds.demo(START) }))
    return {
      ...host,
      calls: {
        ...host.calls,
        getInventory: async (input) => {
          const given = await password()
          if (given === null) throw new HostError(makeFailure('SignInNeeded', '', {}))
          if (given !== 'right') throw new HostError(makeFailure('SignInRefused', '', {}))
          return host.calls.getInventory(input)
        },
      },
      close: async () => {
        closed.push(id)
        await host.close()
      },
    }
  }
  const memory = createPanelInMemory({
    clock,
    newId: seededIds(7),
    world: seeds.empty(START),
    ports: {
      openHost: openRemote,
      settings: {
        read: () => settings,
        write: (change) => {
          const saved = lastWrite.then(() => save(change))
          lastWrite = saved.catch(() => undefined)
          return saved
        },
      },
      shell: {
        ...nullShell('1'),
        program: { ...nullShell('1').program, canConnect: true },
        connect: async (computer) => void connected.push(computer),
      },
      secrets: {
        read: async (id) => kept.get(id) ?? null,
        write: async (id, password) => void kept.set(id, password),
        forget: async (id) => void kept.delete(id),
      },
    },
  })
  const ask = async (name: string, input: unknown) => {
    const reply: Reply = await memory.panel.invoke({ name, input })
    if (!reply.ok) throw new HostError(reply.failure)
    return reply.value
  }
  const add = async (computer: string) => {
    const host = await ask('saveHost', { id: null, entry: entryOf(computer) })
    return (host as { id: string }).id
  }
  const names = async () => ((await ask('listHosts', {})) as { name: string }[]).map(({ name }) => name)
  const savedNames = () => settings.hosts.map(({ name }) => name)
  const fillDisk = () => {
    disk = 'full'
  }
  return { ...memory, clock, kept, opened, closed, connected, ask, add, names, savedNames, fillDisk }
}

test('a host that was added is listed, and nothing is asked of it before somebody looks at it', async () => {
  const { add, names, opened } = setUp()
  await add('HV-01')
  expect((await names()).slice(1)).toEqual(['HV-01'])
  expect(opened).toEqual([])
})

test('a password is asked for, taken, and used for a new try at once', async () => {
  const { add, ask } = setUp()
  const hostId = await add('HV-01')
  await expect(ask('getInventory', { hostId })).rejects.toMatchObject({ failure: { kind: 'SignInNeeded' } })
  await ask('signIn', { hostId, password: 'wrong', remember: false })
  await expect(ask('getInventory', { hostId })).rejects.toMatchObject({ failure: { kind: 'SignInRefused' } })
  await ask('signIn', { hostId, password: 'right', remember: false })
  await expect(ask('getInventory', { hostId })).resolves.toHaveProperty('machines')
})

test('a password is kept only where that was asked for, and goes with its host', async () => {
  const { add, ask, kept } = setUp()
  const hostId = await add('HV-01')
  await ask('signIn', { hostId, password: 'right', remember: false })
  expect([...kept]).toEqual([])
  await ask('signIn', { hostId, password: 'right', remember: true })
  expect([...kept]).toEqual([[hostId, 'right']])
  await ask('removeHost', { hostId })
  expect([...kept]).toEqual([])
})

test('a host that is reached in another way gets none of the old password', async () => {
  const { add, ask, kept } = setUp()
  const hostId = await add('HV-01')
  await ask('signIn', { hostId, password: 'right', remember: true })
  await ask('saveHost', { id: hostId, entry: { ...entryOf('HV-01'), name: 'Renamed' } })
  await expect(ask('getInventory', { hostId })).resolves.toHaveProperty('machines')
  await ask('saveHost', { id: hostId, entry: entryOf('HV-02') })
  expect([...kept]).toEqual([])
  await expect(ask('getInventory', { hostId })).rejects.toMatchObject({ failure: { kind: 'SignInNeeded' } })
})

test('a host with a command under way is neither changed nor removed', async () => {
  const { add, ask, clock } = setUp()
  const hostId = await add('HV-01')
  await ask('signIn', { hostId, password: 'right', remember: false })
  const { machines } = (await ask('getInventory', { hostId })) as {
    machines: { id: string; name: string; state: string }[]
  }
  const machine = machines.find(({ state }) => state === 'Running')
  const expected = { vmId: machine?.id, name: machine?.name, state: machine?.state }
  const command = ask('createCheckpoint', { hostId, expected })
  await expect(ask('removeHost', { hostId })).rejects.toMatchObject({ failure: { kind: 'Busy' } })
  await expect(ask('saveHost', { id: hostId, entry: entryOf('HV-02') })).rejects.toMatchObject({
    failure: { kind: 'Busy' },
  })
  await clock.advanceAsync(600_000)
  await command
  await expect(ask('removeHost', { hostId })).resolves.toEqual({})
})

test('the screen of a machine is asked of its computer, whatever the host is called here', async () => {
  const { ask, connected } = setUp()
  const entry = { ...entryOf('hv01.contoso.com'), name: 'The old one' }
  const { id: hostId } = (await ask('saveHost', { id: null, entry })) as { id: string }
  await ask('connectMachine', { hostId, vmId: '5f0c0a9e-7a0a-4f5e-9a52-0d6a4a7a0b11' })
  expect(connected).toEqual(['hv01.contoso.com'])
})

test('hosts keep the order and the groups they were put into', async () => {
  const { add, ask, names } = setUp()
  const ids = [await add('HV-01'), await add('HV-02'), await add('HV-03')]
  const order = [
    { id: ids[2], group: 'Lab' },
    { id: ids[0], group: null },
  ]
  const hosts = (await ask('arrangeHosts', { hosts: order })) as { name: string; group?: string }[]
  expect(hosts.slice(1).map(({ name, group }) => [name, group])).toEqual([
    ['HV-03', 'Lab'],
    ['HV-01', undefined],
    ['HV-02', undefined],
  ])
  expect((await names()).slice(1)).toEqual(['HV-03', 'HV-01', 'HV-02'])
})

test('hosts that are saved at once are all saved', async () => {
  const { add, names, savedNames } = setUp()
  const computers = ['HV-01', 'HV-02', 'HV-03', 'HV-04', 'HV-05']
  await Promise.all(computers.map((computer) => add(computer)))
  expect(savedNames()).toEqual(computers)
  expect((await names()).slice(1)).toEqual(computers)
})

test('hosts are arranged, changed, added and removed at once without one undoing another', async () => {
  const { add, ask, names, savedNames } = setUp()
  const ids = [await add('HV-01'), await add('HV-02'), await add('HV-03')]
  await Promise.all([
    add('HV-04'),
    ask('saveHost', { id: ids[0], entry: { ...entryOf('HV-01'), name: 'Renamed' } }),
    ask('arrangeHosts', { hosts: [ids[2], ids[1], ids[0]].map((id) => ({ id, group: null })) }),
    ask('removeHost', { hostId: ids[1] }),
  ])
  expect(savedNames()).toEqual(['HV-03', 'Renamed', 'HV-04'])
  expect((await names()).slice(1)).toEqual(savedNames())
})

test('a host whose removal cannot be written stays, open and with its password', async () => {
  const { add, ask, names, kept, closed, fillDisk } = setUp()
  const hostId = await add('HV-01')
  await ask('signIn', { hostId, password: 'right', remember: true })
  await ask('getInventory', { hostId })
  const before = [...closed]
  fillDisk()
  await expect(ask('removeHost', { hostId })).rejects.toMatchObject({ failure: { kind: 'Internal' } })
  expect((await names()).slice(1)).toEqual(['HV-01'])
  expect([...kept]).toEqual([[hostId, 'right']])
  expect(closed).toEqual(before)
})

test('a host that is not there is neither changed nor removed', async () => {
  const { ask } = setUp()
  const gone = { failure: { kind: 'NotFound' } }
  await expect(ask('saveHost', { id: 'remote-gone', entry: entryOf('HV-01') })).rejects.toMatchObject(gone)
  await expect(ask('removeHost', { hostId: 'remote-gone' })).rejects.toMatchObject(gone)
})

test('the demo and this computer cannot be removed', async () => {
  const { ask } = setUp()
  await expect(ask('removeHost', { hostId: 'demo' })).rejects.toMatchObject({
    failure: { kind: 'NotSupported' },
  })
})
