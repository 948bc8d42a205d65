import { makeFailure } from '../../shared/domain/failure.ts'
import { describe, expect, test } from 'vitest'
import type { Activity } from '../../shared/domain/activity.ts'
import { notificationOf, taskbarProgress } from './taskbar.ts'

const running: Activity = {
  id: 'a',
  revision: 1,
  hostId: 'local',
  vmId: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  command: 'startVirtualMachine',
  vmName: 'SRV-01',
  startedAt: 0,
  endedAt: null,
  state: 'running',
  steps: [],
}
const ended = (after: number): Activity => ({ ...running, state: 'succeeded', endedAt: after, result: {} })
const failed: Activity = {
  ...running,
  endedAt: 1,
  state: 'failed',
  failure: makeFailure('OutOfSpace', 'startVirtualMachine', { vmName: 'SRV-01' }),
}

describe('the taskbar', () => {
  test('shows nothing where nothing is under way', () => {
    expect(taskbarProgress([])).toBe(-1)
  })
  test('shows how far the slowest is, and only that something goes on where one does not say', () => {
    expect(
      taskbarProgress([
        { ...running, percent: 40 },
        { ...running, percent: 25 },
      ]),
    ).toBe(0.25)
    expect(taskbarProgress([{ ...running, percent: 40 }, running])).toBe(2)
  })
})

describe('a notice to who is elsewhere', () => {
  test('comes at the end of a long command, with its machine', () => {
    expect(notificationOf(ended(60_000), false)).toEqual({
      title: 'SRV-01',
      body: expect.stringContaining('SRV-01'),
    })
  })
  test('comes once: when the result of a command is there, and not at its end too', () => {
    const { result: _, ...before } = ended(60_000)
    expect(notificationOf(before, false)).toBeNull()
  })
  test('comes with every failure, and says what did not happen', () => {
    expect(notificationOf(failed, false)).toEqual({
      title: 'SRV-01',
      body: 'SRV-01 was not started. There is not enough space on the disk. Free some, then try again.',
    })
  })
  test('does not come in front of their eyes, at the start, or for what took no time', () => {
    expect(notificationOf(ended(60_000), true)).toBeNull()
    expect(notificationOf(running, false)).toBeNull()
    expect(notificationOf(ended(1_000), false)).toBeNull()
  })
  test('does not come for each of many: the run is told as a whole', () => {
    expect(notificationOf({ ...failed, runId: 'r' }, false)).toBeNull()
  })
})
