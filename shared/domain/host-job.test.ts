import { expect, test } from 'vitest'
import type { CommandName } from './command-name.ts'
import { isJobOf, type HostJob } from './host-job.ts'
import { sampleId } from '../testing/sample-records.ts'

const job = (kind: HostJob['kind'], vm = 1): HostJob => ({
  id: sampleId(9),
  kind,
  vmId: sampleId(vm),
  percent: 4,
  startedAt: null,
  cancelable: true,
  status: '',
})
const ours = (command: CommandName, endedAt: number | null = null) => ({
  command,
  vmId: sampleId(1),
  endedAt,
})
const NOW = 100_000

test.each([
  ['create', 'applyCheckpoint', true],
  ['merge', 'deleteCheckpoints', true],
  ['merge', 'createCheckpoint', false],
  ['export', 'renameCheckpoint', false],
  ['Other (99)', 'renameCheckpoint', true],
  ['Other', 'renameCheckpoint', true],
] as const)('a %s job beside %s: ours is %s', (kind, command, is) => {
  expect(isJobOf(job(kind), ours(command), NOW)).toBe(is)
})

test('a job of another machine, or some seconds after the command has ended, is not ours', () => {
  expect(isJobOf(job('create', 2), ours('createCheckpoint'), NOW)).toBe(false)
  expect(isJobOf(job('create'), ours('createCheckpoint', NOW - 1_000), NOW)).toBe(true)
  expect(isJobOf(job('create'), ours('createCheckpoint', NOW - 5_000), NOW)).toBe(false)
})
