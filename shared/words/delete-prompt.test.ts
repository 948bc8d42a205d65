import { expect, test } from 'vitest'
import type { Activity } from '../domain/activity.ts'
import { sampleId } from '../testing/sample-records.ts'
import { activityEndText } from './failures.ts'
import { words } from './words.ts'

const GB = 1024 ** 3

const deletion = (part: Partial<Activity>): Activity => ({
  id: 'a',
  revision: 0,
  hostId: 'demo',
  vmId: sampleId(1),
  command: 'deleteCheckpoints',
  vmName: 'SRV-01',
  checkpointName: 'Pre-patch',
  startedAt: 0,
  endedAt: null,
  state: 'running',
  steps: [
    { step: 'check', state: 'done' },
    { step: 'delete', state: 'done' },
    { step: 'merge', state: 'running' },
  ],
  deletion: { at: 1, of: 1, below: 0 },
  ...part,
})

test.each([
  [{ count: 1, subtree: false }, 'Delete "Pre-patch" of SRV-01?'],
  [{ count: 5, subtree: true }, 'Delete "Pre-patch" and its 4 descendants?'],
  [{ count: 2, subtree: true }, 'Delete "Pre-patch" and its 1 descendant?'],
  [{ count: 3, subtree: false }, 'Delete 3 checkpoints?'],
])('the title asks about %o', (part, title) => {
  expect(words.deleteTitle({ vmName: 'SRV-01', name: 'Pre-patch', ...part })).toBe(title)
})

test('a merge under way is told with its bytes and its percent, and as something that goes on by itself', () => {
  const merging = deletion({ bytes: 12.4 * GB, percent: 42 })
  expect(`${words.activityText(merging)}: ${words.activityProgressText(merging) ?? ''}`).toBe(
    'Deleting "Pre-patch" of SRV-01: merging 12.4 GB, 42 %',
  )
  expect(words.notCancellableText(merging)).toMatch(/goes on at the host when the panel is closed/u)
})

test('several are told by their place, and can be cancelled while one merges and more are to go', () => {
  const second = deletion({ deletion: { at: 2, of: 4, below: 0 } })
  expect(words.activityText(second)).toBe('Deleting 2 of 4 checkpoints of SRV-01, "Pre-patch"')
  expect(words.notCancellableText(second)).toBeNull()
})

test('the end says what became of the disks', () => {
  const steps: Activity['steps'] = [{ step: 'merge', state: 'done', outcome: 'mergeWaits' }]
  expect(activityEndText(deletion({ state: 'succeeded', steps }))).toMatch(
    /^"Pre-patch" of SRV-01 was deleted\. .* once the machine is shut down\./u,
  )
})

test('what is not known is said so, and is never 0', () => {
  expect(words.disksText(null)).toMatch(/^Not known/u)
  const merge = { childPath: 'D:\\a.avhdx', intoPath: 'D:\\a.vhdx', bytes: null }
  expect(words.mergeText(merge)).toBe('a.avhdx into a.vhdx, size not known')
  expect(words.disksText({ merges: [merge], movedBytes: null, freedBytes: null, spaces: [] })).not.toMatch(
    /\b0\b/u,
  )
  expect(words.spaceText({ root: null, needed: null, free: null, movesNoData: false })).not.toMatch(/\d/u)
})
