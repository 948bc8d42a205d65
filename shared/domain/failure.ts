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
  'HistoryUnavailable',
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

/** A failure as data, able to cross every boundary. `message` is ours and whole: what did not happen, what is true now, what to do. */
export const failure = z.object({
  kind: failureKind,
  message: z.string(),
  /** The host's own words, verbatim and in its language. */
  hostMessage: z.exactOptional(z.string()),
  /** `FullyQualifiedErrorId` of the host's error. */
  errorId: z.exactOptional(z.string()),
  detail: z.exactOptional(
    z.object({
      /** With `StaleTarget`: what changed since the user looked. */
      changes: z.exactOptional(z.array(change)),
      /** Whether the command was done, as far as is known, where the host was looked at after its end. */
      done: z.exactOptional(truth),
      /** What is known to be true after an apply that did not end well. */
      applied: z.exactOptional(truth),
      /** The power state the virtual machine was found in afterwards. */
      state: z.exactOptional(z.string()),
      /** The checkpoint that holds the kept state, where one was made before the failure. */
      kept: z.exactOptional(z.object({ id: guid, name: z.string() })),
      /** After a deletion that did not end well: how many of the checkpoints that were to go still stand. */
      standing: z.exactOptional(z.number().int()),
      /** With `Busy`: what the machine is doing. */
      activity: z.exactOptional(z.string()),
    }),
  ),
})
export type Failure = z.infer<typeof failure>

/** The checkpoint that a keep left whose proof failed: nothing was applied, and nothing needs it. */
export const keptForNothing = ({
  kind,
  detail,
}: Failure): NonNullable<Failure['detail']>['kept'] | undefined =>
  detail?.applied === 'no' && (kind === 'KeepUnproved' || kind === 'DiskUnreadable' || kind === 'StaleTarget')
    ? detail.kept
    : undefined

/** The one thing that is thrown, and only in the main process: a failure on its way to becoming a reply. */
export class HostError extends Error {
  readonly failure: Failure

  constructor(failureData: Failure) {
    super(failureData.message)
    this.name = 'HostError'
    this.failure = failureData
  }
}
