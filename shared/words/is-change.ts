import type { FailureKind } from '../domain/failure.ts'
import { isCommandName, isOperationName, operations, type OperationName } from '../contract/operations.ts'

const OF_SEVERAL_STEPS: ReadonlySet<OperationName> = new Set<OperationName>([
  'applyCheckpoint',
  'deleteCheckpoints',
  'runOnMachines',
])

/** Whether an operation changes something at a host, where it may have gone on when nobody heard of it any more. */
export const isChange = (operation: string): boolean =>
  isOperationName(operation) &&
  isCommandName(operation) &&
  (operations[operation].by !== 'app' || OF_SEVERAL_STEPS.has(operation))

/** Kinds whose reason says all there is to say: what did not happen is part of it, or is not known. */
export const WHOLE: ReadonlySet<FailureKind> = new Set<FailureKind>([
  'Lost',
  'Cancelled',
  'MergeFailed',
  'ProgramUnreachable',
  'RequestUnanswered',
  'RequestLost',
])
