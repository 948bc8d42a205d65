import { describe, expect, test } from 'vitest'
import type { OperationName, OutputOf, RequestOf } from '../contract/operations.ts'
import { virtualClock } from '../domain/clock.ts'
import type { Failure } from '../domain/failure.ts'
import { hyperVError } from '../simulator/hyper-v-error.ts'
import { buildWorld, DAY, GB, HOUR, type MachineSeed } from '../simulator/seed-builder.ts'
import { seededIds } from '../simulator/seed-ids.ts'
import type { Fault } from '../simulator/faults.ts'
import { machineOf } from '../simulator/world.ts'
import { createPanelInMemory } from './panel-in-memory.ts'

const NOW = Date.UTC(2026, 10, 21, 9, 12)

const SRV: MachineSeed = {
  name: 'SRV-01',
  written: 4 * GB,
  history: [
    { kind: 'checkpoint', name: 'Clean install', ago: 300 * DAY, written: 9 * GB },
    { kind: 'checkpoint', name: 'Baseline', ago: 19 * DAY, written: 18 * GB, memory: true },
    { kind: 'checkpoint', name: 'Pre-patch', ago: 12 * DAY, written: 6 * GB },
    { kind: 'apply', name: 'Baseline', ago: 6 * DAY },
  ],
}

/** A panel over one machine, on a clock that runs as fast as promises settle. */
function panelOver(seed: Partial<MachineSeed> = {}, faults: readonly Fault[] = []) {
  const clock = virtualClock(NOW)
  const newId = seededIds(7)
  const world = buildWorld({ now: NOW, newId }, [{ ...SRV, ...seed }])
  const memory = createPanelInMemory({ clock, newId, world, faults })
  const vmId = world.machines[0]?.id ?? ''

  async function invoke<N extends OperationName>(name: N, input: RequestOf<N>): Promise<OutputOf<N>> {
    const answer = memory.panel.invoke({ name, input })
    await clock.advanceAsync(10 * 60_000)
    const reply = await answer
    if (!reply.ok) throw Object.assign(new Error(reply.failure.message), { failure: reply.failure })
    return reply.value as OutputOf<N>
  }
  const failureOf = async (work: Promise<unknown>): Promise<Failure> => {
    try {
      await work
    } catch (error) {
      return (error as { failure: Failure }).failure
    }
    throw new Error('it went well')
  }
  const machine = () => {
    const found = machineOf(memory.simulator.world(), vmId)
    if (!found) throw new Error('no machine')
    return found
  }
  const named = (name: string) => machine().checkpoints.find((one) => one.name === name)
  const preview = (name: string) =>
    invoke('previewApply', { hostId: 'demo', vmId, checkpointId: named(name)?.id ?? '' })
  const apply = async (
    name: string,
    { keep = 'Kept', startAfterwards = false }: { keep?: string | null; startAfterwards?: boolean } = {},
  ) => {
    const { expected } = await preview(name)
    return invoke('applyCheckpoint', {
      hostId: 'demo',
      expected,
      keep: keep === null ? null : { name: keep },
      startAfterwards,
    })
  }
  return { ...memory, clock, invoke, failureOf, machine, named, preview, apply, vmId }
}

const refusal = hyperVError('OperationFailed', 'CheckpointVM', 'Checkpoint operation failed.')
const FAILING_KEEP: Fault = {
  at: 'takeCheckpoint',
  phase: 'during',
  call: 1,
  effect: { kind: 'failed', error: refusal },
}

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

describe('when the keep fails', () => {
  test('nothing is applied, and the failure says so with the state and the host words', async () => {
    const { apply, failureOf, machine, named } = panelOver({}, [FAILING_KEEP])
    const failure = await failureOf(apply('Pre-patch'))
    expect(failure.message).toContain('Nothing was applied. SRV-01 is Running, as before.')
    expect(failure).toMatchObject({
      hostMessage: 'Checkpoint operation failed.',
      detail: { applied: 'no', state: 'Running' },
    })
    expect(machine().parentCheckpointId).toBe(named('Baseline')?.id)
    expect(machine().checkpoints).toHaveLength(3)
  })

  test('a lost answer ends it too, whether or not the checkpoint was made', async () => {
    const fault: Fault = { at: 'takeCheckpoint', phase: 'after', call: 1, effect: { kind: 'lost' } }
    const { apply, failureOf, machine, named } = panelOver({}, [fault])
    const failure = await failureOf(apply('Pre-patch'))
    expect(failure).toMatchObject({ kind: 'Lost', detail: { applied: 'no' } })
    expect(machine().drives.map(({ path }) => path)).not.toEqual(
      named('Pre-patch')?.drives.map(({ path }) => path),
    )
  })

  test('a checkpoint that another administrator makes meanwhile leaves nothing applied and the kept one named', async () => {
    const { apply, clock, failureOf, machine, panel, simulator, vmId } = panelOver()
    let meddled = false
    panel.subscribe((event) => {
      if (meddled || event.kind !== 'activityChanged') return
      if (!event.activity.steps.some(({ step, state }) => step === 'prove' && state === 'running')) return
      meddled = true
      simulator.change((world) => ({
        ...world,
        machines: world.machines.map((one) => {
          const [first] = one.checkpoints
          if (one.id !== vmId || !first) return one
          return {
            ...one,
            checkpoints: [...one.checkpoints, { ...first, id: seededIds(99)(), name: 'By somebody else' }],
          }
        }),
      }))
    })
    const failure = await failureOf(apply('Pre-patch'))
    expect(meddled).toBe(true)
    expect(failure).toMatchObject({ kind: 'KeepUnproved', detail: { applied: 'no', kept: { name: 'Kept' } } })
    expect(failure.message).toContain('What was there before is kept as "Kept".')
    expect(machine().checkpoints.some(({ name }) => name === 'Kept')).toBe(true)
    expect(clock.now()).toBeGreaterThan(NOW)
  })
})

describe('when the apply itself fails', () => {
  test('between save and apply: nothing was applied, the machine is Saved, and Start resumes it', async () => {
    const fault: Fault = { at: 'applyCheckpoint', phase: 'before', call: 1, effect: { kind: 'lost' } }
    const { apply, failureOf, invoke, machine } = panelOver({}, [fault])
    const failure = await failureOf(apply('Pre-patch'))
    expect(failure.message).toContain('Nothing was applied. SRV-01 is Saved; Start resumes it where it was.')
    expect(failure.message).toContain('kept as "Kept"')
    expect(failure).toMatchObject({ kind: 'Lost', detail: { applied: 'no', state: 'Saved' } })
    const expected = { vmId: machine().id, name: 'SRV-01', state: 'Saved' }
    await invoke('startVirtualMachine', { hostId: 'demo', expected })
    expect(machine().state).toBe('Running')
  })

  test('after the host had done it: it was applied all the same', async () => {
    const fault: Fault = { at: 'applyCheckpoint', phase: 'after', call: 1, effect: { kind: 'lost' } }
    const { apply, failureOf, machine, named } = panelOver({}, [fault])
    const failure = await failureOf(apply('Pre-patch'))
    expect(failure.message).toContain('"Pre-patch" was applied to SRV-01 all the same.')
    expect(failure).toMatchObject({ detail: { applied: 'yes', state: 'Off' } })
    expect(machine().parentCheckpointId).toBe(named('Pre-patch')?.id)
  })

  test('and the host cannot be read again either: it could not be told', async () => {
    const faults: readonly Fault[] = [
      { at: 'applyCheckpoint', phase: 'before', call: 1, effect: { kind: 'lost' } },
      ...[4, 5].map((call): Fault => ({
        at: 'previewApply',
        phase: 'before',
        call,
        effect: { kind: 'lost' },
      })),
    ]
    const { apply, failureOf } = panelOver({}, faults)
    const failure = await failureOf(apply('Pre-patch'))
    expect(failure.detail).toMatchObject({ applied: 'unknown', kept: { name: 'Kept' } })
    expect(failure.message).toContain('could not be told')
  })

  test('is never tried a second time', async () => {
    const fault: Fault = {
      at: 'applyCheckpoint',
      phase: 'during',
      call: 1,
      effect: { kind: 'failed', error: refusal },
    }
    const { apply, failureOf, history } = panelOver({}, [fault])
    const failure = await failureOf(apply('Pre-patch'))
    expect(failure.detail).toMatchObject({ applied: 'no', state: 'Running' })
    expect(
      history.filter((line) => line.kind === 'begin' && line.command === 'applyCheckpointStep'),
    ).toHaveLength(1)
  })

  test('a start that fails does not hide that the apply was done', async () => {
    const error = hyperVError('InvalidState', 'StartVM', 'No.')
    const fault: Fault = { at: 'startMachine', phase: 'during', call: 1, effect: { kind: 'failed', error } }
    const { apply, failureOf } = panelOver({}, [fault])
    const failure = await failureOf(apply('Pre-patch', { startAfterwards: true }))
    expect(failure.message).toContain('was applied to SRV-01, but starting it failed')
    expect(failure.detail).toMatchObject({ applied: 'yes', state: 'Off', kept: { name: 'Kept' } })
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
      detail: { applied: 'no', changes: [{ what: 'state', was: 'Running', is: 'Saved' }] },
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
    const answer = memory.panel.invoke({
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
