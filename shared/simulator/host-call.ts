import { hostFailure, panelError, type HostErrorRecord } from '../contract/host-failure.ts'
import { operations, type HostCallName } from '../contract/operations.ts'
import {
  failureCause,
  HostError,
  type Change,
  type FailureCause,
  type FailureSubject,
} from '../domain/failure.ts'
import { hostFolderProblem } from '../domain/host-folder.ts'
import { z } from '../domain/schema.ts'
import { failureOfRefusal, type Refusal } from '../domain/verdict.ts'
import type { Outcome } from './simulator.ts'

const aimed = z.object({
  expected: z.object({ name: z.string(), target: z.object({ name: z.string() }).optional() }),
})

/** One call of the host, for the errors it throws. */
export interface Call {
  readonly operation: HostCallName
  readonly subject: FailureSubject
}

/** An error that the panel's functions make themselves, without words of the host. */
export const ownError = (id: string, category: string): HostErrorRecord => ({
  errorId: `${id},CheckpointPanel`,
  category,
  exceptionType: 'System.InvalidOperationException',
  message: '',
})

/** An error with what was found on the host after it. */
export const withCause = (error: HostErrorRecord, cause: FailureCause | null): HostErrorRecord =>
  cause === null ? error : { ...error, cause }

/** Returns the cause that stands for a refusal known beforehand, once the host has refused. */
export const causeOf = ({ kind }: Refusal): FailureCause | null =>
  failureCause.safeParse(failureOfRefusal[kind]).data ?? null

export const staleTarget = (changes: readonly Change[]): HostErrorRecord => ({
  ...ownError('StaleTarget', 'InvalidOperation'),
  changes,
})

/** The panel finds a checkpoint among all of a machine's, so it is the panel that misses it. */
export const CHECKPOINT_GONE = ownError('ObjectNotFound', 'ObjectNotFound')

export const refused = ({ operation, subject }: Call, record: HostErrorRecord): HostError =>
  new HostError(hostFailure(record, operation, subject))

/** Throws where a text is not the full path of a folder, as the panel's functions do before they use one. */
export function refuseFolder(call: Call, folder: string): void {
  if (hostFolderProblem(folder) !== null) throw refused(call, ownError('InvalidParameter', 'InvalidArgument'))
}

/** A command whose connection broke may have been carried out; a query's host just does not answer. */
export const lost = ({ operation, subject }: Call): HostError =>
  panelError(operations[operation].kind === 'command' ? 'Lost' : 'HostUnavailable', operation, subject)

/** Returns the value of a step; throws where it brought none. */
export function valueOf<T>(call: Call, outcome: Outcome<T>): T {
  switch (outcome.kind) {
    case 'done':
      return outcome.value
    case 'failed':
      throw refused(call, outcome.error)
    case 'lost':
      throw lost(call)
    case 'unreadable':
      throw panelError('UnexpectedAnswer', call.operation, call.subject)
    case 'timedOut':
      throw panelError('TimedOut', call.operation, call.subject)
    case 'cancelled':
      throw panelError('Cancelled', call.operation, call.subject)
  }
}

/** Returns the subject of a call, as far as its input says. */
export function subjectOf(input: unknown): FailureSubject {
  const { success, data } = aimed.safeParse(input)
  if (!success) return {}
  const { name, target } = data.expected
  return { vmName: name, ...(target ? { checkpointName: target.name } : {}) }
}
