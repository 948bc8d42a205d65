import { guid } from './ids.ts'
import { z } from './schema.ts'

/** Why something did not happen, told apart as far as the panel can say something different about it. */
export const failureKind = z.enum([
  'InvalidInput',
  'UnknownOperation',
  'TooLarge',
  'StaleTarget',
  'Busy',
  'NotFound',
  'Ambiguous',
  'InvalidState',
  'ObjectInUse',
  'AccessDenied',
  'NotSupported',
  'CheckpointsDisabled',
  'ProductionUnavailable',
  'LimitReached',
  'LocationLocked',
  'OutOfSpace',
  'PathNotFound',
  'AlreadyThere',
  'FileAccessDenied',
  'BrokenChain',
  'StoppedElsewhere',
  'NeedsAnswer',
  'OperationFailed',
  'MergeFailed',
  'KeepUnproved',
  'DiskUnreadable',
  'HostUnavailable',
  'NameNotFound',
  'PortClosed',
  'SignInNeeded',
  'SignInRefused',
  'HostKeyUnknown',
  'HostKeyChanged',
  'CertificateUntrusted',
  'NotTrustedByName',
  'EndpointMissing',
  'SubsystemMissing',
  'TooManySessions',
  'TransportUnavailable',
  'ServiceStopped',
  'HyperVMissing',
  'ModuleMismatch',
  'PowerShellMissing',
  'ScriptsForbidden',
  'LanguageConstrained',
  'ProgramAltered',
  'TimedOut',
  'Lost',
  'Cancelled',
  'Closing',
  'HistoryUnavailable',
  'HistoryUnreadable',
  'SettingsUnavailable',
  'ForeignSender',
  'VMConnectMissing',
  'ElevationNeeded',
  'ElevationRefused',
  'WindowsRefused',
  'ProgramUnreachable',
  'RequestUnanswered',
  'RequestLost',
  'UnexpectedAnswer',
  'Internal',
])
export type FailureKind = z.infer<typeof failureKind>

/** Kinds that no error of Hyper-V bears: they are found out by looking at the host after it. */
export const failureCause = failureKind.extract([
  'CheckpointsDisabled',
  'ProductionUnavailable',
  'LimitReached',
  'LocationLocked',
])
export type FailureCause = z.infer<typeof failureCause>

/** One thing that is not as the user saw it. `was` and `is` are the host's own values. */
export const change = z.object({
  what: z.enum(['name', 'state', 'nowParent', 'disks', 'checkpoints', 'target', 'settings']),
  was: z.string(),
  is: z.string(),
})
export type Change = z.infer<typeof change>

/** Whether a change took place, as far as readings can tell. */
export const truth = z.enum(['no', 'yes', 'unknown'])
export type Truth = z.infer<typeof truth>

/** The subject of a failed operation, by the names the user saw. */
export const failureSubject = z.object({
  vmName: z.exactOptional(z.string()),
  checkpointName: z.exactOptional(z.string()),
  /** Which file, where it is one that failed. */
  file: z.exactOptional(z.string()),
})
export type FailureSubject = z.infer<typeof failureSubject>

/** The state the host was found in when it was looked at after a command that did not end well. */
export const aftermath = z.discriminatedUnion('of', [
  z.object({
    /** A command of one call. */
    of: z.literal('command'),
    /** Whether nothing was at work on the machine any more. */
    isSettled: z.boolean(),
    /** How its checkpoints differ from those of the look before, by their names; `null` without such a look. */
    checkpoints: z.object({ made: z.array(z.string()), gone: z.array(z.string()) }).nullable(),
  }),
  z.object({
    of: z.literal('apply'),
    stateBefore: z.string(),
    /** Hyper-V saved the machine, and then did not start it again as it does after an apply that failed. */
    resumeRefused: z.boolean(),
    /** The part that is not known: it goes on being looked at where the machine did not settle in time, or could not be told. */
    open: z.enum(['apply', 'keep', 'keepUntold']).nullable(),
    /** Whether the cause explains what is true, and so is told with it. */
    isExplained: z.boolean(),
  }),
  z.object({
    /** The start after an apply that went well. */
    of: z.literal('start'),
    /** It goes on being looked at. */
    isOpen: z.boolean(),
  }),
  z.object({
    of: z.literal('deletion'),
    /** Whether the checkpoint it was at is gone by this deletion; `null` where that is not known. */
    gone: z.boolean().nullable(),
    /** Where it is not known: the host is at work on it or could not be read, and goes on being looked at. */
    goesOn: z.boolean(),
    deleted: z.array(z.string()),
    standing: z.array(z.string()),
    /** How many were to go in all. */
    count: z.number().int(),
  }),
])
export type Aftermath = z.infer<typeof aftermath>

/** A failure as data, able to cross every boundary; windows and terminals put it into words (`words/failures.ts`). */
export const failure = z.object({
  kind: failureKind,
  /** The contract's name of what failed; empty for a request that has none. */
  operation: z.string(),
  subject: failureSubject,
  /** Why the request was wrong, or the words of this computer's own system; in no language of ours. */
  reason: z.exactOptional(z.string()),
  /** The host's own words, verbatim and in its language. */
  hostMessage: z.exactOptional(z.string()),
  /** `FullyQualifiedErrorId` of the host's error. */
  errorId: z.exactOptional(z.string()),
  /** With `StaleTarget`: what changed since the user looked. */
  changes: z.exactOptional(z.array(change)),
  /** Whether the command was done, as far as is known, where the host was looked at after its end. */
  done: z.exactOptional(truth),
  /** Whether the checkpoint was applied, as far as is known, after an apply that did not end well. */
  applied: z.exactOptional(truth),
  /** The power state the virtual machine was found in afterwards. */
  state: z.exactOptional(z.string()),
  /** The checkpoint that holds the kept state, where one was made before the failure. */
  kept: z.exactOptional(z.object({ id: guid, name: z.string() })),
  /** After a deletion that did not end well: how many of the checkpoints that were to go still stand. */
  standing: z.exactOptional(z.number().int()),
  /** With `Busy`: what the machine is doing. */
  activity: z.exactOptional(z.string()),
  aftermath: z.exactOptional(aftermath),
})
export type Failure = z.infer<typeof failure>

/** Returns the failure of an operation; of `subject` nothing but the names is taken. */
export function makeFailure(
  kind: FailureKind,
  operation: string,
  { vmName, checkpointName, file }: FailureSubject,
  extra: Partial<Omit<Failure, 'kind' | 'operation' | 'subject'>> = {},
): Failure {
  const subject = {
    ...(vmName === undefined ? {} : { vmName }),
    ...(checkpointName === undefined ? {} : { checkpointName }),
    ...(file === undefined ? {} : { file }),
  }
  return { kind, operation, subject, ...extra }
}

/** The checkpoint that a keep left whose proof failed: nothing was applied, and nothing needs it. */
export const keptForNothing = ({ kind, applied, kept }: Failure): Failure['kept'] =>
  applied === 'no' && (kind === 'KeepUnproved' || kind === 'DiskUnreadable' || kind === 'StaleTarget')
    ? kept
    : undefined

/** The one thing that is thrown, and only in the main process: a failure on its way to becoming a reply. */
export class HostError extends Error {
  readonly failure: Failure

  constructor(failureData: Failure) {
    // For logs and stack traces; nobody is shown it.
    super(`${failureData.kind} of ${failureData.operation || 'a request'}`)
    this.name = 'HostError'
    this.failure = failureData
  }
}
