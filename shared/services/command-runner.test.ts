import { expect, test } from 'vitest'
import { virtualClock } from '../domain/clock.ts'
import type { Activity } from '../domain/activity.ts'
import { createActivityLog } from './activity-log.ts'
import { createCommandRunner, type CommandProgress } from './command-runner.ts'
import { createOpenEnds } from './open-ends.ts'
import { createPerVmGate } from './per-vm-gate.ts'

function runnerOver(told: Activity[]) {
  let ids = 0
  const activities = createActivityLog((activity) => told.push(activity))
  const clock = virtualClock(0)
  const history = { begin: async () => undefined, end: async () => undefined }
  const { begin } = createCommandRunner({
    clock,
    newId: () => `${(ids += 1)}`,
    history,
    openEnds: createOpenEnds({ clock, history, tell: () => undefined, onHistoryLost: () => undefined }),
    gate: createPerVmGate(),
    activities,
    onMade: () => undefined,
    onHistoryLost: () => undefined,
    log: () => undefined,
  })
  /** Runs a command to its end; what it could say of itself stays with whoever it was lent to. */
  const runOne = async (fails = false): Promise<CommandProgress> => {
    let kept: CommandProgress | null = null
    const { ended } = begin(
      { hostId: 'hv', command: 'exportCheckpoint', vmId: 'vm', vmName: 'SRV-01', input: {} },
      async (progress) => {
        kept = progress
        if (fails) throw new Error('lost')
        return {}
      },
      async () => undefined,
    )
    await ended
    if (kept === null) throw new Error('it did not run')
    return kept
  }
  return { activities, runOne }
}

test.each([false, true])('an activity that has ended is never put again (failed: %s)', async (fails) => {
  const told: Activity[] = []
  const { activities, runOne } = runnerOver(told)
  const late = await runOne(fails)
  const end = told.at(-1)
  expect(end?.state).toBe(fails ? 'failed' : 'succeeded')
  const count = told.length
  late.watch.onProgress(50)
  late.watch.onWaiting(true)
  late.moves(1)
  late.kept({ checkpointId: 'c', name: 'Kept' })
  expect(told).toHaveLength(count)
  expect(activities.list()).toEqual([end])
})

test('nor is one that has been forgotten since', async () => {
  const told: Activity[] = []
  const { activities, runOne } = runnerOver(told)
  const late = await runOne()
  for (let count = 0; count < 100; count++) await runOne()
  const { length } = told
  late.watch.onProgress(50)
  expect(told).toHaveLength(length)
  expect(activities.list()).toHaveLength(100)
})
