import { describe, expect, test } from 'vitest'
import { undoOf } from '../domain/activity.ts'
import { virtualClock } from '../domain/clock.ts'
import { HOUR } from '../simulator/seed-builder.ts'
import { seededIds } from '../simulator/seed-ids.ts'
import { createPanelInMemory } from '../testing/panel-in-memory.ts'
import { NOW, panelOver } from '../testing/panel-over-one-machine.ts'
import { askToTheEnd } from '../testing/ask-to-the-end.ts'

describe('an apply with keep', () => {
  test('keeps the current state, hangs Now under the target, and leaves every checkpoint', async () => {
    const { apply, machine, named } = panelOver()
    const result = await apply('Pre-patch')
    expect(result.state).toBe('Off')
    expect(result.kept?.checkpoint).toMatchObject({ name: 'Kept', parentId: named('Baseline')?.id })
    expect(machine().parentCheckpointId).toBe(named('Pre-patch')?.id)
    expect(
      machine()
        .checkpoints.map(({ name }) => name)
        .toSorted(),
    ).toEqual(['Baseline', 'Clean install', 'Kept', 'Pre-patch'])
    expect(result.appliedAt).toBeGreaterThan(result.kept?.at ?? Infinity)
  })

  test('keeps what was there: applying the kept checkpoint brings the very same disks back', async () => {
    const { apply, machine, named } = panelOver()
    const before = machine().drives.map(({ path }) => path)
    await apply('Pre-patch')
    expect(named('Kept')?.drives.map(({ path }) => path)).toEqual(before)
  })

  test('ends Running where the machine ran and the checkpoint holds memory', async () => {
    const { apply, machine } = panelOver()
    expect((await apply('Baseline')).state).toBe('Running')
    expect(machine().state).toBe('Running')
  })

  test('starts the machine where asked to, and waits for its heartbeat', async () => {
    const { apply, machine } = panelOver()
    const result = await apply('Pre-patch', { startAfterwards: true })
    expect(result.started?.heartbeat).toBe('OkApplicationsHealthy')
    expect(machine().state).toBe('Running')
  })

  test('says when the guest could not make a production checkpoint and a standard one was made instead', async () => {
    const silent = { heartbeat: 'OkApplicationsHealthy', backupService: 'NoContact' } as const
    const fellBack = await panelOver({ guest: silent }).apply('Pre-patch')
    expect(fellBack.kept).toMatchObject({ fellBack: true, checkpoint: { state: 'Saved' } })
    const asAsked = await panelOver().apply('Pre-patch')
    expect(asAsked.kept).toMatchObject({ fellBack: false, checkpoint: { state: 'Off' } })
  })

  test('names the kept checkpoint in its activity, so that it can be undone; where nothing was kept, nothing', async () => {
    const { apply, named, invoke } = panelOver()
    await apply('Pre-patch')
    const checkpointId = named('Kept')?.id
    await apply('Baseline', { keep: null })
    const activities = await invoke('listActivities', {})
    expect(activities.map(undoOf)).toEqual([{ checkpointId, name: 'Kept' }, null])
  })

  test('writes itself and each of its mutations to the history before and after', async () => {
    const { apply, history } = panelOver()
    await apply('Pre-patch', { startAfterwards: true })
    const lines = history.map((line) =>
      line.kind === 'begin' ? `begin ${line.command}` : `end ${line.outcome}`,
    )
    expect(lines).toEqual([
      'begin applyCheckpoint',
      'begin createCheckpoint',
      'end succeeded',
      'begin applyCheckpointStep',
      'end succeeded',
      'begin startVirtualMachine',
      'end succeeded',
      'end succeeded',
    ])
  })
})

describe('before anything is done', () => {
  test('a machine that changed since the prompt opened is refused with what changed', async () => {
    const { failureOf, invoke, machine, preview, simulator, history } = panelOver()
    const { expected } = await preview('Pre-patch')
    simulator.change((world) => ({
      ...world,
      machines: world.machines.map((one) => ({ ...one, state: 'Saved' as const })),
    }))
    const request = { hostId: 'demo', expected, keep: { name: 'Kept' }, startAfterwards: false }
    const failure = await failureOf(invoke('applyCheckpoint', request))
    expect(failure).toMatchObject({
      kind: 'StaleTarget',
      applied: 'no',
      changes: [{ what: 'state', was: 'Running', is: 'Saved' }],
    })
    expect(machine().checkpoints).toHaveLength(3)
    expect(history.filter(({ kind }) => kind === 'begin')).toHaveLength(1)
  })

  test('asking to start a machine that will run by itself is invalid', async () => {
    const { apply, failureOf, machine } = panelOver()
    expect(await failureOf(apply('Baseline', { startAfterwards: true }))).toMatchObject({
      kind: 'InvalidInput',
    })
    expect(machine().checkpoints).toHaveLength(3)
  })

  test('keeping is refused where checkpoints are disabled, and nothing is applied', async () => {
    const { apply, failureOf, machine } = panelOver({ checkpointType: 'Disabled' })
    expect(await failureOf(apply('Pre-patch'))).toMatchObject({ kind: 'CheckpointsDisabled' })
    expect(machine().state).toBe('Running')
  })

  test('a history that cannot be written stops everything', async () => {
    const over = panelOver()
    const { expected } = await over.preview('Pre-patch')
    const clock = virtualClock(NOW)
    const memory = createPanelInMemory({
      clock,
      newId: seededIds(8),
      world: over.simulator.world(),
      ports: { history: { begin: () => Promise.reject(new Error('disk full')), end: async () => undefined } },
    })
    const answer = askToTheEnd(memory.panel, {
      name: 'applyCheckpoint',
      input: { hostId: 'demo', expected, keep: null, startAfterwards: false },
    })
    await clock.advanceAsync(HOUR)
    expect((await answer).ok).toBe(false)
    expect(memory.simulator.world()).toBe(over.simulator.world())
  })
})

test('without keep, what was there is gone and the result says that nothing was kept', async () => {
  const { apply, machine } = panelOver()
  const before = machine().drives.map(({ path }) => path)
  const result = await apply('Pre-patch', { keep: null })
  expect(result.kept).toBeNull()
  expect(machine().checkpoints.flatMap(({ drives }) => drives.map(({ path }) => path))).not.toEqual(
    expect.arrayContaining(before),
  )
})
