import {
  makeFailure,
  HostError,
  type Change,
  type Failure,
  type FailureCause,
  type FailureKind,
  type FailureSubject,
} from '../domain/failure.ts'
import { hyperVErrorKind } from './hyper-v-error-kind.ts'
import { operations, type OperationName } from './operations.ts'

/** An error as a host reports it: the parts of a PowerShell `ErrorRecord` that do not depend on language. */
export interface HostErrorRecord {
  /** `FullyQualifiedErrorId`, such as `InvalidState,Microsoft.HyperV.PowerShell.Commands.StartVM`. */
  readonly errorId: string
  /** `CategoryInfo.Category`, such as `InvalidOperation`. */
  readonly category: string
  /** Full name of the exception's type. */
  readonly exceptionType: string
  /** The host's words, shown verbatim. */
  readonly message: string
  /** The cause that was found on the host after the error, where one tells why. */
  readonly cause?: FailureCause
  /** With our own `StaleTarget`: what changed. */
  readonly changes?: readonly Change[]
}

/** Operations that ask about a host, and not about one of its machines. */
const OF_HOST: ReadonlySet<OperationName> = new Set<OperationName>([
  'getInventory',
  'measureCheckpoints',
  'getHostFacts',
  'listJobs',
])

function kindOf(
  record: HostErrorRecord,
  operation: OperationName,
  kind: FailureKind | 'brokenWay',
): FailureKind {
  if (kind === 'brokenWay') return operations[operation].kind === 'command' ? 'Lost' : 'HostUnavailable'
  // What was found on the host says more than an id that stands for anything.
  // A list is never what is not found, whichever of its objects is.
  if (kind === 'NotFound' && OF_HOST.has(operation)) return 'OperationFailed'
  const says = kind !== 'OperationFailed' && kind !== 'NotSupported' && kind !== 'InvalidState'
  return says ? kind : (record.cause ?? kind)
}

/**
 * Returns the failure that a host's error stands for. `told` is its kind where the way to the host tells more of it
 * than Hyper-V does.
 */
export function hostFailure(
  record: HostErrorRecord,
  operation: OperationName,
  subject: FailureSubject,
  told: FailureKind | 'brokenWay' = hyperVErrorKind(record) ?? 'OperationFailed',
): Failure {
  const kind = kindOf(record, operation, told)
  const ours = kind === 'StaleTarget'
  return makeFailure(kind, operation, subject, {
    ...(ours || record.message === '' ? {} : { hostMessage: record.message }),
    errorId: record.errorId,
    ...(record.changes ? { changes: [...record.changes] } : {}),
  })
}

/** A failure of our own making, ready to be thrown in the main process. */
export const panelError = (
  kind: FailureKind,
  operation: OperationName,
  subject: FailureSubject,
  extra: Parameters<typeof makeFailure>[3] = {},
): HostError => new HostError(makeFailure(kind, operation, subject, extra))
