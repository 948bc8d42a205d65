import { describe, expect, test } from 'vitest'
import { resultOf } from '../../shared/contract/command-result.ts'
import type { Reply } from '../../shared/contract/reply.ts'
import { virtualClock } from '../../shared/domain/clock.ts'
import { makeFailure } from '../../shared/domain/failure.ts'
import type { Host } from '../../shared/domain/host.ts'
import { seededIds } from '../../shared/simulator/seed-ids.ts'
import { seeds } from '../../shared/simulator/seeds.ts'
import { simulatedHosts } from '../../shared/testing/simulated-hosts.ts'
import { followEvents } from '../api/host-events.ts'
import { panelApi } from '../api/panel-api.ts'
import { selectActivities, selectActivity } from '../api/selectors.ts'
import { orderedBridge } from '../bridge/ordered-bridge.ts'
import { createStore, type AppStore } from '../store/create-store.ts'
import { selectToasts } from '../store/toasts-slice.ts'
import { createMemoryBridge, START, type MemoryBridge } from '../testing/memory-bridge.ts'
import { giveCommand } from './give-command.ts'

const MINUTE = 60_000

/** A window on a panel, which has loaded what it shows first. */
async function openWindow({ bridge }: Pick<MemoryBridge, 'bridge'>): Promise<AppStore> {
  const ordered = orderedBridge(bridge)
  const store = createStore(ordered)
  followEvents(ordered, store)
  await store.dispatch(panelApi.endpoints.listHosts.initiate({}))
  await store.dispatch(panelApi.endpoints.listActivities.initiate({}))
  return store
}

/** The machines of a panel as a command takes them, and a checkpoint to export. */
function subjects({ simulator }: MemoryBridge) {
  const { machines } = simulator.world()
  const expectedOf = (name: string) => {
    const machine = machines.find(({ config }) => config.name === name)
    if (!machine) throw new Error(`there is no ${name}`)
    return { vmId: machine.id, name, state: machine.state }
  }
  const checkpointId = machines
    .find(({ config }) => config.name === 'SRV-01')
    ?.checkpoints.find(({ name }) => name === 'Pre-patch')?.id
  return { expectedOf, checkpointId: checkpointId ?? '' }
}

/** Begins an export that takes minutes, and returns what comes of it. */
async function beginExport(memory: MemoryBridge, store: AppStore, id: string) {
  const { expectedOf, checkpointId } = subjects(memory)
  const ids = { hostId: 'demo', vmId: expectedOf('SRV-01').vmId, checkpointId }
  const reading = store.dispatch(panelApi.endpoints.getCheckpointDetails.initiate(ids))
  await memory.clock.advanceAsync(5_000)
  const { data } = await reading
  if (!data) throw new Error('it could not be read')
  return store.dispatch(
    giveCommand(
      'exportCheckpoint',
      { hostId: 'demo', expected: data.expected, folder: 'D:\\Exports' },
      { id, told: 'end' },
    ),
  )
}

/** Lets time pass until something is so, half an hour at most. */
async function pass({ clock }: MemoryBridge, isSo: () => boolean): Promise<void> {
  for (let seconds = 0; !isSo() && seconds < 1_800; seconds += 5) await clock.advanceAsync(5_000)
}

const EXPORT = '0c4f5f0e-23a1-4d1c-9a51-3a1f0f3d0001'

const ACTIVITY = {
  'hv-01': '0c4f5f0e-23a1-4d1c-9a51-3a1f0f3d0011',
  'hv-02': '0c4f5f0e-23a1-4d1c-9a51-3a1f0f3d0012',
}

test('of two replicas with one id that delete at once, each is followed by its own activity', async () => {
  const clock = virtualClock(START)
  const replicas = [{ name: 'HV-01' }, { name: 'HV-02' }]
  const { ports } = simulatedHosts(replicas, { clock, newId: seededIds(3), pace: 1 })
  const memory = createMemoryBridge({ clock, ports })
  const store = await openWindow(memory)
  const { machines } = seeds.demo(START)
  const machine = machines.find(({ config }) => config.name === 'SRV-01')
  const checkpointIds =
    machine?.checkpoints.filter(({ name }) => name === 'Pre-patch').map(({ id }) => id) ?? []
  const hosts = ['hv-01', 'hv-02'] as const
  const answers = hosts.map(async (hostId) => {
    const ids = { hostId, vmId: machine?.id ?? '', checkpointIds, subtree: false }
    const { data } = await store.dispatch(panelApi.endpoints.previewDelete.initiate(ids))
    if (!data) throw new Error('it could not be read')
    const input = { hostId, expected: data.expected, subtree: false }
    return store.dispatch(giveCommand('deleteCheckpoints', input, { id: ACTIVITY[hostId], told: 'end' }))
  })
  const own = (hostId: keyof typeof ACTIVITY) => selectActivity(store.getState(), ACTIVITY[hostId])
  await pass(memory, () => hosts.every((hostId) => own(hostId)?.state === 'running'))
  expect(hosts.map((hostId) => own(hostId))).toMatchObject(
    hosts.map((hostId) => ({ hostId, vmId: machine?.id, state: 'running' })),
  )
  await pass(memory, () => hosts.every((hostId) => own(hostId)?.state === 'succeeded'))
  expect(await Promise.all(answers)).toMatchObject([
    { result: expect.anything() },
    { result: expect.anything() },
  ])
})

test('a window that is loaded anew in the middle of a long export finds it with its percent, and then its result', async () => {
  const memory = createMemoryBridge({ pace: 1 })
  const first = await openWindow(memory)
  void beginExport(memory, first, EXPORT)
  await pass(memory, () => selectActivity(first.getState(), EXPORT)?.percent !== undefined)
  const again = await openWindow(memory)
  expect(selectActivity(again.getState(), EXPORT)).toMatchObject({
    state: 'running',
    percent: expect.any(Number),
  })
  expect(resultOf('exportCheckpoint', selectActivity(again.getState(), EXPORT))).toBeUndefined()
  await pass(memory, () => selectToasts(again.getState()).length > 0)
  expect(resultOf('exportCheckpoint', selectActivity(again.getState(), EXPORT))).toEqual({})
  expect(selectToasts(again.getState())).toMatchObject([{ id: EXPORT, tone: 'good' }])
})

test('each of two windows gets the end of its own command, and sees both by their ids', async () => {
  const memory = createMemoryBridge({ pace: 1 })
  const { expectedOf } = subjects(memory)
  const windows = [await openWindow(memory), await openWindow(memory)] as const
  const create = (store: AppStore, machine: string, name: string) =>
    store.dispatch(
      giveCommand(
        'createCheckpoint',
        { hostId: 'demo', expected: expectedOf(machine), name },
        { told: 'end' },
      ),
    )
  const answers = [create(windows[0], 'SRV-01', 'One'), create(windows[1], 'DC-01', 'Two')]
  await memory.clock.advanceAsync(5 * MINUTE)
  expect(await Promise.all(answers)).toMatchObject([
    { result: { checkpoint: { name: 'One' } } },
    { result: { checkpoint: { name: 'Two' } } },
  ])
  for (const store of windows)
    expect(
      selectActivities(store.getState()).map((one) => resultOf('createCheckpoint', one)?.checkpoint.name),
    ).toEqual(['One', 'Two'])
})

test('a command that is refused has no activity, and its failure is the answer and a message', async () => {
  const memory = createMemoryBridge({ pace: 1 })
  const store = await openWindow(memory)
  const { expectedOf } = subjects(memory)
  const turnOff = () =>
    store.dispatch(giveCommand('turnOffVirtualMachine', { hostId: 'demo', expected: expectedOf('SRV-01') }))
  void turnOff()
  const second = turnOff()
  await memory.clock.advanceAsync(MINUTE)
  expect(await second).toMatchObject({ failure: { kind: 'Busy' } })
  expect(selectActivities(store.getState())).toHaveLength(1)
  expect(selectToasts(store.getState())).toContainEqual(
    expect.objectContaining({ tone: 'bad', content: { kind: 'failure', failure: (await second).failure } }),
  )
})

describe('where the way to the program fails', () => {
  const lost: Reply = { ok: false, failure: makeFailure('RequestUnanswered', '', {}) }

  test('a command that was taken up is followed, though the reply to it was lost', async () => {
    const memory = createMemoryBridge({ pace: 1 })
    const { bridge } = memory
    const store = await openWindow({
      bridge: {
        ...bridge,
        invoke: async (request) => {
          const reply = await bridge.invoke(request)
          return request.name === 'turnOffVirtualMachine' ? lost : reply
        },
      },
    })
    const expected = subjects(memory).expectedOf('SRV-01')
    const answer = store.dispatch(giveCommand('turnOffVirtualMachine', { hostId: 'demo', expected }))
    await memory.clock.advanceAsync(MINUTE)
    expect(await answer).toEqual({ result: { state: 'Off' } })
  })

  test('a command under way is told as unanswered, and its end by a message once the program is back', async () => {
    const memory = createMemoryBridge({ pace: 1 })
    const store = await openWindow(memory)
    const answer = beginExport(memory, store, EXPORT)
    await memory.clock.advanceAsync(MINUTE)
    const reach = (connection: Host['connection']) =>
      store.dispatch(
        panelApi.util.updateQueryData('listHosts', {}, (hosts) =>
          hosts.map((host) => ({ ...host, connection })),
        ),
      )
    reach({ state: 'unavailable', failure: makeFailure('ProgramUnreachable', '', {}) })
    expect(await answer).toMatchObject({
      failure: { kind: 'RequestUnanswered', operation: 'exportCheckpoint' },
    })
    expect(selectToasts(store.getState())).toEqual([])
    reach({ state: 'connected' })
    await pass(memory, () => selectToasts(store.getState()).length > 0)
    expect(selectToasts(store.getState())).toMatchObject([{ id: EXPORT, tone: 'good' }])
  })
})
