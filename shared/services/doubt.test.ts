import { noticeText } from '../words/notices.ts'
import { failureText } from '../words/failures.ts'
import { describe, expect, test } from 'vitest'
import { isHostKeepName } from '../domain/apply-reason.ts'
import type { Fault, FaultEffect, FaultPhase, FaultPoint } from '../simulator/faults.ts'
import { helpdeskCapabilities } from '../simulator/helpdesk-capabilities.ts'
import { hyperVError } from '../simulator/hyper-v-error.ts'
import { panelOver } from '../testing/panel-over-one-machine.ts'

const fault = (at: FaultPoint, phase: FaultPhase, effect: FaultEffect, call: Fault['call'] = 1): Fault => ({
  at,
  phase,
  call,
  effect,
})
const LOST: FaultEffect = { kind: 'lost' }
const UNREADABLE: FaultEffect = { kind: 'unreadable' }
const FAILED: FaultEffect = {
  kind: 'failed',
  error: hyperVError('OperationFailed', 'CheckpointVM', 'It failed.'),
}
const SILENT = [LOST, UNREADABLE, { kind: 'timedOut' }] as const

const endsOf = ({ history }: ReturnType<typeof panelOver>, command: string): readonly string[] => {
  const ids = history.flatMap((line) => (line.kind === 'begin' && line.command === command ? [line.id] : []))
  return history.flatMap((line) => (line.kind === 'end' && ids.includes(line.id) ? [line.outcome] : []))
}

/** How each step of the command stands. */
async function stepsOf(scene: ReturnType<typeof panelOver>): Promise<Record<string, string>> {
  const [activity] = await scene.invoke('listActivities', {})
  return Object.fromEntries((activity?.steps ?? []).map(({ step, state }) => [step, state]))
}

describe('an apply whose answer does not come while the host goes on', () => {
  test.each(SILENT)('is told as applied once the machine has settled: $kind', async (effect) => {
    const scene = panelOver({}, [fault('applyCheckpointStep', 'during', effect)])
    const failure = await scene.failureOf(scene.apply('Pre-patch'))
    await scene.clock.advanceAsync(60_000)
    expect(scene.machine().parentCheckpointId).toBe(scene.named('Pre-patch')?.id)
    expect(failure).toMatchObject({ applied: 'yes', state: 'Off', kept: { name: 'Kept' } })
    expect(endsOf(scene, 'applyCheckpointStep')).toEqual(['succeeded'])
    expect(await stepsOf(scene)).toMatchObject({ keep: 'done', apply: 'done', verify: 'skipped' })
  })

  test('is told as not known where that takes longer than one looks, and told once it is known', async () => {
    const scene = panelOver({}, [fault('applyCheckpointStep', 'during', LOST)], null, 40)
    const failure = await scene.failureOf(scene.apply('Pre-patch'))
    expect(failure).toMatchObject({ applied: 'unknown' })
    expect(failureText(failure)).toContain('not known yet')
    expect(await stepsOf(scene)).toMatchObject({ keep: 'done', apply: 'unknown', verify: 'skipped' })
    expect(endsOf(scene, 'applyCheckpointStep')).toEqual(['unknown'])
    for (let minute = 0; minute < 10; minute++) await scene.clock.advanceAsync(60_000)
    expect(scene.machine().parentCheckpointId).toBe(scene.named('Pre-patch')?.id)
    expect(endsOf(scene, 'applyCheckpointStep')).toEqual(['unknown', 'succeeded'])
    expect(endsOf(scene, 'applyCheckpoint')).toEqual(['unknown', 'succeeded'])
    const notices = await scene.invoke('listNotices', {})
    expect(notices.map(({ content }) => noticeText(content)).join()).toContain(
      '"Pre-patch" was applied to SRV-01',
    )
  })

  test('is looked at by the helpdesk in the same way', async () => {
    const scene = panelOver({}, [fault('keepAndApply', 'during', LOST)], helpdeskCapabilities)
    const failure = await scene.failureOf(scene.apply('Pre-patch', { reason: 'INC-4711' }))
    expect(failure).toMatchObject({ applied: 'yes', state: 'Off' })
    expect(isHostKeepName(failure.kept?.name ?? '')).toBe(true)
  })
})

describe('a keep whose answer does not come', () => {
  test.each(SILENT)('is found and named in reply, activity and history: $kind', async (effect) => {
    const scene = panelOver({}, [fault('createCheckpoint', 'after', effect)])
    const failure = await scene.failureOf(scene.apply('Pre-patch'))
    expect(failure).toMatchObject({ applied: 'no', kept: { name: 'Kept' } })
    expect(failureText(failure)).toContain('What was there before is kept as "Kept".')
    const [activity] = await scene.invoke('listActivities', {})
    expect(activity?.kept).toEqual({ checkpointId: scene.named('Kept')?.id, name: 'Kept' })
    expect(endsOf(scene, 'createCheckpoint')).toEqual(['succeeded'])
    expect(endsOf(scene, 'applyCheckpoint')).toEqual(['failed'])
  })

  test('is found too where the host reports an error after it had made it', async () => {
    const scene = panelOver({}, [fault('createCheckpoint', 'after', FAILED)])
    const failure = await scene.failureOf(scene.apply('Pre-patch'))
    expect(failure).toMatchObject({ applied: 'no', kept: { name: 'Kept' } })
  })
})

describe('a start after an apply', () => {
  test.each([FAILED, LOST, UNREADABLE])('whose machine runs is no failure: $kind', async (effect) => {
    const scene = panelOver({}, [fault('startVirtualMachine', 'after', effect)])
    expect(await scene.apply('Pre-patch', { startAfterwards: true })).toMatchObject({ state: 'Running' })
    expect(endsOf(scene, 'startVirtualMachine')).toEqual(['succeeded'])
  })
})

describe('a command of one call', () => {
  const create = (scene: ReturnType<typeof panelOver>) =>
    scene.failureOf(
      scene.invoke('createCheckpoint', {
        hostId: 'demo',
        expected: { vmId: scene.vmId, name: 'SRV-01', state: 'Running' },
        name: 'Mine',
      }),
    )

  test.each([FAILED, ...SILENT])('is never told as not done where it was: $kind', async (effect) => {
    const scene = panelOver({}, [fault('createCheckpoint', 'after', effect)])
    await scene.invoke('getInventory', { hostId: 'demo' })
    const failure = await create(scene)
    expect(scene.named('Mine')).toBeDefined()
    expect(failureText(failure)).not.toMatch(/No checkpoint/u)
    expect(failure.done).toBe('yes')
    expect(endsOf(scene, 'createCheckpoint')).toEqual(['succeeded'])
  })

  test('is told as not done, without any doubt, where the host is found as it was', async () => {
    const scene = panelOver({}, [fault('createCheckpoint', 'before', LOST)])
    await scene.invoke('getInventory', { hostId: 'demo' })
    const failure = await create(scene)
    const message = failureText(failure)
    expect(failure.done).toBe('no')
    expect(message).toContain('No checkpoint of SRV-01 was made.')
    expect(message).not.toContain('may have')
    expect(endsOf(scene, 'createCheckpoint')).toEqual(['failed'])
  })

  test('says so where nothing can be told, even without an earlier look', async () => {
    const scene = panelOver({}, [fault('createCheckpoint', 'after', UNREADABLE)])
    const failure = await create(scene)
    expect(failureText(failure)).not.toMatch(/No checkpoint/u)
    expect(endsOf(scene, 'createCheckpoint')).toEqual(['unknown'])
  })
})

describe('a command of which no reading can tell what came of it', () => {
  const reset = (effect: FaultEffect) => {
    const scene = panelOver({}, [fault('resetVirtualMachine', 'before', effect)])
    const input = { hostId: 'demo', expected: { vmId: scene.vmId, name: 'SRV-01', state: 'Running' } }
    return scene.failureOf(scene.invoke('resetVirtualMachine', input))
  }

  test('is told as not done where the host refuses it', async () => {
    const failure = await reset(FAILED)
    expect(failureText(failure)).toContain('SRV-01 was not reset.')
    expect(failure.done).toBeUndefined()
  })

  test('is told as not known where the answer is lost', async () => {
    const failure = await reset(LOST)
    expect(failureText(failure)).not.toContain('was not reset')
    expect(failure.done).toBe('unknown')
  })
})

describe('a deletion', () => {
  test('is not believed where the checkpoint stands in the reading after it', async () => {
    const scene = panelOver({}, [fault('deleteCheckpoint', 'before', { kind: 'pretended' }, 2)])
    const failure = await scene.failureOf(scene.remove(['Pre-patch']))
    expect(scene.named('Pre-patch')).toBeDefined()
    expect(failureText(failure)).toContain('still stands')
    expect(endsOf(scene, 'deleteCheckpoints')).toEqual(['failed'])
  })
})
