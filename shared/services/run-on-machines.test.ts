import { describe, expect, test } from 'vitest'
import type { RequestOf } from '../contract/operations.ts'
import { virtualClock } from '../domain/clock.ts'
import type { RunCommandName, StartedRun } from '../domain/machine-run.ts'
import type { Fault } from '../simulator/faults.ts'
import { hyperVError } from '../simulator/hyper-v-error.ts'
import { buildWorld } from '../simulator/seed-builder.ts'
import { seededIds } from '../simulator/seed-ids.ts'
import { createPanelInMemory } from '../testing/panel-in-memory.ts'
import { NOW } from '../testing/panel-over-one-machine.ts'
import { askToTheEnd } from '../testing/ask-to-the-end.ts'

const SECOND_FAILS: Fault = {
  at: 'takeCheckpoint',
  phase: 'before',
  call: 2,
  effect: {
    kind: 'failed',
    error: hyperVError('OperationFailed', 'CheckpointVM', 'Checkpoint operation failed.', 'No space.'),
  },
}

/** A panel over five running machines, and a run over all of them. */
function setUp(faults: readonly Fault[] = []) {
  const clock = virtualClock(NOW)
  const newId = seededIds(7)
  const world = buildWorld(
    { now: NOW, newId },
    ['A', 'B', 'C', 'D', 'E'].map((name) => ({ name, uptime: 60_000 })),
  )
  const memory = createPanelInMemory({ clock, newId, world, faults })
  const most = { underWay: 0 }
  memory.panel.subscribe(() => {
    most.underWay = Math.max(most.underWay, memory.panel.running().length)
  })
  const input = (
    command: RunCommandName,
    part: Partial<RequestOf<'runOnMachines'>> = {},
  ): RequestOf<'runOnMachines'> => ({
    runId: 'run',
    hostId: 'demo',
    command,
    machines: world.machines.map(({ id, config, state }) => ({
      expected: { vmId: id, name: config.name, state },
    })),
    stopAtFirstFailure: false,
    ...part,
  })
  const begin = (asked: RequestOf<'runOnMachines'>) =>
    askToTheEnd(memory.panel, { name: 'runOnMachines', input: asked })
  const states = (reply: Awaited<ReturnType<typeof begin>>) =>
    reply.ok
      ? (reply.value as { results: { state: string }[] }).results.map(({ state }) => state)
      : reply.failure.kind
  const finish = async (asked: RequestOf<'runOnMachines'>) => {
    const answer = begin(asked)
    await clock.advanceAsync(60 * 60_000)
    return answer
  }
  return { ...memory, clock, most, input, begin, finish, states }
}

const checkpointsOf = ({ simulator }: ReturnType<typeof setUp>) =>
  simulator.world().machines.map(({ checkpoints }) => checkpoints.length)

describe('a command on several machines', () => {
  test('is done to each of them, at most three at once, each in the history for itself', async () => {
    const panel = setUp()
    const reply = await panel.finish(panel.input('createCheckpoint'))
    expect(panel.states(reply)).toEqual(['done', 'done', 'done', 'done', 'done'])
    expect(checkpointsOf(panel)).toEqual([1, 1, 1, 1, 1])
    expect(panel.most.underWay).toBe(3)
    expect(panel.history.filter(({ kind }) => kind === 'begin')).toHaveLength(5)
  })

  test('goes on after a failure, and says whose it is', async () => {
    const panel = setUp([SECOND_FAILS])
    const reply = await panel.finish(panel.input('createCheckpoint'))
    expect(panel.states(reply)).toEqual(['done', 'failed', 'done', 'done', 'done'])
    expect(checkpointsOf(panel)).toEqual([1, 0, 1, 1, 1])
    expect(reply).toMatchObject({
      value: {
        results: {
          1: { failure: { subject: { vmName: 'B' }, hostMessage: expect.any(String) } },
        },
      },
    })
  })

  test('one after another begins nothing after the first failure', async () => {
    const panel = setUp([SECOND_FAILS])
    const reply = await panel.finish(panel.input('createCheckpoint', { stopAtFirstFailure: true }))
    expect(panel.states(reply)).toEqual(['done', 'failed', 'notBegun', 'notBegun', 'notBegun'])
    expect(checkpointsOf(panel)).toEqual([1, 0, 0, 0, 0])
    expect(panel.most.underWay).toBe(1)
  })

  test('gives each checkpoint its name, and its activities bear the name of the run', async () => {
    const panel = setUp()
    const asked = panel.input('createCheckpoint')
    const machines = asked.machines.map((one) => ({ ...one, name: `${one.expected.name} before` }))
    await panel.finish({ ...asked, machines })
    const names = panel.simulator.world().machines.map(({ checkpoints }) => checkpoints[0]?.name)
    expect(names).toEqual(['A before', 'B before', 'C before', 'D before', 'E before'])
    const activities = await panel.panel.invoke({ name: 'listActivities', input: {} })
    expect(activities).toMatchObject({ value: Array.from({ length: 5 }, () => ({ runId: 'run' })) })
  })

  test('cancelled begins nothing more, and lets end what is under way', async () => {
    const panel = setUp()
    const answer = panel.begin(panel.input('saveVirtualMachine'))
    await panel.clock.advanceAsync(1)
    const cancelled = await panel.panel.invoke({ name: 'cancelRun', input: { runId: 'run' } })
    expect(cancelled.ok).toBe(true)
    await panel.clock.advanceAsync(60 * 60_000)
    expect(panel.states(await answer)).toEqual(['done', 'done', 'done', 'notBegun', 'notBegun'])
    expect(panel.simulator.world().machines.map(({ state }) => state)).toEqual([
      'Saved',
      'Saved',
      'Saved',
      'Running',
      'Running',
    ])
  })

  test('of a panel that closes begins nothing more', async () => {
    const panel = setUp()
    const answer = panel.begin(panel.input('saveVirtualMachine', { stopAtFirstFailure: true }))
    await panel.clock.advanceAsync(1)
    const closed = panel.panel.close()
    await panel.clock.advanceAsync(60 * 60_000)
    await closed
    expect(panel.states(await answer)).toEqual(['done', 'notBegun', 'notBegun', 'notBegun', 'notBegun'])
  })

  test('refuses a machine that is not what was seen, and a machine that is busy, and those only', async () => {
    const panel = setUp()
    const asked = panel.input('saveVirtualMachine')
    const [first, second, ...others] = asked.machines
    if (!first || !second) throw new Error('no machines')
    const seenOff = { expected: { ...first.expected, state: 'Off' as const } }
    const busy = askToTheEnd(panel.panel, {
      name: 'createCheckpoint',
      input: { hostId: 'demo', expected: second.expected },
    })
    const reply = await panel.finish({ ...asked, machines: [seenOff, second, ...others] })
    await busy
    expect(reply).toMatchObject({
      value: {
        results: [
          { state: 'failed', failure: { kind: 'StaleTarget' } },
          { state: 'failed', failure: { kind: 'Busy' } },
          { state: 'done' },
          { state: 'done' },
          { state: 'done' },
        ],
      },
    })
  })

  test('is refused as a whole where a machine is named twice, or a name is given to no checkpoint', async () => {
    const panel = setUp()
    const asked = panel.input('saveVirtualMachine')
    expect(
      panel.states(await panel.finish({ ...asked, machines: [...asked.machines, ...asked.machines] })),
    ).toBe('InvalidInput')
    const named = asked.machines.map((one) => ({ ...one, name: 'x' }))
    expect(panel.states(await panel.finish({ ...asked, machines: named }))).toBe('InvalidInput')
  })

  test('is answered as soon as it is taken up, and found again with what came of it until now', async () => {
    const panel = setUp()
    const asked = panel.input('saveVirtualMachine', { stopAtFirstFailure: true })
    const told: StartedRun[] = []
    panel.panel.subscribe((event) => {
      if (event.kind === 'runChanged') told.push(event.run)
    })
    const reply = panel.panel.invoke({ name: 'runOnMachines', input: asked })
    await panel.clock.advanceAsync(1)
    expect(await reply).toEqual({ ok: true, value: {} })
    const again = panel.panel.invoke({ name: 'runOnMachines', input: asked })
    expect(panel.states(await again)).toBe('InvalidInput')
    const runs = async (): Promise<unknown> => panel.panel.invoke({ name: 'listRuns', input: {} })
    expect(await runs()).toMatchObject({ value: [{ run: { runId: 'run' }, endedAt: null }] })
    while (panel.simulator.world().machines[0]?.state !== 'Saved') await panel.clock.advanceAsync(1_000)
    await panel.clock.advanceAsync(1_000)
    expect(await runs()).toMatchObject({ value: [{ endedAt: null, results: { 0: { state: 'done' } } }] })
    await panel.clock.advanceAsync(60 * 60_000)
    expect(told.map(({ endedAt }) => endedAt === null)).toEqual([true, false])
    expect(told[1]?.results.map(({ state }) => state)).toEqual(['done', 'done', 'done', 'done', 'done'])
    expect(await runs()).toEqual({ ok: true, value: [told[1]] })
  })

  test('that has ended cannot be cancelled', async () => {
    const panel = setUp()
    await panel.finish(panel.input('saveVirtualMachine'))
    const reply = await panel.panel.invoke({ name: 'cancelRun', input: { runId: 'run' } })
    expect(reply).toMatchObject({ ok: false, failure: { kind: 'InvalidState' } })
  })
})
