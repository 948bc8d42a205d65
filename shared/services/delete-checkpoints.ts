import { panelError } from '../contract/host-failure.ts'
import type { HostCalls } from '../contract/hyper-v-host.ts'
import type { InputOf, OutputOf } from '../contract/operations.ts'
import type { MergeEnd } from '../domain/activity.ts'
import { newAbortController, onAbort, type AbortSignalLike } from '../domain/abort.ts'
import type { Clock } from '../domain/clock.ts'
import { diskFate, movedBytes, type DiskMerge } from '../domain/disk-merges.ts'
import { afterFirstOf, changesOfDeletion, type ExpectedTarget } from '../domain/expected.ts'
import { HostError, type Failure } from '../domain/failure.ts'
import type { CommandProgress } from './command-runner.ts'
import { filesOf, followMerge, type FollowedMerge } from './follow-merge.ts'
import { findDeletion } from './gather-deletion.ts'
import type { OpenHost } from './host-registry.ts'
import type { lookAt } from './look-until-settled.ts'
import { createDeletionTeller } from './tell-deletion-truth.ts'

type Input = InputOf<'deleteCheckpoints'>
type Output = OutputOf<'deleteCheckpoints'>

export interface DeletePorts {
  readonly host: OpenHost
  readonly looker: ReturnType<typeof lookAt>
  readonly clock: Clock
  /** The panel is closing: what the host goes on with by itself is no longer watched. */
  readonly closing: AbortSignalLike
}

/**
 * Deletes checkpoints one at a time, or a subtree at once: check, delete, and look on until the disks have merged.
 * Before each one the host is read and compared with what the user saw, where only what the deletion before brought
 * may differ. While disks merge, other commands may go at the machine. Stops at the first failure and says what is
 * gone and what stands.
 */
export async function deleteCheckpoints(
  { host, looker, clock, closing }: DeletePorts,
  { hostId, expected: seen, subtree }: Input,
  progress: CommandProgress,
): Promise<Output> {
  const { calls, watcher } = host
  const { vmId, name: vmName } = seen
  const { signal } = progress.watch
  const of = subtree ? 1 : seen.targets.length
  const command = subtree ? 'deleteCheckpointSubtree' : 'deleteCheckpoint'
  /** The state to be found; its first target is the one at hand, and gone once `isGone`. */
  let expected = seen
  let isGone = false
  let since = 0

  const atHand = (): ExpectedTarget['target'] | undefined => expected.targets[isGone ? 1 : 0]
  const teller = createDeletionTeller({
    hostId,
    seen,
    looker,
    closing,
    progress,
  })
  const subject = () => ({ vmName, checkpointName: atHand()?.name ?? '' })

  async function check(inLane: HostCalls, known: ReadonlySet<string>): Promise<void> {
    const left = expected.targets.slice(isGone ? 1 : 0)
    const checkpointIds = (subtree ? left.slice(0, 1) : left).map(({ id }) => id)
    const found = await findDeletion(inLane, { hostId, vmId, checkpointIds, subtree })
    const was = isGone ? afterFirstOf(expected, known, found.expected.diskIds) : expected
    const changes = changesOfDeletion(was, found.expected)
    if (changes.length > 0) throw panelError('StaleTarget', command, subject(), { changes: [...changes] })
    since = found.readAt
    expected = found.expected
    isGone = false
  }

  async function remove(inLane: HostCalls): Promise<void> {
    const { targets, ...tree } = expected
    const [target] = targets
    if (!target) throw panelError('NotFound', command, subject())
    const request = { hostId, expected: { ...tree, target } }
    const at = { name: target.name, ids: (subtree ? targets : [target]).map(({ id }) => id) }
    await progress.recorded(command, request, async () => {
      try {
        await inLane[command](request)
        await teller.believe(at)
      } catch (error) {
        throw await teller.ofDeletion(causeOf(error), at)
      }
    })
    isGone = true
  }

  /** Looks on while disks merge; other commands may go at the machine meanwhile. */
  async function follow(isLast: boolean, merges: readonly DiskMerge[] | null): Promise<FollowedMerge> {
    const stop = newAbortController()
    const forget = [
      onAbort(signal, () => stop.abort()),
      ...(isLast ? [onAbort(closing, () => stop.abort())] : []),
    ]
    progress.leave()
    progress.step('merge', 'running')
    const bytes = merges && movedBytes(merges)
    if (bytes !== null && bytes > 0) progress.moves(bytes)
    // Disks merge one after another, each with a job and a percent of its own.
    const ofAll = (percent: number, merge: number): void => {
      const count = Math.max(merge, merges?.length ?? 1)
      progress.watch.onProgress((100 * (merge - 1) + percent) / count)
    }
    try {
      return await followMerge({ calls, watcher, clock, stop: stop.signal }, { hostId, vmId, since }, ofAll)
    } finally {
      for (const one of forget) one()
    }
  }

  const causeOf = (error: unknown): Failure =>
    error instanceof HostError ? error.failure : panelError('Internal', command, subject()).failure

  /** The failure of one deletion as that of the whole command. */
  async function forCommand(error: unknown): Promise<HostError> {
    const failure = causeOf(error)
    const { done, standing } = failure
    if (standing === undefined) return teller.ofRest(failure, atHand()?.name ?? '')
    return done === 'yes' && standing > 0 ? new HostError({ ...failure, done: 'no' }) : new HostError(failure)
  }

  async function deleteAll(): Promise<MergeEnd> {
    progress.step('check', 'running')
    let files = await filesOf(calls, hostId, vmId)
    const known = new Set(files?.map(({ id }) => id))
    let hadToMerge = false
    let end: MergeEnd = 'noMerge'
    for (let at = 1; at <= of; at++) {
      if (at > 1) {
        progress.turn({ at, of, below: 0 }, subject().checkpointName)
        if (signal.aborted) throw panelError('Cancelled', command, subject())
        progress.enter()
        progress.step('check', 'running')
      }
      await host.command(async (inLane) => {
        await check(inLane, known)
        progress.step('check', 'done')
        progress.step('delete', 'running')
        await remove(inLane)
      }, progress.watch)
      progress.step('delete', 'done')
      const gone = subtree ? expected.targets : expected.targets.slice(0, 1)
      const merges = files && diskFate(files, [gone.map(({ id }) => id)], true)?.merges
      hadToMerge ||= !merges || merges.length > 0
      const followed = await follow(at === of, merges ?? null)
      if (followed.kind === 'failed') {
        const left = { vmName, checkpointName: gone[0]?.name ?? '' }
        throw panelError('MergeFailed', command, left, { hostMessage: followed.hostMessage })
      }
      files = followed.files
      end = followed.kind === 'merged' && !hadToMerge ? 'noMerge' : followed.kind
      progress.step('merge', 'done', end)
    }
    return end
  }

  try {
    return { merge: await deleteAll(), deleted: seen.targets.map(({ name }) => name) }
  } catch (error) {
    throw await forCommand(error)
  }
}
