import type { HostCalls } from '../contract/hyper-v-host.ts'
import type { MergeEnd } from '../domain/activity.ts'
import { onAbort, type AbortSignalLike } from '../domain/abort.ts'
import type { Clock } from '../domain/clock.ts'
import { mergesDue } from '../domain/disk-merges.ts'
import type { HostJob } from '../domain/host-job.ts'
import type { DiskFile } from '../domain/virtual-disk.ts'
import { isBusy } from '../domain/virtual-machine.ts'
import type { HostWatcher } from './host-watcher.ts'

const FIRST_PAUSE = 500
const PAUSE = 2_000
const LONGEST_PAUSE = 60_000
/** Looks at disks that should merge and do not, before they count as waiting: about eleven seconds, for a host takes some to begin. */
const PATIENCE = 8
/** `background disk merge failed`, of Microsoft-Windows-Hyper-V-VMMS-Admin. */
const MERGE_FAILED = 19100

export interface FollowPorts {
  readonly calls: HostCalls
  readonly watcher: HostWatcher
  readonly clock: Clock
  /** Whoever waits no longer wants to; the host goes on. */
  readonly stop: AbortSignalLike
}

/** How merges ended; `failed` with the host's own words. */
export type FollowedMerge =
  | { readonly kind: MergeEnd; readonly files: readonly DiskFile[] | null }
  | { readonly kind: 'failed'; readonly hostMessage: string }

type Look =
  | { readonly kind: 'underWay'; readonly job: HostJob | undefined }
  | { readonly kind: 'busy' | 'noAnswer' | 'gone' | 'unknown' }
  | { readonly kind: 'merged' | 'due'; readonly files: readonly DiskFile[] }

/** The disk files of a machine, by the slow query; `null` where they could not be read. */
export const filesOf = async (
  calls: HostCalls,
  hostId: string,
  vmId: string,
): Promise<readonly DiskFile[] | null> => {
  const measured = await calls.measureCheckpoints({ hostId, vmIds: [vmId] }).catch(() => null)
  return measured?.machines.find((one) => one.vmId === vmId)?.files ?? null
}

/**
 * Looks on while the disks of a machine merge, until they have, until it is clear that they wait for it to be off, or
 * until the host says that it failed. A host that does not answer is asked again, less and less often: nothing is
 * changed here, so nothing is lost by it. `since` is by the host's clock; `onProgress` tells which merge it is, from 1,
 * as far as it was seen.
 */
export async function followMerge(
  { calls, watcher, clock, stop }: FollowPorts,
  { hostId, vmId, since }: { readonly hostId: string; readonly vmId: string; readonly since: number },
  onProgress: (percent: number, merge: number) => void,
): Promise<FollowedMerge> {
  const stopped = new Promise<null>((resolve) => {
    onAbort(stop, () => resolve(null))
  })

  const pause = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const forget = onAbort(stop, () => {
        stopClock()
        resolve()
      })
      const stopClock = clock.after(ms, () => {
        forget()
        resolve()
      })
    })

  async function look(): Promise<Look> {
    const inventory = await watcher.read().catch(() => null)
    if (!inventory) return { kind: 'noAnswer' }
    const machine = inventory.machines.find(({ id }) => id === vmId)
    if (!machine) return { kind: 'gone' }
    if (machine.operation === 'MergingDisks') {
      const { jobs } = await calls.listJobs({ hostId }).catch(() => ({ jobs: [] }))
      return { kind: 'underWay', job: jobs.find((one) => one.kind === 'merge' && one.vmId === vmId) }
    }
    if (isBusy(machine.operation)) return { kind: 'busy' }
    const files = await filesOf(calls, hostId, vmId)
    const due = files && mergesDue(files)
    if (!due || !files) return { kind: 'unknown' }
    return { kind: due.length === 0 ? 'merged' : 'due', files }
  }

  async function failureOfMerge(): Promise<string | null> {
    const told = await calls.listHostEvents({ hostId, vmId, days: 1 }).catch(() => null)
    const failed = told?.events.find(
      ({ log, eventId, at }) => log === 'VMMS' && eventId === MERGE_FAILED && at >= since,
    )
    return failed?.message ?? null
  }

  async function follow(): Promise<FollowedMerge> {
    const seen = new Set<string>()
    let ms = FIRST_PAUSE
    for (let dueFor = 0; !stop.aborted;) {
      const found = await look()
      switch (found.kind) {
        case 'merged':
          return { kind: 'merged', files: found.files }
        case 'gone':
        case 'unknown':
          return { kind: 'mergeUnknown', files: null }
        case 'due': {
          dueFor += 1
          if (dueFor < PATIENCE) break
          const hostMessage = await failureOfMerge()
          return hostMessage === null
            ? { kind: 'mergeWaits', files: found.files }
            : { kind: 'failed', hostMessage }
        }
        case 'underWay':
          dueFor = 0
          if (found.job) seen.add(found.job.id)
          if (typeof found.job?.percent === 'number') onProgress(found.job.percent, seen.size)
          break
        case 'busy':
        case 'noAnswer':
      }
      await pause(ms)
      ms = Math.min(ms * 2, found.kind === 'noAnswer' ? LONGEST_PAUSE : PAUSE)
    }
    return { kind: 'mergeLeft', files: null }
  }

  // A reading that hangs does not keep whoever no longer waits.
  return (await Promise.race([follow(), stopped])) ?? { kind: 'mergeLeft', files: null }
}
