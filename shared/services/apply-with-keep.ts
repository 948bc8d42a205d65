import type { HostCalls, HyperVHost } from '../contract/hyper-v-host.ts'
import { panelError } from '../contract/host-failure.ts'
import type { InputOf, OutputOf } from '../contract/operations.ts'
import { powerAfterApply, type ApplyFacts } from '../domain/apply-preview.ts'
import { applyTruth } from '../domain/apply-truth.ts'
import { failureOfRefusal, type Verdict } from '../domain/verdict.ts'
import type { Checkpoint } from '../domain/checkpoint.ts'
import type { Clock } from '../domain/clock.ts'
import { changesOfTarget, toExpectedMachine } from '../domain/expected.ts'
import { HostError, makeFailure, type Change, type Failure, type FailureKind } from '../domain/failure.ts'
import { changesWhileKept, holdsCurrentState, unreadAfterKeep } from '../domain/keep-proof.ts'
import { mayRun, type Policy } from '../domain/may-run.ts'
import { connectedWith, hasOneOf } from '../domain/capabilities.ts'
import { madeAs, type MadeKind } from '../domain/made-checkpoint.ts'
import { awaitHeartbeat } from './await-heartbeat.ts'
import type { CommandProgress } from './command-runner.ts'
import { createApplyTeller } from './tell-apply-truth.ts'

type Input = InputOf<'applyCheckpoint'>
type Output = OutputOf<'applyCheckpoint'>
type Kept = NonNullable<Output['kept']>

export interface ApplyPorts {
  readonly calls: HostCalls
  /** For what is looked at after the command has ended. */
  readonly later: () => HostCalls
  readonly capabilities: HyperVHost['capabilities']
  readonly policy: Policy
  readonly clock: Clock
}

/**
 * Applies a checkpoint, keeping the current state first where asked to: check, keep, prove, apply, verify, start.
 * The target was fixed when the prompt opened. Whatever is not proved before the apply ends it with nothing applied
 * and the kept checkpoint named; whatever fails afterwards ends in a reading of the host that says what is true. With a
 * reason the host itself keeps, proves and applies, in one call.
 */
export async function applyWithKeep(
  { calls, later, clock, capabilities, policy }: ApplyPorts,
  input: Input,
  progress: CommandProgress,
): Promise<Output> {
  const { hostId, expected, keep, startAfterwards } = input
  const { vmId, target } = expected
  const subject = { vmName: expected.name, checkpointName: target.name }
  const read = (): Promise<ApplyFacts> => calls.previewApply({ hostId, vmId, checkpointId: target.id })
  const onHost = keep !== null && 'reason' in keep
  let kept: Kept | null = null
  const teller = createApplyTeller({
    hostId,
    expected,
    calls,
    later,
    clock,
    progress,
    onKept: (before, checkpoint) => void isKept(before, checkpoint),
  })

  function refuseChanges(changes: readonly Change[], facts: ApplyFacts): void {
    if (changes.length === 0) return
    const cause = makeFailure('StaleTarget', 'applyCheckpoint', subject, { changes: [...changes] })
    throw teller.notApplied(cause, expected.state, facts.machine.state)
  }

  function refuseUnless(verdict: Verdict, operation: 'createCheckpoint' | 'applyCheckpoint'): void {
    if (verdict.allowed) return
    throw panelError(failureOfRefusal[verdict.refusal.kind], operation, subject)
  }

  /** Refuses what the session does not have, of which the role is known once it has answered, or what Hyper-V would not take. */
  function refuseWhatMayNot(facts: ApplyFacts | null): void {
    const context = {
      host: { kind: 'local', name: '', connection: connectedWith(capabilities()) },
      inventory: facts,
      program: null,
      running: undefined,
      policy,
    } as const
    const targets = facts ? { targets: [facts.target] } : {}
    refuseUnless(mayRun('applyCheckpoint', { ...targets, onHost }, context), 'applyCheckpoint')
    if (keep) refuseUnless(mayRun('createCheckpoint', { onHost }, context), 'createCheckpoint')
    if (startAfterwards && !hasOneOf(capabilities(), ['startVirtualMachine']))
      throw panelError('AccessDenied', 'startVirtualMachine', subject)
  }

  async function check(): Promise<ApplyFacts> {
    progress.step('check', 'running')
    const facts = await read()
    refuseWhatMayNot(null)
    refuseChanges(changesOfTarget(expected, facts.expected), facts)
    refuseWhatMayNot(facts)
    if (startAfterwards && powerAfterApply(facts.machine.state, facts.target) === 'Running')
      throw panelError('InvalidInput', 'applyCheckpoint', subject)
    progress.step('check', 'done')
    return facts
  }

  /** Records the checkpoint that holds the current state from now on; returns what it became. */
  function isKept(
    before: ApplyFacts,
    checkpoint: Checkpoint,
    type = before.machine.checkpointType,
  ): MadeKind | 'noMemory' {
    const became = madeAs(checkpoint, type, before.machine.state)
    kept = { checkpoint, at: checkpoint.createdAt ?? before.readAt, fellBack: became === 'standardInstead' }
    teller.holds(checkpoint)
    progress.kept({ checkpointId: checkpoint.id, name: checkpoint.name })
    if (became) progress.made(checkpoint.id, became)
    return became ?? 'noMemory'
  }

  async function keepCurrentState(before: ApplyFacts, name: string): Promise<Checkpoint> {
    progress.step('keep', 'running')
    const request = { hostId, expected: toExpectedMachine(before.machine), name }
    try {
      const { checkpoint, checkpointType } = await progress.recorded('createCheckpoint', request, () =>
        calls.createCheckpoint(request).catch(async (error: unknown) => {
          throw await teller.ofKeep(before, causeOf(error))
        }),
      )
      progress.step('keep', 'done', isKept(before, checkpoint, checkpointType))
      return checkpoint
    } catch (error) {
      throw forCommand(error, before)
    }
  }

  /** Proves that `made` holds the current state, and that nothing else changed meanwhile. */
  async function prove(before: ApplyFacts, made: Checkpoint): Promise<ApplyFacts> {
    progress.step('prove', 'running')
    const after = await read().catch((error: unknown) => {
      throw teller.notApplied(causeOf(error), before.machine.state, null)
    })
    const refuse = (kind: FailureKind, file?: string): never => {
      const cause = makeFailure(kind, 'applyCheckpoint', file === undefined ? subject : { ...subject, file })
      throw teller.notApplied(cause, before.machine.state, after.machine.state)
    }
    if (!holdsCurrentState(before, after, made)) refuse('KeepUnproved')
    const [file] = unreadAfterKeep(before, after)
    if (file !== undefined) refuse('DiskUnreadable', file)
    refuseChanges(changesWhileKept(before, after, made), after)
    progress.step('prove', 'done')
    return after
  }

  /** The failure of a step as the command's own; what the step did not tell ended it before the host was asked. */
  function forCommand(error: unknown, before: ApplyFacts): HostError {
    const failure = causeOf(error)
    const { applied } = failure
    if (applied === undefined) return teller.notApplied(failure, before.machine.state, null)
    return new HostError({ ...failure, done: applied })
  }

  async function apply(before: ApplyFacts): Promise<ApplyFacts> {
    progress.step('apply', 'running')
    const request = { hostId, expected: before.expected }
    try {
      return await progress.recorded('applyCheckpointStep', request, async () => {
        await calls.applyCheckpointStep(request).catch(async (error: unknown) => {
          throw await teller.ofApply(before, causeOf(error), { onHost })
        })
        progress.step('apply', 'done')
        return verify(before)
      })
    } catch (error) {
      throw forCommand(error, before)
    }
  }

  /** One call, in which it is the host that keeps, proves and applies. */
  async function applyOnHost(before: ApplyFacts, reason: string): Promise<ApplyFacts> {
    progress.step('keepAndApply', 'running')
    const request = { hostId, expected: before.expected, reason }
    try {
      return await progress.recorded('keepAndApply', request, async () => {
        // How far the host came is read from the host, whether it said so or its answer was lost.
        const answer = await calls.keepAndApply(request).catch(async (error: unknown) => {
          throw await teller.ofApply(before, causeOf(error), { onHost })
        })
        progress.step('keepAndApply', 'done', isKept(before, answer.kept))
        return verify(before)
      })
    } catch (error) {
      throw forCommand(error, before)
    }
  }

  async function verify(before: ApplyFacts): Promise<ApplyFacts> {
    progress.step('verify', 'running')
    const after = await read().catch(async (error: unknown) => {
      throw await teller.ofApply(before, causeOf(error), { onHost, answered: true })
    })
    const withoutDisks = before.expected.diskIds.length === 0 && after.expected.nowParentId === target.id
    if (!withoutDisks && applyTruth(before, after, target.id) !== 'yes') {
      const cause = panelError('OperationFailed', 'applyCheckpoint', subject).failure
      throw await teller.ofApply(before, cause, { onHost, answered: true })
    }
    progress.step('verify', 'done')
    return after
  }

  async function start(after: ApplyFacts): Promise<Pick<Output, 'state' | 'started'>> {
    progress.step('start', 'running')
    const request = { hostId, expected: toExpectedMachine(after.machine) }
    const asked = async (): Promise<void> => {
      await calls.startVirtualMachine(request).catch(async (error: unknown) => {
        const failed = await teller.ofStart(after, causeOf(error))
        if (failed) throw failed
      })
    }
    await progress.recorded('startVirtualMachine', request, asked).catch(async (error: unknown) => {
      const failure = causeOf(error)
      throw failure.applied === undefined ? await teller.ofStart(after, failure) : error
    })
    // The machine was started; a host that cannot be asked for its heartbeat does not undo that.
    const { heartbeat, state } = await awaitHeartbeat({ calls, clock }, { hostId, vmId }).catch(() => ({
      heartbeat: null,
      state: 'Running' as const,
    }))
    progress.step('start', 'done', ...(heartbeat === null ? (['noHeartbeat'] as const) : []))
    return { state, started: { heartbeat } }
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

  const before = await check().catch((error: unknown) => {
    const failure = causeOf(error)
    throw new HostError({ ...failure, applied: 'no', done: 'no' })
  })
  const after =
    keep && 'reason' in keep
      ? await applyOnHost(before, keep.reason)
      : await stepByStep(before, keep?.name ?? null)
  if (!startAfterwards) progress.step('start', 'skipped')
  const end = startAfterwards ? await start(after) : { state: after.machine.state, started: null }
  return { ...end, appliedAt: after.readAt, kept }
}
