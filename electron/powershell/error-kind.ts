import type { HostErrorRecord } from '../../shared/contract/host-failure.ts'
import { hyperVErrorKind } from '../../shared/contract/hyper-v-error-kind.ts'
import type { FailureKind } from '../../shared/domain/failure.ts'

/** Before the comma of a `FullyQualifiedErrorId`: those of PowerShell and its remoting. */
const BY_ID: Readonly<Record<string, FailureKind>> = {
  CommandNotFoundException: 'HyperVMissing',
  CouldNotAutoLoadModule: 'HyperVMissing',
  HostFunctionNotImplemented: 'NeedsAnswer',
  InvalidOperation: 'NeedsAnswer',
  Modules_ModuleNotFound: 'HyperVMissing',
  Modules_RequiredModuleNotLoadedWithoutManifest: 'HyperVMissing',
  NamedParameterNotFound: 'NotSupported',
  ParameterArgumentValidationError: 'InvalidInput',
  PathNotFound: 'InvalidInput',
  PipelineStopped: 'Cancelled',
  PSSessionOpenFailed: 'HostUnavailable',
  ScriptsNotAllowed: 'NotSupported',
}

/** Ids and types of an error that says that the way to the host broke, not what the host did. */
const BROKEN_WAY: ReadonlySet<string> = new Set([
  'InvokeCommandCommandInvalidSessionState',
  'JobFailure',
  'PSSessionStateBroken',
  'System.Management.Automation.Remoting.PSRemotingDataStructureException',
  'System.Management.Automation.Remoting.PSRemotingTransportException',
])

// Not OperationStopped: whatever a script does not catch has that category.
const BY_CATEGORY: Readonly<Record<string, FailureKind>> = {
  ObjectNotFound: 'NotFound',
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
 * Returns what an error stands for, by its id, its result codes, its exception's type and its category, in this order
 * of trust; `brokenWay` where only the connection is known to have failed.
 */
export function errorKind(record: HostErrorRecord): FailureKind | 'brokenWay' {
  const { errorId, category, exceptionType } = record
  const [id = ''] = errorId.split(',')
  const isBroken = BROKEN_WAY.has(id) || (BROKEN_WAY.has(exceptionType) && id !== 'PSSessionOpenFailed')
  if (isBroken) return 'brokenWay'
  const known = BY_ID[id]
  if (known !== undefined && known !== 'InvalidInput') return known
  return (
    hyperVErrorKind(record) ??
    known ??
    BY_EXCEPTION[exceptionType] ??
    BY_CATEGORY[category] ??
    'OperationFailed'
  )
}
