import type { HostCalls } from '../contract/hyper-v-host.ts'
import type { InputOf, OutputOf } from '../contract/operations.ts'
import { applyTruth } from '../domain/apply-truth.ts'
import { hostKeepName, isApplyReason, withKeepLine } from '../domain/apply-reason.ts'
import type { ApplyFacts } from '../domain/apply-preview.ts'
import { canApplyCheckpoint, canCreateCheckpoint } from '../domain/checkpoint-rules.ts'
import type { Checkpoint } from '../domain/checkpoint.ts'
import { changesOfTarget, type ExpectedTarget } from '../domain/expected.ts'
import { HostError } from '../domain/failure.ts'
import { changesWhileKept, holdsCurrentState, unreadAfterKeep } from '../domain/keep-proof.ts'
import { causeOf, CHECKPOINT_GONE, ownError, refused, withCause, type Call } from './host-call.ts'
import { applyFactsRecord } from './host-records.ts'
import type { HostSteps } from './host-steps.ts'

type Steps = Pick<HostCalls, 'createCheckpoint' | 'applyCheckpointStep'>

/** A part of a call that is a call of its own elsewhere: what goes wrong in it went wrong with the whole. */
async function asPart<T>({ operation, subject }: Call, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof HostError)) throw error
    throw new HostError({ ...error.failure, operation, subject })
  }
}

/** Keeping and applying in one call, as the panel's function does it on a host: nothing leaves the keeping out. */
export function keepAndApplyCall(
  { simulator, machineNow, refuseChanges, command }: HostSteps,
  { createCheckpoint, applyCheckpointStep }: Steps,
): HostCalls['keepAndApply'] {
  const factsNow = (call: Call, { vmId, target }: ExpectedTarget): ApplyFacts => {
    const facts = applyFactsRecord(simulator.world(), machineNow(call, vmId), target.id, simulator.now())
    if (!facts) throw refused(call, CHECKPOINT_GONE)
    return facts
  }

  const refuseUnkeepable = (call: Call, { machine, target, checkpointCount, backupService }: ApplyFacts) => {
    const applies = canApplyCheckpoint(machine, target)
    if (!applies.allowed && applies.refusal.kind === 'kind')
      throw refused(call, ownError('NotSupported', 'NotImplemented'))
    if (!applies.allowed) throw refused(call, ownError('InvalidState', 'InvalidOperation'))
    const keeps = canCreateCheckpoint(machine, checkpointCount, backupService)
    if (!keeps.allowed)
      throw refused(call, withCause(ownError('NotSupported', 'NotImplemented'), causeOf(keeps.refusal)))
  }

  const refuseUnproved = (call: Call, before: ApplyFacts, after: ApplyFacts, made: Checkpoint): void => {
    if (!holdsCurrentState(before, after, made)) throw refused(call, ownError('KeepUnproved', 'InvalidData'))
    if (unreadAfterKeep(before, after).length > 0)
      throw refused(call, ownError('DiskUnreadable', 'InvalidData'))
    refuseChanges(call, changesWhileKept(before, after, made))
  }

  return command(
    'keepAndApply',
    async ({ hostId, expected, reason }: InputOf<'keepAndApply'>): Promise<OutputOf<'keepAndApply'>> => {
      const { vmId, target } = expected
      const subject = { vmName: expected.name, checkpointName: target.name }
      const call: Call = { operation: 'keepAndApply', subject }
      if (!isApplyReason(reason)) throw refused(call, ownError('InvalidParameter', 'InvalidArgument'))
      const before = factsNow(call, expected)
      refuseChanges(call, changesOfTarget(expected, before.expected))
      refuseUnkeepable(call, before)
      const name = hostKeepName(simulator.now())
      const { checkpoint: kept } = await asPart(
        call,
        createCheckpoint({ hostId, expected: before.expected, name }),
      )
      const ready = factsNow(call, expected)
      refuseUnproved(call, before, ready, kept)
      const notes = withKeepLine(kept.notes, `${target.id} to ${vmId}. By: the demo. Reason: ${reason}`)
      const noted = await simulator.run('setNotes', { vmId, checkpointId: kept.id, notes })
      await asPart(call, applyCheckpointStep({ hostId, expected: ready.expected }))
      const after = factsNow(call, expected)
      if (applyTruth(ready, after, target.id) !== 'yes' && after.expected.diskIds.length > 0)
        throw refused(call, ownError('OperationFailed', 'InvalidResult'))
      return { state: after.machine.state, appliedAt: after.readAt, kept, noted: noted.kind === 'done' }
    },
  )
}
