import type { Failure, FailureKind, Truth } from './failure.ts'
import { settledState, isBusy, isCritical, type VirtualMachine } from './virtual-machine.ts'

/** The host said nothing that can be used of what became of the change. */
const UNTOLD: ReadonlySet<FailureKind> = new Set<FailureKind>([
  'Lost',
  'Cancelled',
  'TimedOut',
  'UnexpectedAnswer',
  'Internal',
])

/** Failures that a host reports before it changes anything. */
const REFUSED: ReadonlySet<FailureKind> = new Set<FailureKind>([
  'StaleTarget',
  'Ambiguous',
  'Busy',
  'HyperVMissing',
  'ModuleMismatch',
])

/** Ids of errors that come before anything is done: there was no session, or its role does not have the function. */
const BEFORE_ANYTHING = /PSSessionOpenFailed|^NotInRole,/u

/** Whether a change ended without a word of the host about it: then the host may still be at work on it. */
export const isUntold = ({ kind }: Pick<Failure, 'kind'>): boolean => UNTOLD.has(kind)

/** Whether the change may have taken place all the same: untold, or an error that came while the host was at work. */
export function leavesDoubt(failure: Failure): boolean {
  if (isUntold(failure)) return true
  const { errorId, kind } = failure
  return errorId !== undefined && !BEFORE_ANYTHING.test(errorId) && !REFUSED.has(kind)
}

/** Returns what is known of a command that failed: what was found out, or what its failure leaves open. */
export const truthOf = (failure: Failure): Truth =>
  failure.done ?? failure.applied ?? (isUntold(failure) ? 'unknown' : 'no')

const IN_BETWEEN = /^(?:Reset|Force)|(?<!Runn)ing(?:Critical)?$/u

/** Whether a machine's reading shows nothing under way: no operation that hinders others, no state on the way to another. */
export const isAtRest = ({ state, operation }: Pick<VirtualMachine, 'state' | 'operation'>): boolean =>
  !isBusy(operation) && (settledState(state) !== null || (isCritical(state) && !IN_BETWEEN.test(state)))
