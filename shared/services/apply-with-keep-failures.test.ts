import { failureText } from '../words/failures.ts'
import { describe, expect, test } from 'vitest'
import { keptForNothing } from '../domain/failure.ts'
import type { Fault } from '../simulator/faults.ts'
import { hyperVError } from '../simulator/hyper-v-error.ts'
import { DAY } from '../simulator/seed-builder.ts'
import { seededIds } from '../simulator/seed-ids.ts'
import { NOW, panelOver } from '../testing/panel-over-one-machine.ts'

const refusal = hyperVError('OperationFailed', 'CheckpointVM', 'Checkpoint operation failed.')
const FAILING_KEEP: Fault = {
  at: 'takeCheckpoint',
  phase: 'during',
  call: 1,
  effect: { kind: 'failed', error: refusal },
}

describe('when the keep fails', () => {
  test('nothing is applied, and the failure says so with the state and the host words', async () => {
    const { apply, failureOf, machine, named } = panelOver({}, [FAILING_KEEP])
    const failure = await failureOf(apply('Pre-patch'))
    expect(failureText(failure)).toContain('Nothing was applied. SRV-01 is Running, as before.')
    expect(failure).toMatchObject({
      hostMessage: 'Checkpoint operation failed.',
      applied: 'no',
      state: 'Running',
    })
    expect(machine().parentCheckpointId).toBe(named('Baseline')?.id)
    expect(machine().checkpoints).toHaveLength(3)
  })

  test('a lost answer ends it too, whether or not the checkpoint was made', async () => {
    const fault: Fault = { at: 'takeCheckpoint', phase: 'after', call: 1, effect: { kind: 'lost' } }
    const { apply, failureOf, machine, named } = panelOver({}, [fault])
    const failure = await failureOf(apply('Pre-patch'))
    expect(failure).toMatchObject({ kind: 'Lost', applied: 'no' })
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
    expect(failure).toMatchObject({ kind: 'KeepUnproved', applied: 'no', kept: { name: 'Kept' } })
    expect(failureText(failure)).toContain('What was there before is kept as "Kept".')
    expect(machine().checkpoints.some(({ name }) => name === 'Kept')).toBe(true)
    expect(clock.now()).toBeGreaterThan(NOW)
  })
})

describe('when the disks are spelled otherwise by the keep', () => {
  // The drive is spelled in one way, and the disk that a keep puts on it says it in the other.
  const disk = { path: 'D:\\VMs\\data.vhdx', toldAs: 'd:\\vms\\data.vhdx' }
  const history = [
    { kind: 'checkpoint', name: 'Pre-patch', ago: 2 * DAY },
    { kind: 'attach', disk, ago: DAY },
  ] as const

  test('it is proved and applied all the same', async () => {
    const { apply, machine, named } = panelOver({ history })
    await apply('Pre-patch')
    expect(machine().parentCheckpointId).toBe(named('Pre-patch')?.id)
  })

  test.each([undefined, 'INC-4711'])(
    'a disk that cannot be read afterwards is told as that, and nothing was applied (reason: %s)',
    async (reason) => {
      const { apply, failureOf, machine, named, simulator } = panelOver({ history })
      simulator.change((world) => ({
        ...world,
        files: new Map([...world.files].map(([path, file]) => [path, { ...file, unreadable: true }])),
      }))
      const failure = await failureOf(apply('Pre-patch', reason === undefined ? {} : { reason }))
      expect(failure.kind).toBe('DiskUnreadable')
      expect(failureText(failure)).toContain('could not be read after the current state was kept')
      expect(failureText(failure)).not.toContain('changed')
      expect(failure.applied).toBe('no')
      expect(keptForNothing(failure)?.id).toBe(machine().parentCheckpointId)
      expect(machine().parentCheckpointId).not.toBe(named('Pre-patch')?.id)
    },
  )
})

describe('when the apply itself fails', () => {
  test('between save and apply: nothing was applied, the machine is Saved, and Start resumes it', async () => {
    const fault: Fault = { at: 'applyCheckpoint', phase: 'before', call: 1, effect: { kind: 'lost' } }
    const { apply, failureOf, invoke, machine } = panelOver({}, [fault])
    const failure = await failureOf(apply('Pre-patch'))
    expect(failureText(failure)).toContain(
      'Nothing was applied. SRV-01 is Saved; Start resumes it where it was.',
    )
    expect(failureText(failure)).toContain('kept as "Kept"')
    expect(failure).toMatchObject({ kind: 'Lost', applied: 'no', state: 'Saved' })
    const expected = { vmId: machine().id, name: 'SRV-01', state: 'Saved' }
    await invoke('startVirtualMachine', { hostId: 'demo', expected })
    expect(machine().state).toBe('Running')
  })

  test('and the host then refuses to resume it: it is not said that Start would', async () => {
    const fail = (at: 'applyCheckpoint' | 'startMachine'): Fault => ({
      at,
      phase: 'before',
      call: 1,
      effect: { kind: 'failed', error: refusal },
    })
    const { apply, failureOf } = panelOver({}, [fail('applyCheckpoint'), fail('startMachine')])
    const failure = await failureOf(apply('Pre-patch'))
    expect(failure).toMatchObject({ applied: 'no', state: 'Saved' })
    expect(failureText(failure)).toContain('SRV-01 is Saved, and Hyper-V did not resume it.')
    expect(failureText(failure)).not.toContain('resumes it')
  })

  test('after the host had done it: it was applied all the same', async () => {
    const fault: Fault = { at: 'applyCheckpoint', phase: 'after', call: 1, effect: { kind: 'lost' } }
    const { apply, failureOf, machine, named } = panelOver({}, [fault])
    const failure = await failureOf(apply('Pre-patch'))
    expect(failureText(failure)).toContain('"Pre-patch" was applied to SRV-01 all the same.')
    expect(failure).toMatchObject({ applied: 'yes', state: 'Off' })
    expect(machine().parentCheckpointId).toBe(named('Pre-patch')?.id)
  })

  test('and the host cannot be read again either: it is not known, and looked at further', async () => {
    const faults: readonly Fault[] = [
      { at: 'applyCheckpoint', phase: 'before', call: 1, effect: { kind: 'lost' } },
      ...Array.from({ length: 60 }, (_, at) => at + 4).map((call): Fault => ({
        at: 'previewApply',
        phase: 'before',
        call,
        effect: { kind: 'lost' },
      })),
    ]
    const { apply, failureOf } = panelOver({}, faults)
    const failure = await failureOf(apply('Pre-patch'))
    expect(failure).toMatchObject({ applied: 'unknown', kept: { name: 'Kept' } })
    expect(failureText(failure)).toContain('is not known yet. The panel goes on looking')
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
    expect(failure).toMatchObject({ applied: 'no', state: 'Running' })
    expect(
      history.filter((line) => line.kind === 'begin' && line.command === 'applyCheckpointStep'),
    ).toHaveLength(1)
  })

  test('a start that fails does not hide that the apply was done', async () => {
    const error = hyperVError('InvalidState', 'StartVM', 'No.')
    const fault: Fault = { at: 'startMachine', phase: 'during', call: 1, effect: { kind: 'failed', error } }
    const { apply, failureOf } = panelOver({}, [fault])
    const failure = await failureOf(apply('Pre-patch', { startAfterwards: true }))
    expect(failureText(failure)).toContain('was applied to SRV-01, but starting it failed')
    expect(failure).toMatchObject({ applied: 'yes', state: 'Off', kept: { name: 'Kept' } })
  })
})
