import type { HostCalls, HyperVHost } from '../contract/hyper-v-host.ts'
import { panelError } from '../contract/host-failure.ts'
import { hasOneOf } from '../contract/offer.ts'
import type { HostCallName, InputOf, OutputOf } from '../contract/operations.ts'
import { powerAfterApply, type ApplyFacts } from '../domain/apply-preview.ts'
import { isHostKeepName } from '../domain/apply-reason.ts'
import { applyTruth, keepAndApplyTruth } from '../domain/apply-truth.ts'
import { canApplyCheckpoint, canCreateCheckpoint } from '../domain/checkpoint-rules.ts'
import type { Verdict } from '../domain/verdict.ts'
import type { Checkpoint } from '../domain/checkpoint.ts'
import type { Clock } from '../domain/clock.ts'
import { changesOfTarget, toExpectedMachine } from '../domain/expected.ts'
import { HostError, type Change, type Failure, type FailureKind } from '../domain/failure.ts'
import { changesWhileKept, holdsCurrentState } from '../domain/keep-proof.ts'
import { madeAs, type MadeKind } from '../domain/made-checkpoint.ts'
import { appliedNotStarted, applyOutcomeSentence, type ApplySubject } from '../words/apply-outcome.ts'
import { failureSentence } from '../words/failures.ts'
import { awaitHeartbeat } from './await-heartbeat.ts'
import type { CommandProgress } from './command-runner.ts'

type Input = InputOf<'applyCheckpoint'>
type Output = OutputOf<'applyCheckpoint'>
type Kept = NonNullable<Output['kept']>

export interface ApplyPorts {
  readonly calls: HostCalls
  readonly offer: HyperVHost['offer']
  readonly clock: Clock
}

const REFUSAL_KIND: Partial<Record<string, FailureKind>> = {
  busy: 'Busy',
  checkpointsDisabled: 'CheckpointsDisabled',
  limitReached: 'LimitReached',
  guestServiceSilent: 'ProductionUnavailable',
  productionNeedsRunningOrOff: 'ProductionUnavailable',
  kind: 'NotSupported',
}

/**
 * Applies a checkpoint, keeping the current state first where asked to: check, keep, prove, apply, verify, start.
 * The target was fixed when the prompt opened. Whatever is not proved before the apply ends it with nothing applied
 * and the kept checkpoint named; whatever fails afterwards ends in a reading of the host that says what is true. With a
 * reason the host itself keeps, proves and applies, in one call.
 */
export async function applyWithKeep(
  { calls, clock, offer }: ApplyPorts,
  input: Input,
  progress: CommandProgress,
): Promise<Output> {
  const { hostId, expected, keep, startAfterwards } = input
  const { vmId, target } = expected
  const subject = { vmName: expected.name, checkpointName: target.name }
  const read = (): Promise<ApplyFacts> => calls.previewApply({ hostId, vmId, checkpointId: target.id })
  let kept: Kept | null = null

  const outcomeSubject = (stateBefore: string, stateNow: string | null): ApplySubject => ({
    vmName: expected.name,
    target: target.name,
    stateBefore,
    stateNow,
    keptName: kept?.checkpoint.name ?? null,
  })

  const keptDetail = (): Pick<NonNullable<Failure['detail']>, 'kept'> =>
    kept ? { kept: { id: kept.checkpoint.id, name: kept.checkpoint.name } } : {}

  /** An end before anything was applied: says so, and names the kept checkpoint. */
  function notApplied(cause: Failure, stateBefore: string, stateNow: string): HostError {
    const truth = applyOutcomeSentence('no', outcomeSubject(stateBefore, stateNow))
    const detail = { ...cause.detail, applied: 'no' as const, state: stateNow, ...keptDetail() }
    return new HostError({ ...cause, message: `${truth} ${cause.message}`, detail })
  }

  function refuseChanges(changes: readonly Change[], facts: ApplyFacts): void {
    if (changes.length === 0) return
    const message = failureSentence('StaleTarget', 'applyCheckpoint', subject, changes)
    throw notApplied(
      { kind: 'StaleTarget', message, detail: { changes: [...changes] } },
      expected.state,
      facts.machine.state,
    )
  }

  function refuseUnless(verdict: Verdict, operation: 'createCheckpoint' | 'applyCheckpoint'): void {
    if (verdict.allowed) return
    throw panelError(REFUSAL_KIND[verdict.refusal.kind] ?? 'InvalidState', operation, subject)
  }

  /** Refuses what the session does not have; which role it has is known once it has answered. */
  function refuseUnoffered(): void {
    const onHost = keep !== null && 'reason' in keep
    const needed: readonly HostCallName[] = [
      onHost ? 'keepAndApply' : 'applyCheckpointStep',
      ...(keep !== null && !onHost ? (['createCheckpoint'] as const) : []),
      ...(startAfterwards ? (['startVirtualMachine'] as const) : []),
    ]
    const missing = needed.find((name) => !hasOneOf(offer(), [name]))
    if (missing) throw panelError('AccessDenied', missing, subject)
  }

  async function check(): Promise<ApplyFacts> {
    progress.step('check', 'running')
    const facts = await read()
    refuseUnoffered()
    refuseChanges(changesOfTarget(expected, facts.expected), facts)
    refuseUnless(canApplyCheckpoint(facts.machine, facts.target), 'applyCheckpoint')
    if (keep)
      refuseUnless(
        canCreateCheckpoint(facts.machine, facts.checkpointCount, facts.backupService),
        'createCheckpoint',
      )
    if (startAfterwards && powerAfterApply(facts.machine.state, facts.target) === 'Running')
      throw panelError('InvalidInput', 'applyCheckpoint', subject)
    progress.step('check', 'done')
    return facts
  }

  /** What holds the current state from now on; answers what it became. */
  function isKept(
    before: ApplyFacts,
    checkpoint: Checkpoint,
    type = before.machine.checkpointType,
  ): MadeKind | 'noMemory' {
    const became = madeAs(checkpoint, type, before.machine.state)
    kept = { checkpoint, at: checkpoint.createdAt, fellBack: became === 'standardInstead' }
    progress.kept({ checkpointId: checkpoint.id, name: checkpoint.name })
    if (became) progress.made(checkpoint.id, became)
    return became ?? 'noMemory'
  }

  async function keepCurrentState(before: ApplyFacts, name: string): Promise<Checkpoint> {
    progress.step('keep', 'running')
    const request = { hostId, expected: toExpectedMachine(before.machine), name }
    try {
      const { checkpoint, checkpointType } = await progress.recorded('createCheckpoint', request, () =>
        calls.createCheckpoint(request),
      )
      progress.step('keep', 'done', isKept(before, checkpoint, checkpointType))
      return checkpoint
    } catch (error) {
      const now = await read().catch(() => null)
      throw notApplied(causeOf(error), before.machine.state, now?.machine.state ?? before.machine.state)
    }
  }

  /** Proves that `made` holds the current state, and that nothing else changed meanwhile. */
  async function prove(before: ApplyFacts, made: Checkpoint): Promise<ApplyFacts> {
    progress.step('prove', 'running')
    const after = await read().catch((error: unknown) => {
      throw notApplied(causeOf(error), before.machine.state, before.machine.state)
    })
    if (!holdsCurrentState(before, after, made)) {
      const message = failureSentence('KeepUnproved', 'applyCheckpoint', subject)
      throw notApplied({ kind: 'KeepUnproved', message }, before.machine.state, after.machine.state)
    }
    refuseChanges(changesWhileKept(before, after, made), after)
    progress.step('prove', 'done')
    return after
  }

  /** Reads the host again after an apply that failed or that cannot be believed, and says what is true. */
  async function tellTruth(before: ApplyFacts, cause: Failure): Promise<HostError> {
    const now = await read().catch(() => null)
    const applied = now ? applyTruth(before, now, target.id) : 'unknown'
    const stateNow = now?.machine.state ?? null
    const truth = applyOutcomeSentence(applied, outcomeSubject(before.machine.state, stateNow))
    const detail = {
      ...cause.detail,
      applied,
      ...(stateNow === null ? {} : { state: stateNow }),
      ...keptDetail(),
    }
    return new HostError({ ...cause, message: truth, detail })
  }

  async function apply(before: ApplyFacts): Promise<ApplyFacts> {
    progress.step('apply', 'running')
    const request = { hostId, expected: before.expected }
    try {
      await progress.recorded('applyCheckpointStep', request, () => calls.applyCheckpointStep(request))
    } catch (error) {
      throw await tellTruth(before, causeOf(error))
    }
    progress.step('apply', 'done')
    return verify(before)
  }

  /** The checkpoint that the host made to keep the current state, if one of the new ones is known to be that. */
  async function findKept(before: ApplyFacts): Promise<Checkpoint | null> {
    const { checkpoints } = await calls.getInventory({ hostId })
    const fresh = checkpoints.filter(
      (one) =>
        one.vmId === vmId &&
        !before.expected.checkpointIds.includes(one.id) &&
        one.parentId === before.expected.nowParentId &&
        isHostKeepName(one.name),
    )
    return fresh.length === 1 ? (fresh[0] ?? null) : null
  }

  /** One call, in which it is the host that keeps, proves and applies. */
  async function applyOnHost(before: ApplyFacts, reason: string): Promise<ApplyFacts> {
    progress.step('keepAndApply', 'running')
    const request = { hostId, expected: before.expected, reason }
    try {
      const answer = await progress.recorded('keepAndApply', request, () => calls.keepAndApply(request))
      progress.step('keepAndApply', 'done', isKept(before, answer.kept))
    } catch (error) {
      // How far the host came is read from the host, whether it said so or its answer was lost.
      const made = await findKept(before).catch(() => null)
      if (made) isKept(before, made)
      const now = await read().catch(() => null)
      const nothing = now !== null && keepAndApplyTruth(before, now, target.id) === 'no'
      throw nothing
        ? notApplied(causeOf(error), before.machine.state, now.machine.state)
        : await tellTruth(before, causeOf(error))
    }
    return verify(before)
  }

  async function verify(before: ApplyFacts): Promise<ApplyFacts> {
    progress.step('verify', 'running')
    const after = await read().catch(async (error: unknown) => {
      throw await tellTruth(before, causeOf(error))
    })
    const withoutDisks = before.expected.diskPaths.length === 0 && after.expected.nowParentId === target.id
    if (!withoutDisks && applyTruth(before, after, target.id) !== 'yes') {
      const cause = panelError('OperationFailed', 'applyCheckpoint', subject).failure
      throw await tellTruth(before, cause)
    }
    progress.step('verify', 'done')
    return after
  }

  async function start(after: ApplyFacts): Promise<Output['started']> {
    progress.step('start', 'running')
    const request = { hostId, expected: toExpectedMachine(after.machine) }
    try {
      await progress.recorded('startVirtualMachine', request, () => calls.startVirtualMachine(request))
    } catch (error) {
      const now = await read().catch(() => null)
      const stateNow = now?.machine.state ?? null
      const message = appliedNotStarted(outcomeSubject(after.machine.state, stateNow))
      const detail = {
        applied: 'yes' as const,
        ...(stateNow === null ? {} : { state: stateNow }),
        ...keptDetail(),
      }
      throw new HostError({ ...causeOf(error), message, detail })
    }
    // The machine was started; a host that cannot be asked for its heartbeat does not undo that.
    const beat = await awaitHeartbeat({ calls, clock }, { hostId, vmId }).catch(() => null)
    progress.step('start', 'done', ...(beat === null ? (['noHeartbeat'] as const) : []))
    return { heartbeat: beat }
  }

  function causeOf(error: unknown): Failure {
    return error instanceof HostError
      ? error.failure
      : panelError('Internal', 'applyCheckpoint', subject).failure
  }

  async function stepByStep(before: ApplyFacts, name: string | null): Promise<ApplyFacts> {
    if (name !== null) return apply(await prove(before, await keepCurrentState(before, name)))
    for (const step of ['keep', 'prove'] as const) progress.step(step, 'skipped')
    return apply(before)
  }

  const before = await check()
  const after =
    keep && 'reason' in keep
      ? await applyOnHost(before, keep.reason)
      : await stepByStep(before, keep?.name ?? null)
  if (!startAfterwards) progress.step('start', 'skipped')
  const started = startAfterwards ? await start(after) : null
  const state = started ? 'Running' : after.machine.state
  return { state, appliedAt: after.readAt, kept, started }
}
