import { makeFailure } from '../../../shared/domain/failure.ts'
import { describe, expect, test } from 'vitest'
import type { Activity } from '../../../shared/domain/activity.ts'
import type { MachineRun, RunResult } from '../../../shared/domain/machine-run.ts'
import { sampleId } from '../../../shared/testing/sample-records.ts'
import { words } from '../../../shared/words/words.ts'
import { runLines } from './machine-run.ts'

const ids = [1, 2, 3].map(sampleId)
const run: MachineRun = {
  runId: 'run',
  hostId: 'demo',
  command: 'saveVirtualMachine',
  machines: ids.map((vmId, index) => ({ expected: { vmId, name: `VM-${index}`, state: 'Running' } })),
  stopAtFirstFailure: false,
}
const activity = (index: number, part: Partial<Activity> = {}): Activity => ({
  id: `a${index}`,
  runId: 'run',
  revision: 0,
  hostId: 'demo',
  vmId: ids[index] ?? '',
  command: 'saveVirtualMachine',
  vmName: `VM-${index}`,
  startedAt: 0,
  endedAt: null,
  state: 'running',
  steps: [],
  ...part,
})
const failure = makeFailure('OperationFailed', 'saveVirtualMachine', { vmName: 'VM-1' })
const states = (...args: Parameters<typeof runLines>) => runLines(...args).map(({ state }) => state)

describe('the machines of a run', () => {
  test('are followed by its own activities, and by those of no other', () => {
    const activities = [
      activity(0, { state: 'succeeded', endedAt: 1 }),
      activity(1),
      activity(2, { runId: 'another' }),
    ]
    expect(states(run, activities, null)).toEqual(['done', 'running', 'waiting'])
    expect(states(run, [activity(0, { state: 'failed', failure })], null)[0]).toBe('failed')
  })

  test('in the end are what the panel says of them, whatever was heard of activities', () => {
    const results: RunResult[] = [
      { vmId: ids[0] ?? '', state: 'done' },
      { vmId: ids[1] ?? '', state: 'failed', failure },
      { vmId: ids[2] ?? '', state: 'notBegun' },
    ]
    const lines = runLines(run, [activity(1)], { kind: 'ended', results })
    expect(lines.map(({ state }) => state)).toEqual(['done', 'failed', 'notBegun'])
    expect(lines[1]?.failure).toEqual(failure)
  })

  test('are not known where the answer was lost, and not begun where it was refused', () => {
    const lost = { kind: 'failed', failure: makeFailure('Lost', '', {}) } as const
    const refused = { kind: 'failed', failure: makeFailure('InvalidInput', '', {}) } as const
    expect(states(run, [activity(0, { state: 'succeeded', endedAt: 1 })], lost)).toEqual([
      'done',
      'unknown',
      'unknown',
    ])
    expect(states(run, [], refused)).toEqual(['notBegun', 'notBegun', 'notBegun'])
  })

  test('are summed up', () => {
    expect(words.runSummary(['done', 'done', 'failed', 'notBegun', 'unknown'])).toBe(
      '2 of 5 done, 1 failed, 1 not known, 1 not begun',
    )
    expect(words.runSummary(['done'])).toBe('1 of 1 done')
  })
})
