import { failureText } from '../words/failures.ts'
import { describe, expect, test } from 'vitest'
import type { Activity } from '../domain/activity.ts'
import type { Fault } from '../simulator/faults.ts'
import { hyperVError } from '../simulator/hyper-v-error.ts'
import { GB } from '../simulator/seed-builder.ts'
import type { Machine } from '../simulator/world.ts'
import { panelOver } from '../testing/panel-over-one-machine.ts'
import { askToTheEnd } from '../testing/ask-to-the-end.ts'

type Scene = ReturnType<typeof panelOver>

const refusal = hyperVError('OperationFailed', 'RemoveVMSnapshot', 'Catastrophic failure (0x8000FFFF)')
/** Each deletion is counted twice: as a call of the host and as a step of its cmdlet. */
const fault = (phase: Fault['phase'], effect: Fault['effect'], call = 1): Fault => ({
  at: 'deleteCheckpoint',
  phase,
  call,
  effect,
})

function activitiesOf({ panel }: Scene): readonly Activity[] {
  const told: Activity[] = []
  panel.subscribe((event) => {
    if (event.kind === 'activityChanged' && event.activity.command === 'deleteCheckpoints')
      told.push(event.activity)
  })
  return told
}

const changeMachine = ({ simulator, vmId }: Scene, change: (machine: Machine) => Machine): void =>
  simulator.change((world) => ({
    ...world,
    machines: world.machines.map((one) => (one.id === vmId ? change(one) : one)),
  }))

/** Does something once, as soon as a step of the deletion is under way. */
function onceAt(scene: Scene, step: 'delete' | 'merge', act: (activity: Activity) => void): void {
  let acted = false
  scene.panel.subscribe((event) => {
    if (acted || event.kind !== 'activityChanged') return
    if (!event.activity.steps.some((one) => one.step === step && one.state === 'running')) return
    acted = true
    act(event.activity)
  })
}

const names = ({ machine }: Scene): readonly string[] => machine().checkpoints.map(({ name }) => name)

describe('a deletion', () => {
  test('ends when the disks have merged, with percent and bytes on the way', async () => {
    const scene = panelOver()
    const told = activitiesOf(scene)
    const before = scene.machine().drives
    expect(await scene.remove(['Baseline'])).toEqual({ deleted: ['Baseline'], merge: 'noMerge' })
    expect(await scene.remove(['Pre-patch'])).toMatchObject({ merge: 'merged' })
    expect(names(scene)).toEqual(['Clean install'])
    expect(scene.machine().merge).toBeNull()
    expect(scene.machine().drives).not.toEqual(before)
    const merging = told.filter(
      ({ steps, percent }) => steps[2]?.state === 'running' && percent !== undefined,
    )
    expect(merging.length).toBeGreaterThan(10)
    expect(merging.at(-1)?.percent).toBeGreaterThan(90)
    expect(merging[0]?.bytes).toBeGreaterThan(4 * GB)
    expect(told.at(-1)).toMatchObject({ state: 'succeeded', steps: [{}, {}, { outcome: 'merged' }] })
  })

  test('of a subtree takes all at once, and of several the youngest first, each with its own line of history', async () => {
    const tree = panelOver()
    await tree.remove(['Baseline'], true)
    expect(names(tree)).toEqual(['Clean install'])
    const scene = panelOver()
    const told = activitiesOf(scene)
    await scene.remove(['Clean install', 'Pre-patch', 'Baseline'])
    expect(names(scene)).toEqual([])
    const lines = scene.history.flatMap((line) => (line.kind === 'begin' ? [line.command] : []))
    expect(lines).toEqual(['deleteCheckpoints', 'deleteCheckpoint', 'deleteCheckpoint', 'deleteCheckpoint'])
    const turns = new Set(told.map(({ deletion, checkpointName }) => `${deletion?.at} ${checkpointName}`))
    expect([...turns]).toEqual(['1 Pre-patch', '2 Baseline', '3 Clean install'])
  })

  test('lets power and create at the machine while its disks merge', async () => {
    const scene = panelOver()
    const replies: unknown[] = []
    await scene.remove(['Baseline'])
    onceAt(scene, 'merge', () => {
      const expected = { vmId: scene.vmId, name: 'SRV-01', state: 'Running' }
      void askToTheEnd(scene.panel, { name: 'saveVirtualMachine', input: { hostId: 'demo', expected } }).then(
        (reply) => replies.push(reply),
      )
    })
    expect(await scene.remove(['Pre-patch'])).toMatchObject({ merge: 'merged' })
    expect(replies).toMatchObject([{ ok: true, value: { state: 'Saved' } }])
  })

  test('ends where it is clear that the merge waits for the machine to be off', async () => {
    const scene = panelOver({ mergesHeld: true })
    expect(await scene.remove(['Clean install'])).toMatchObject({ merge: 'mergeWaits' })
    expect(scene.machine().merge).toBeNull()
  })

  test('is told as not known where the disks cannot be measured', async () => {
    const lost: Fault = { at: 'measureCheckpoints', phase: 'before', call: 'every', effect: { kind: 'lost' } }
    const scene = panelOver({}, [lost])
    expect(await scene.remove(['Baseline'])).toMatchObject({ merge: 'mergeUnknown' })
  })
})

describe('a deletion that does not end well', () => {
  test.each<[string, Fault, string, boolean]>([
    ['refused', fault('during', { kind: 'failed', error: refusal }, 2), 'OperationFailed', true],
    ['lost before', fault('before', { kind: 'lost' }), 'Lost', true],
    ['lost on the way', fault('during', { kind: 'lost' }, 2), 'Lost', false],
    ['lost afterwards', fault('after', { kind: 'lost' }), 'Lost', false],
    ['failed afterwards', fault('after', { kind: 'failed', error: refusal }), 'OperationFailed', false],
  ])('%s says what is true', async (_how, one, kind, stands) => {
    const scene = panelOver({}, [one])
    const failure = await scene.failureOf(scene.remove(['Pre-patch']))
    expect(failure).toMatchObject({ kind, standing: stands ? 1 : 0 })
    expect(names(scene).includes('Pre-patch')).toBe(stands)
    expect(failureText(failure)).toContain(
      stands ? '"Pre-patch" of SRV-01 still stands.' : '"Pre-patch" of SRV-01 was deleted all the same',
    )
    expect(failureText(failure).includes('was not deleted')).toBe(kind === 'OperationFailed' && stands)
  })

  test('stops several at the first failure, and names what is gone and what stands', async () => {
    const scene = panelOver({}, [fault('before', { kind: 'failed', error: refusal }, 3)])
    const failure = await scene.failureOf(scene.remove(['Clean install', 'Pre-patch', 'Baseline']))
    expect(failureText(failure)).toBe(
      '"Baseline" of SRV-01 was not deleted. Hyper-V refused it or failed. Deleted: "Pre-patch". Still there: "Baseline", "Clean install".',
    )
    expect(failure).toMatchObject({ hostMessage: refusal.message, standing: 2 })
    expect(names(scene)).toEqual(['Clean install', 'Baseline'])
  })

  test('does nothing where what the user saw has changed, and nothing more where it changes in between', async () => {
    const scene = panelOver()
    const { expected } = await scene.previewDelete(['Pre-patch', 'Clean install'])
    const rename = (from: string, to: string): void =>
      changeMachine(scene, (one) => ({
        ...one,
        checkpoints: one.checkpoints.map((two) => (two.name === from ? { ...two, name: to } : two)),
      }))
    const ask = () => scene.invoke('deleteCheckpoints', { hostId: 'demo', expected, subtree: false })
    rename('Clean install', 'Other')
    expect(await scene.failureOf(ask())).toMatchObject({ kind: 'StaleTarget', standing: 2 })
    expect(names(scene)).toHaveLength(3)
    rename('Other', 'Clean install')
    onceAt(scene, 'merge', () => rename('Clean install', 'Other'))
    expect(await scene.failureOf(ask())).toMatchObject({ kind: 'StaleTarget', standing: 1 })
    expect(names(scene)).toEqual(['Other', 'Baseline'])
  })

  test('refuses a subtree that has grown a checkpoint of any kind', async () => {
    const scene = panelOver()
    const { expected } = await scene.previewDelete(['Baseline'], true)
    changeMachine(scene, (one) => {
      const [first] = one.checkpoints
      const parentId = scene.named('Pre-patch')?.id ?? null
      const grown = first && { ...first, id: 'aaaaaaaa-0000-4000-8000-000000000001', parentId }
      return grown
        ? { ...one, checkpoints: [...one.checkpoints, { ...grown, snapshotType: 'Recovery' }] }
        : one
    })
    const asked = scene.invoke('deleteCheckpoints', { hostId: 'demo', expected, subtree: true })
    expect(await scene.failureOf(asked)).toMatchObject({ kind: 'StaleTarget' })
    expect(names(scene)).toHaveLength(4)
  })

  test('tells a merge that the host gave up by its event, in its words', async () => {
    const scene = panelOver()
    await scene.remove(['Baseline'])
    const message = "'SRV-01' background disk merge failed to complete: The disk is full. (0x80070070)"
    onceAt(scene, 'merge', () => {
      changeMachine(scene, (one) => ({ ...one, merge: null, mergesHeld: true }))
      scene.simulator.change((world, at) => ({
        ...world,
        events: [
          ...world.events,
          { at, vmId: scene.vmId, log: 'VMMS', eventId: 19100, level: 'Error', message },
        ],
      }))
    })
    const failure = await scene.failureOf(scene.remove(['Clean install']))
    expect(failure).toMatchObject({ kind: 'MergeFailed', hostMessage: message, standing: 0 })
    expect(failureText(failure)).toContain(
      '"Clean install" of SRV-01 was deleted, but its disks did not merge.',
    )
  })

  test('that is cancelled while disks merge deletes nothing more', async () => {
    const scene = panelOver()
    onceAt(scene, 'merge', ({ id }) => void scene.panel.invoke({ name: 'cancelActivity', input: { id } }))
    const failure = await scene.failureOf(scene.remove(['Clean install', 'Pre-patch', 'Baseline']))
    expect(failure).toMatchObject({ kind: 'Cancelled', standing: 2 })
    expect(names(scene)).toEqual(['Clean install', 'Baseline'])
  })
})

test('closing the panel does not wait for disks to merge, and writes the end into the history', async () => {
  const scene = panelOver()
  await scene.remove(['Baseline'])
  const { expected } = await scene.previewDelete(['Pre-patch'])
  const asked = askToTheEnd(scene.panel, {
    name: 'deleteCheckpoints',
    input: { hostId: 'demo', expected, subtree: false },
  })
  for (let second = 0; second < 3; second++) await scene.clock.advanceAsync(1_000)
  expect(scene.machine().merge).not.toBeNull()
  expect(scene.panel.running()).toEqual([])
  await scene.panel.close()
  expect(await asked).toMatchObject({ ok: true, value: { merge: 'mergeLeft' } })
  expect(scene.machine().merge).not.toBeNull()
  expect(scene.history.at(-1)).toMatchObject({ kind: 'end', outcome: 'succeeded' })
})
