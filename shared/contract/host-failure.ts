import { HostError, type Change, type Failure, type FailureKind } from '../domain/failure.ts'
import { failureSentence, type FailureSubject } from '../words/failures.ts'
import type { OperationName } from './operations.ts'

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
  /** With our own `StaleTarget`: what changed. */
  readonly changes?: readonly Change[]
}

const BY_ID: Readonly<Record<string, FailureKind>> = {
  AccessDenied: 'AccessDenied',
  NotSupported: 'NotSupported',
  OperationTimeout: 'OperationFailed',
  OperationFailed: 'OperationFailed',
  InvalidParameter: 'InvalidInput',
  ObjectInUse: 'ObjectInUse',
  InvalidState: 'InvalidState',
  ObjectNotFound: 'NotFound',
  OutOfMemory: 'OperationFailed',
  StaleTarget: 'StaleTarget',
  Ambiguous: 'Ambiguous',
  Busy: 'Busy',
  PipelineStopped: 'Cancelled',
}

/** Hyper-V's own HRESULT in a message is a number, the same in every language: 0x80070070 is a full disk. */
const DISK_FULL = /0x80070070/iu

function kindOf({ errorId, category, message }: HostErrorRecord): FailureKind {
  const [id = '', source = ''] = errorId.split(',')
  if (DISK_FULL.test(message)) return 'OutOfSpace'
  // Get-VM alone reports a machine that is not there as an invalid parameter (virtualengine/lability#294).
  if (id === 'InvalidParameter' && source.endsWith('GetVM')) return 'NotFound'
  const known = BY_ID[id]
  if (known) return known
  if (category === 'PermissionDenied') return 'AccessDenied'
  return category === 'ObjectNotFound' ? 'NotFound' : 'OperationFailed'
}

/** The failure a host's error stands for; decided by ids and categories, never by the words of a message. */
export function hostFailure(
  record: HostErrorRecord,
  operation: OperationName,
  subject: FailureSubject,
): Failure {
  const kind = kindOf(record)
  const ours = kind === 'StaleTarget'
  return {
    kind,
    message: failureSentence(kind, operation, subject, record.changes),
    ...(ours || record.message === '' ? {} : { hostMessage: record.message }),
    errorId: record.errorId,
    ...(record.changes ? { detail: { changes: [...record.changes] } } : {}),
  }
}

/** A failure of our own making, ready to be thrown in the main process. */
export const panelError = (
  kind: FailureKind,
  operation: OperationName,
  subject: FailureSubject,
  extra: Partial<Pick<Failure, 'hostMessage' | 'errorId' | 'detail'>> = {},
): HostError => new HostError({ kind, message: failureSentence(kind, operation, subject), ...extra })
