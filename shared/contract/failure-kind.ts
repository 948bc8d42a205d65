import type { FailureKind } from '../domain/failure.ts'

/** The language-independent parts of an error that its kind is told by. */
interface ErrorParts {
  readonly errorId: string
  readonly category: string
  readonly exceptionType: string
  /** Searched for result codes only: they are numbers, the same in every language. */
  readonly message: string
}

/** Before the comma of a `FullyQualifiedErrorId`: those of Hyper-V's cmdlets, of PowerShell and of the panel's module. */
const BY_ID: Readonly<Record<string, FailureKind>> = {
  AccessDenied: 'AccessDenied',
  Ambiguous: 'Ambiguous',
  Busy: 'Busy',
  CommandMissing: 'NotSupported',
  CommandNotFoundException: 'HyperVMissing',
  CouldNotAutoLoadModule: 'HyperVMissing',
  DiskUnreadable: 'DiskUnreadable',
  HostFunctionNotImplemented: 'NeedsAnswer',
  InvalidOperation: 'NeedsAnswer',
  InvalidParameter: 'InvalidInput',
  InvalidState: 'InvalidState',
  KeepUnproved: 'KeepUnproved',
  Modules_ModuleNotFound: 'HyperVMissing',
  Modules_RequiredModuleNotLoadedWithoutManifest: 'HyperVMissing',
  NamedParameterNotFound: 'NotSupported',
  NotInRole: 'AccessDenied',
  NotSupported: 'NotSupported',
  ObjectInUse: 'ObjectInUse',
  ObjectNotFound: 'NotFound',
  OperationFailed: 'OperationFailed',
  OperationTimeout: 'OperationFailed',
  OutOfMemory: 'OperationFailed',
  ParameterArgumentValidationError: 'InvalidInput',
  PathNotFound: 'InvalidInput',
  PipelineStopped: 'Cancelled',
  PSSessionOpenFailed: 'HostUnavailable',
  RebootRequired: 'OperationFailed',
  ScriptsNotAllowed: 'NotSupported',
  ServiceStopped: 'ServiceStopped',
  StaleTarget: 'StaleTarget',
  StatusIncorrectType: 'NotSupported',
  StatusUnavailable: 'OperationFailed',
  Unspecified: 'OperationFailed',
}

/** Ids and types of an error that says that the way to the host broke, not what the host did. */
const BROKEN_WAY: ReadonlySet<string> = new Set([
  'InvokeCommandCommandInvalidSessionState',
  'JobFailure',
  'PSSessionStateBroken',
  'System.Management.Automation.Remoting.PSRemotingDataStructureException',
  'System.Management.Automation.Remoting.PSRemotingTransportException',
])

const BY_CATEGORY: Readonly<Record<string, FailureKind>> = {
  ObjectNotFound: 'NotFound',
  OperationStopped: 'Cancelled',
  PermissionDenied: 'AccessDenied',
  ResourceBusy: 'ObjectInUse',
}

const BY_EXCEPTION: Readonly<Record<string, FailureKind>> = {
  'System.Management.Automation.CommandNotFoundException': 'HyperVMissing',
  'System.Management.Automation.Host.HostException': 'NeedsAnswer',
  'System.Management.Automation.PipelineStoppedException': 'Cancelled',
  'System.UnauthorizedAccessException': 'AccessDenied',
}

/**
 * Result codes that Windows and Hyper-V put into messages and into the ids of CIM errors.
 * https://learn.microsoft.com/windows/win32/debug/system-error-codes, the disks' 0xC03A....: winerror.h
 */
const BY_RESULT: Readonly<Record<string, FailureKind>> = {
  '0x80070002': 'PathNotFound',
  '0x80070003': 'PathNotFound',
  // The service may not reach a file: its rights are wrong, not the user's.
  '0x80070005': 'FileAccessDenied',
  '0x80070020': 'ObjectInUse',
  '0x80070021': 'ObjectInUse',
  '0x80070027': 'OutOfSpace',
  '0x80070032': 'BrokenChain',
  '0x80070050': 'AlreadyThere',
  '0x80070070': 'OutOfSpace',
  '0x800700b7': 'AlreadyThere',
  '0x80070422': 'ServiceStopped',
  '0x80070426': 'ServiceStopped',
  '0x800704c7': 'StoppedElsewhere',
  '0x800706ba': 'HostUnavailable',
  '0x800706be': 'HostUnavailable',
  '0x80041003': 'AccessDenied',
  '0x8004100e': 'HyperVMissing',
  '0x80041010': 'HyperVMissing',
  '0x800423f2': 'ProductionUnavailable',
  '0x800423f3': 'ProductionUnavailable',
  '0x800423f4': 'ProductionUnavailable',
  '0x80338012': 'HostUnavailable',
  '0x80338126': 'HostUnavailable',
  '0xc03a000d': 'BrokenChain',
  '0xc03a000e': 'BrokenChain',
  '0xc03a000f': 'BrokenChain',
  '0xc03a0011': 'BrokenChain',
  '0xc03a0012': 'BrokenChain',
}

const resultsIn = (text: string): readonly FailureKind[] =>
  [...text.matchAll(/0x[0-9a-f]{8}/giu)].flatMap(([code]) => BY_RESULT[code.toLowerCase()] ?? [])

/**
 * What an error stands for, by its id, its result codes, its exception's type and its category, in this order of
 * trust; never by words. `brokenWay` where only the connection is known to have failed.
 */
export function failureKindOf({
  errorId,
  category,
  exceptionType,
  message,
}: ErrorParts): FailureKind | 'brokenWay' {
  const [id = '', source = ''] = errorId.split(',')
  const isBroken = BROKEN_WAY.has(id) || (BROKEN_WAY.has(exceptionType) && id !== 'PSSessionOpenFailed')
  if (isBroken) return 'brokenWay'
  // Get-VM alone reports a machine that is not there as an invalid parameter (virtualengine/lability#294).
  // Hyper-V's module 1.1 ends its ids in 'Command'.
  if (id === 'InvalidParameter' && /GetVM(?:Command)?$/u.test(source)) return 'NotFound'
  const [byIdResult] = resultsIn(id)
  // A CIM error has its result code as its id, and then it is the caller who may not.
  if (byIdResult !== undefined) return byIdResult === 'FileAccessDenied' ? 'AccessDenied' : byIdResult
  const known = BY_ID[id]
  const general = known === undefined || known === 'OperationFailed' || known === 'InvalidInput'
  const [result] = general ? resultsIn(message) : []
  return result ?? known ?? BY_EXCEPTION[exceptionType] ?? BY_CATEGORY[category] ?? 'OperationFailed'
}
