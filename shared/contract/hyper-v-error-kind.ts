import type { FailureKind } from '../domain/failure.ts'

/**
 * Before the comma of an error's id: those of Hyper-V's service, which its cmdlets pass on, and those that the panel
 * adds at a host. Every host has them, the simulated one too; what only PowerShell says stands in `electron/powershell`.
 */
const BY_ID: Readonly<Record<string, FailureKind>> = {
  AccessDenied: 'AccessDenied',
  Ambiguous: 'Ambiguous',
  Busy: 'Busy',
  CommandMissing: 'NotSupported',
  DiskUnreadable: 'DiskUnreadable',
  InvalidParameter: 'InvalidInput',
  InvalidState: 'InvalidState',
  KeepUnproved: 'KeepUnproved',
  NotInRole: 'AccessDenied',
  NotSupported: 'NotSupported',
  ObjectInUse: 'ObjectInUse',
  ObjectNotFound: 'NotFound',
  OperationFailed: 'OperationFailed',
  OperationTimeout: 'OperationFailed',
  OutOfMemory: 'OperationFailed',
  RebootRequired: 'OperationFailed',
  ServiceStopped: 'ServiceStopped',
  StaleTarget: 'StaleTarget',
  StatusIncorrectType: 'NotSupported',
  StatusUnavailable: 'OperationFailed',
  Unspecified: 'OperationFailed',
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
 * Returns what an error of Hyper-V stands for, by its id and by the result codes in its message, which are the same in
 * every language; never by words. `undefined` where neither is known.
 */
export function hyperVErrorKind({
  errorId,
  message,
}: {
  readonly errorId: string
  readonly message: string
}): FailureKind | undefined {
  const [id = '', source = ''] = errorId.split(',')
  // Get-VM alone reports a machine that is not there as an invalid parameter (virtualengine/lability#294).
  // Hyper-V's module 1.1 ends its ids in 'Command'.
  if (id === 'InvalidParameter' && /GetVM(?:Command)?$/u.test(source)) return 'NotFound'
  const [byIdResult] = resultsIn(id)
  // A CIM error has its result code as its id, and then it is the caller who may not.
  if (byIdResult !== undefined) return byIdResult === 'FileAccessDenied' ? 'AccessDenied' : byIdResult
  const known = BY_ID[id]
  const general = known === undefined || known === 'OperationFailed' || known === 'InvalidInput'
  const [result] = general ? resultsIn(message) : []
  return result ?? known
}
