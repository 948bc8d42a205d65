import type { HostCalls } from '../contract/hyper-v-host.ts'
import type { ApplyFacts } from '../domain/apply-preview.ts'
import { applyTruth, keepAndApplyTruth, keepTruth, keptIn } from '../domain/apply-truth.ts'
import type { Checkpoint } from '../domain/checkpoint.ts'
import type { Clock } from '../domain/clock.ts'
import { isUntold, leavesDoubt } from '../domain/doubt.ts'
import type { ExpectedTarget } from '../domain/expected.ts'
import { HostError, type Aftermath, type Failure, type FailureKind, type Truth } from '../domain/failure.ts'
import { settledState } from '../domain/virtual-machine.ts'
import type { CommandProgress } from './command-runner.ts'
import { lookUntilSettled, type Seen } from './look-until-settled.ts'

export interface ApplyTellerPorts {
  readonly hostId: string
  readonly expected: ExpectedTarget
  /** Of the command itself. */
  readonly calls: HostCalls
  /** For what is looked at after the command has ended. */
  readonly later: () => HostCalls
  readonly clock: Clock
  readonly progress: Pick<CommandProgress, 'looking' | 'goesOn'>
  /** Told of the checkpoint that was found to hold what was there before. */
  readonly onKept: (before: ApplyFacts, kept: Checkpoint) => void
}

/** The host's state after a step in doubt, and the checkpoint there that holds what was there before it. */
interface Found {
  readonly facts: ApplyFacts
  readonly kept: Checkpoint | null
}

export interface ApplyWay {
  readonly onHost: boolean
  readonly answered?: boolean
}

/** Says what is true of an apply that did not end well, step by step. */
export interface ApplyTeller {
  /** This checkpoint holds what was there before; it is named from now on. */
  readonly holds: (kept: Checkpoint) => void
  /** An end before anything was applied; `stateNow` is `null` where it was not read. */
  readonly notApplied: (cause: Failure, before: string, stateNow: string | null) => HostError
  /** The keep failed, and nothing was applied; the checkpoint is looked for. */
  readonly ofKeep: (before: ApplyFacts, cause: Failure) => Promise<HostError>
  /** The apply failed, or where it was `answered` as done cannot be believed; with `onHost` the host was to keep first. */
  readonly ofApply: (before: ApplyFacts, cause: Failure, how: ApplyWay) => Promise<HostError>
  /** The start after the apply failed; `null` where the machine runs all the same. */
  readonly ofStart: (after: ApplyFacts, cause: Failure) => Promise<HostError | null>
}

/** Failures that a host that keeps first reports only before it asks for the apply. */
const BEFORE_APPLY: ReadonlySet<FailureKind> = new Set(['StaleTarget', 'KeepUnproved', 'DiskUnreadable'])

export function createApplyTeller(ports: ApplyTellerPorts): ApplyTeller {
  const { hostId, expected, calls, later, clock, progress, onKept } = ports
  const { vmId, target } = expected
  let kept: Checkpoint | null = null

  /** The failure of one step as one of the apply that was asked for, with what is true of that. */
  const told = (
    cause: Failure,
    applied: Truth,
    stateNow: string | null,
    aftermath: Aftermath,
    done?: Truth,
  ): Failure => ({
    ...cause,
    subject: { ...cause.subject, vmName: expected.name, checkpointName: target.name },
    applied,
    ...(done === undefined ? {} : { done }),
    ...(stateNow === null ? {} : { state: stateNow }),
    ...(kept ? { kept: { id: kept.id, name: kept.name } } : {}),
    aftermath,
  })

  /** Whatever comes of the apply, the cmdlet starts again what it has saved; it has ended where it told an error. */
  const resumeRefused = (cause: Failure, stateBefore: string, stateNow: string | null): boolean =>
    stateBefore === 'Running' && stateNow === 'Saved' && cause.errorId !== undefined && !isUntold(cause)

  const stateOf = (seen: Seen<Found>): string | null => seen.reading?.facts.machine.state ?? null

  const notApplied: ApplyTeller['notApplied'] = (cause, stateBefore, stateNow) =>
    new HostError(
      told(cause, 'no', stateNow, {
        of: 'apply',
        stateBefore,
        resumeRefused: resumeRefused(cause, stateBefore, stateNow),
        open: null,
        isExplained: true,
      }),
    )

  async function find(of: HostCalls, before: ApplyFacts): Promise<Found> {
    const facts = await of.previewApply({ hostId, vmId, checkpointId: target.id })
    const fresh = facts.expected.checkpointIds.filter((id) => !before.expected.checkpointIds.includes(id))
    if (fresh.length === 0) return { facts, kept: null }
    const { checkpoints } = await of.getInventory({ hostId })
    const [made, ...others] = checkpoints.filter(
      ({ id, parentId }) => fresh.includes(id) && parentId === before.expected.nowParentId,
    )
    return { facts, kept: others.length === 0 ? (made ?? null) : null }
  }

  /** Looks until the machine has settled; where it has not in time, goes on and tells what `failureOf` makes of it. */
  async function look(
    before: ApplyFacts,
    wasTold: boolean,
    judge: (found: Found) => Truth,
    failureOf: (seen: Seen<Found>) => Failure,
  ): Promise<Seen<Found>> {
    const lookOf = (read: () => Promise<Found>) => ({
      hostId,
      vmId,
      read,
      machineOf: ({ facts }: Found) => facts.machine,
      judge,
      wasTold,
    })
    progress.looking()
    const seen = await lookUntilSettled(
      { calls, clock },
      lookOf(() => find(calls, before)),
    )
    if (!seen.isSettled)
      progress.goesOn(async (stop) => {
        const listJobs: HostCalls['listJobs'] = async (input) => later().listJobs(input)
        const read = async (): Promise<Found> => find(later(), before)
        const found = await lookUntilSettled({ calls: { listJobs }, clock, stop }, lookOf(read))
        return found.isSettled ? failureOf(found) : null
      })
    return seen
  }

  const readState = async (): Promise<string | null> => {
    const facts = await calls.previewApply({ hostId, vmId, checkpointId: target.id }).catch(() => null)
    return facts?.machine.state ?? null
  }

  async function ofKeep(before: ApplyFacts, cause: Failure): Promise<HostError> {
    const was = before.machine.state
    if (!leavesDoubt(cause)) return notApplied(cause, was, await readState())
    const take = (seen: Seen<Found>): void => {
      if (seen.truth === 'yes' && seen.reading?.kept) onKept(before, seen.reading.kept)
    }
    const failureOf = (seen: Seen<Found>): Failure => {
      take(seen)
      const stateNow = stateOf(seen)
      const open = seen.truth === 'unknown' ? (seen.isSettled ? 'keepUntold' : 'keep') : null
      // That no checkpoint was made is said only where none was.
      const isExplained = seen.truth === 'no' || isUntold(cause)
      const aftermath = { of: 'apply', stateBefore: was, resumeRefused: false, open, isExplained } as const
      return told(cause, 'no', stateNow, aftermath, seen.truth)
    }
    const judge = ({ facts, kept: found }: Found): Truth =>
      found !== null && keptIn(before, facts) === found.id ? 'yes' : keepTruth(before, facts)
    return new HostError(failureOf(await look(before, !isUntold(cause), judge, failureOf)))
  }

  async function ofApply(
    before: ApplyFacts,
    cause: Failure,
    { onHost, answered = false }: ApplyWay,
  ): Promise<HostError> {
    const was = before.machine.state
    // A host that keeps first may refuse what it finds after that.
    const mayHaveBegun = answered || leavesDoubt(cause) || (onHost && cause.errorId !== undefined)
    if (!mayHaveBegun) return notApplied(cause, was, await readState())
    const judge = ({ facts }: Found): Truth =>
      onHost && BEFORE_APPLY.has(cause.kind) && cause.errorId !== undefined
        ? 'no'
        : (onHost ? keepAndApplyTruth : applyTruth)(before, facts, target.id)
    const failureOf = (seen: Seen<Found>): Failure => {
      // What is new and stands where Now was can only be the keep of the host, unless others were at it.
      if (onHost && seen.isSettled && seen.truth !== 'unknown' && seen.reading?.kept)
        onKept(before, seen.reading.kept)
      const stateNow = stateOf(seen)
      if (seen.truth === 'no' && onHost) return notApplied(cause, was, stateNow).failure
      return told(cause, seen.truth, stateNow, {
        of: 'apply',
        stateBefore: was,
        resumeRefused: seen.isSettled && resumeRefused(cause, was, stateNow),
        open: seen.isSettled ? null : 'apply',
        isExplained: false,
      })
    }
    return new HostError(failureOf(await look(before, !answered && !isUntold(cause), judge, failureOf)))
  }

  async function ofStart(after: ApplyFacts, cause: Failure): Promise<HostError | null> {
    const judge = ({ facts }: Found): Truth =>
      settledState(facts.machine.state) === 'Running'
        ? 'yes'
        : facts.machine.state === after.machine.state
          ? 'no'
          : 'unknown'
    const failureOf = (seen: Seen<Found>): Failure => {
      const done = seen.isSettled && seen.truth !== 'yes' ? 'no' : seen.truth
      return told(cause, 'yes', stateOf(seen), { of: 'start', isOpen: !seen.isSettled }, done)
    }
    if (!leavesDoubt(cause))
      return new HostError(told(cause, 'yes', await readState(), { of: 'start', isOpen: false }, 'no'))
    const seen = await look(after, !isUntold(cause), judge, failureOf)
    return seen.truth === 'yes' ? null : new HostError(failureOf(seen))
  }

  return {
    holds: (checkpoint) => {
      kept = checkpoint
    },
    notApplied,
    ofKeep,
    ofApply,
    ofStart,
  }
}
