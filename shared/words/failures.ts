import { isCommandName, isOperationName, operations, type OperationName } from '../contract/operations.ts'
import { commandOfOperation } from '../domain/command-name.ts'
import { isUntold } from '../domain/doubt.ts'
import type { Aftermath, Failure, FailureKind } from '../domain/failure.ts'
import type { EndedCommand } from './activities.ts'
import type { ApplyEnd } from './aftermath.ts'
import { words } from './words.ts'

const OF_SEVERAL_STEPS: ReadonlySet<OperationName> = new Set<OperationName>([
  'applyCheckpoint',
  'deleteCheckpoints',
  'runOnMachines',
])

/** Whether an operation changes something at a host, where it may have gone on when nobody heard of it any more. */
const isChange = (operation: string): boolean =>
  isOperationName(operation) &&
  isCommandName(operation) &&
  (operations[operation].by !== 'app' || OF_SEVERAL_STEPS.has(operation))

/** Kinds whose reason says all there is to say: what did not happen is part of it, or is not known. */
const WHOLE: ReadonlySet<FailureKind> = new Set<FailureKind>([
  'Lost',
  'Cancelled',
  'MergeFailed',
  'ProgramUnreachable',
  'RequestUnanswered',
  'RequestLost',
])

/**
 * Says why: what did not happen (where that is known), what is true now, what to do. Of a change that may have taken
 * place it is not said that it did not.
 */
export function causeText({ kind, operation, subject, changes = [], reason }: Failure): string {
  const isOfChange = isChange(operation)
  const isWhole = WHOLE.has(kind) || (isOfChange && isUntold({ kind }))
  return [
    ...(isWhole ? [] : [words.notDoneText(operation, subject)]),
    words.because(kind, changes, subject, isOfChange),
    ...(reason === undefined ? [] : [`(${reason})`]),
  ].join(' ')
}

type After<Of extends Aftermath['of']> = Extract<Aftermath, { of: Of }>

function commandText(failure: Failure, { isSettled, checkpoints }: After<'command'>): readonly string[] {
  const { operation, subject, done, state } = failure
  const { vmName = '' } = subject
  const cause = causeText(failure)
  const found = words.foundAfterwards(vmName, state ?? null, checkpoints, isSettled)
  const command = commandOfOperation(operation)
  // What a lost answer says of doubt is settled now.
  if (done === 'no' || command === null)
    return isUntold(failure)
      ? [words.notDoneText(operation, subject), ...(failure.kind === 'Cancelled' ? [cause] : []), found]
      : [cause]
  const of = { ...subject, command, vmName }
  if (done === 'yes') return [words.doneAllTheSame(words.activityDoneText(of)), found]
  const doing = words.activityText(of)
  return [
    isSettled ? words.couldNotBeTold(doing) : words.notKnownYet(doing),
    ...(isUntold(failure) ? [cause] : []),
    found,
  ]
}

const applyEnd = (
  { subject, state, kept }: Failure,
  after: Pick<ApplyEnd, 'stateBefore' | 'resumeRefused' | 'open'>,
): ApplyEnd => ({
  vmName: subject.vmName ?? '',
  target: subject.checkpointName ?? '',
  stateBefore: after.stateBefore,
  stateNow: state ?? null,
  keptName: kept?.name ?? null,
  resumeRefused: after.resumeRefused,
  open: after.open,
})

function applyText(failure: Failure, after: After<'apply'>): readonly string[] {
  const outcome = words.applyOutcomeSentence(failure.applied ?? 'unknown', applyEnd(failure, after))
  return after.isExplained ? [outcome, causeText(failure)] : [outcome]
}

function startText(failure: Failure, { isOpen }: After<'start'>): string {
  const end = applyEnd(failure, {
    stateBefore: '',
    resumeRefused: false,
    open: isOpen ? 'start' : null,
  })
  return failure.done === 'yes' ? words.appliedAndStarted(end) : words.appliedNotStarted(end)
}

/** Says all of a failure: what did not happen, what is true now, what to do. */
export function failureText(failure: Failure): string {
  const { aftermath: after, subject } = failure
  switch (after?.of) {
    case undefined:
      return causeText(failure)
    case 'command':
      return commandText(failure, after).join(' ')
    case 'apply':
      return applyText(failure, after).join(' ')
    case 'start':
      return startText(failure, after)
    case 'deletion': {
      const { vmName = '', checkpointName = '' } = subject
      return words.deletionTruthText({ ...after, vmName, at: checkpointName, cause: causeText(failure) })
    }
  }
}

/** Returns what a command has done; for one that failed, all of its failure. */
export const activityEndText = (ended: EndedCommand & { readonly failure?: Failure }): string =>
  ended.failure ? failureText(ended.failure) : words.activityDoneText(ended)

/** A failure as text to hand on. */
export const failureCopy = (failure: Failure): string =>
  [failureText(failure), failure.hostMessage, failure.errorId].filter((part) => part !== undefined).join('\n')
