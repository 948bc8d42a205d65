import { expect, test } from 'vitest'
import type { Activity } from '../domain/activity.ts'
import type { HostJob } from '../domain/host-job.ts'
import { sampleId } from '../testing/sample-records.ts'
import { words } from './words.ts'

const activity: Activity = {
  id: 'a',
  revision: 0,
  hostId: 'demo',
  vmId: sampleId(1),
  command: 'createCheckpoint',
  vmName: 'SRV-01',
  startedAt: 0,
  endedAt: null,
  state: 'running',
  steps: [],
}
const job: HostJob = {
  id: sampleId(2),
  kind: 'merge',
  vmId: sampleId(1),
  percent: 42,
  startedAt: null,
  cancelable: false,
  status: 'Wird zusammengeführt',
}

test('a command of ours is told with its own percent, else with that of the host', () => {
  expect(words.activityStatus({ ...activity, percent: 9 }, job)).toBe('Creating checkpoint (9%)')
  expect(words.activityStatus(activity, job)).toBe('Creating checkpoint (42%)')
  expect(words.activityStatus(activity, undefined)).toBe('Creating checkpoint')
  expect(words.activityStatus({ ...activity, waiting: true }, undefined)).toBe('Waiting for the host')
  expect(words.activityStatus({ ...activity, command: 'deleteCheckpoints' }, undefined)).toBe(
    'Deleting checkpoint',
  )
})

test('what the host is at work on is told by its kind, never by its words', () => {
  expect(words.jobStatus(job)).toBe('Merging Disks (42%)')
  expect(words.jobStatus({ ...job, percent: null })).toBe('Merging Disks')
  expect(words.jobStatus({ ...job, kind: 'Other (99)' })).toBeNull()
})
