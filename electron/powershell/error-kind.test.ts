import { describe, expect, it } from 'vitest'
import { hostFailure, type HostErrorRecord } from '../../shared/contract/host-failure.ts'
import type { OperationName } from '../../shared/contract/operations.ts'
import type { Failure, FailureKind } from '../../shared/domain/failure.ts'
import { errorKind } from './error-kind.ts'

const HYPER_V = 'Microsoft.HyperV.PowerShell.Commands'
const VIRTUALIZATION = 'Microsoft.HyperV.PowerShell.VirtualizationException'

const record = (parts: Partial<HostErrorRecord>): HostErrorRecord => ({
  errorId: '',
  category: 'NotSpecified',
  exceptionType: VIRTUALIZATION,
  message: 'Worte des Hosts',
  ...parts,
})

const failureOf = (error: HostErrorRecord, operation: OperationName): Failure =>
  hostFailure(error, operation, {}, errorKind(error))

const kindOf = (parts: Partial<HostErrorRecord>): FailureKind =>
  failureOf(record(parts), 'deleteCheckpoint').kind

describe("an error of Hyper-V's cmdlets, by the return value of the service", () => {
  const TABLE: readonly (readonly [number, string, string, FailureKind])[] = [
    [32768, 'OperationFailed', 'NotSpecified', 'OperationFailed'],
    [32769, 'AccessDenied', 'PermissionDenied', 'AccessDenied'],
    [32770, 'NotSupported', 'InvalidOperation', 'NotSupported'],
    [32772, 'OperationTimeout', 'OperationTimeout', 'OperationFailed'],
    [32773, 'InvalidParameter', 'InvalidArgument', 'InvalidInput'],
    [32774, 'ObjectInUse', 'ResourceBusy', 'ObjectInUse'],
    [32775, 'InvalidState', 'InvalidOperation', 'InvalidState'],
    [32776, 'StatusIncorrectType', 'InvalidOperation', 'NotSupported'],
    [32777, 'StatusUnavailable', 'ResourceUnavailable', 'OperationFailed'],
    [32778, 'OutOfMemory', 'FromStdErr', 'OperationFailed'],
    [32779, 'ObjectNotFound', 'ObjectNotFound', 'NotFound'],
    [32783, 'RebootRequired', 'FromStdErr', 'OperationFailed'],
    [32789, 'ObjectNotFound', 'ObjectNotFound', 'NotFound'],
    [1, 'Unspecified', 'NotSpecified', 'OperationFailed'],
  ]
  it.each(TABLE)('%d, %s (%s), is %s', (_code, id, category, kind) => {
    const errorId = `${id},${HYPER_V}.RemoveVMSnapshot`
    expect(failureOf(record({ errorId, category }), 'deleteCheckpoint')).toMatchObject({
      kind,
      errorId,
      hostMessage: 'Worte des Hosts',
    })
    expect(kindOf({ errorId: `${id},CheckpointPanel.Host`, category })).toBe(kind)
  })

  it('a machine that is gone is not found, though Get-VM calls it an invalid parameter', () => {
    const errorId = `InvalidParameter,${HYPER_V}.GetVM`
    expect(kindOf({ errorId, category: 'InvalidArgument' })).toBe('NotFound')
  })
})

describe('a failure that users meet, by its result code in a message of any language', () => {
  const TABLE: readonly (readonly [string, string, FailureKind])[] = [
    ['0x80070070', 'the disk is full', 'OutOfSpace'],
    ['0x80070005', 'the service may not reach a file', 'FileAccessDenied'],
    ['0x80070020', 'a backup or virus scanner holds a file', 'ObjectInUse'],
    ['0x80070032', 'the chain is broken or changed', 'BrokenChain'],
    ['0xC03A000E', 'parent and child no longer fit', 'BrokenChain'],
    ['0x80070003', 'a folder is not there', 'PathNotFound'],
    ['0x80070002', 'a file is not there', 'PathNotFound'],
    ['0x800700B7', 'the export is already there', 'AlreadyThere'],
    ['0x800704C7', 'the job was stopped', 'StoppedElsewhere'],
    ['0x800423F2', 'a writer of the guest failed', 'ProductionUnavailable'],
    ['0x80070426', 'the service is not running', 'ServiceStopped'],
    ['0x8000FFFF', 'nobody knows what', 'OperationFailed'],
    ['0x80048102', 'the fork of a disk failed', 'OperationFailed'],
  ]
  it.each(TABLE)('%s, %s, is %s', (code, _what, kind) => {
    const errorId = `OperationFailed,${HYPER_V}.CheckpointVM`
    expect(kindOf({ errorId, message: `\u041e\u0448\u0438\u0431\u043a\u0430. (${code}).` })).toBe(kind)
    expect(kindOf({ errorId, message: `Fehler (${code.toLowerCase()})` })).toBe(kind)
  })

  it('no word of a message decides anything', () => {
    for (const message of [
      'Checkpoints have been disabled.',
      'Access is denied. There is not enough space on the disk.',
      'Unable to find a snapshot matching the given criteria.',
    ])
      expect(kindOf({ errorId: `OperationFailed,${HYPER_V}.CheckpointVM`, message })).toBe('OperationFailed')
  })

  it('an exact id is not overruled by a number in the message', () => {
    const errorId = `InvalidState,${HYPER_V}.StartVM`
    expect(kindOf({ errorId, message: '(0x80070005)' })).toBe('InvalidState')
  })
})

describe('what was found on the host after the error', () => {
  it.each(['CheckpointsDisabled', 'ProductionUnavailable', 'LimitReached', 'LocationLocked'] as const)(
    '%s says more than an id that stands for anything',
    (cause) => {
      expect(kindOf({ errorId: `OperationFailed,${HYPER_V}.CheckpointVM`, cause })).toBe(cause)
      expect(kindOf({ errorId: `InvalidState,${HYPER_V}.SetVM`, cause })).toBe(cause)
      expect(kindOf({ errorId: `AccessDenied,${HYPER_V}.SetVM`, cause })).toBe('AccessDenied')
    },
  )
})

describe('connection, rights and PowerShell itself', () => {
  const CIM = 'Microsoft.Management.Infrastructure.CimCmdlets.GetCimInstanceCommand'
  const CIM_EXCEPTION = 'Microsoft.Management.Infrastructure.CimException'
  const SMA = 'System.Management.Automation'
  const TABLE: readonly (readonly [string, string, string, FailureKind])[] = [
    [`HRESULT 0x80070005,${CIM}`, 'PermissionDenied', CIM_EXCEPTION, 'AccessDenied'],
    [`HRESULT 0x80041003,${CIM}`, 'PermissionDenied', CIM_EXCEPTION, 'AccessDenied'],
    [`HRESULT 0x8004100e,${CIM}`, 'MetadataError', CIM_EXCEPTION, 'HyperVMissing'],
    [`HRESULT 0x80041010,${CIM}`, 'MetadataError', CIM_EXCEPTION, 'HyperVMissing'],
    [`HRESULT 0x800706ba,${CIM}`, 'ResourceUnavailable', CIM_EXCEPTION, 'HostUnavailable'],
    [`HRESULT 0x80338126,${CIM}`, 'ConnectionError', CIM_EXCEPTION, 'HostUnavailable'],
    ['CommandNotFoundException', 'ObjectNotFound', `${SMA}.CommandNotFoundException`, 'HyperVMissing'],
    [
      'Modules_ModuleNotFound,Microsoft.PowerShell.Commands.ImportModuleCommand',
      'ResourceUnavailable',
      'System.IO.FileNotFoundException',
      'HyperVMissing',
    ],
    ['PSSessionOpenFailed', 'OpenError', `${SMA}.Remoting.PSRemotingTransportException`, 'HostUnavailable'],
    [
      'Microsoft.HyperV.PowerShell.VirtualizationException,Get-PanelDisk',
      'OperationStopped',
      'Microsoft.HyperV.PowerShell.VirtualizationException',
      'OperationFailed',
    ],
    ['PipelineStopped', 'OperationStopped', `${SMA}.PipelineStoppedException`, 'Cancelled'],
    [
      'InvokeCommandCommandInvalidSessionState,Microsoft.PowerShell.Commands.InvokeCommandCommand',
      'InvalidOperation',
      `${SMA}.Runspaces.InvalidRunspaceStateException`,
      'Lost',
    ],
    [
      `${SMA}.Remoting.PSRemotingDataStructureException`,
      'InvalidOperation',
      `${SMA}.Remoting.PSRemotingDataStructureException`,
      'Lost',
    ],
    [
      'PathNotFound,Microsoft.PowerShell.Commands.NewPSSessionCommand',
      'InvalidArgument',
      `${SMA}.ItemNotFoundException`,
      'InvalidInput',
    ],
    // The three shapes of a question that nobody can answer.
    [
      `InvalidOperation,${HYPER_V}.RestoreVMSnapshot`,
      'InvalidOperation',
      `${SMA}.PSInvalidOperationException`,
      'NeedsAnswer',
    ],
    [
      `HostFunctionNotImplemented,${HYPER_V}.RestoreVMSnapshot`,
      'NotImplemented',
      `${SMA}.Host.HostException`,
      'NeedsAnswer',
    ],
    ['InvalidOperation', 'InvalidOperation', `${SMA}.RemoteException`, 'NeedsAnswer'],
    ['ScriptsNotAllowed', 'ParserError', `${SMA}.RemoteException`, 'NotSupported'],
    ['x', 'PermissionDenied', 'System.Exception', 'AccessDenied'],
    ['x', 'NotSpecified', 'System.UnauthorizedAccessException', 'AccessDenied'],
    ['x', 'ResourceBusy', 'System.Exception', 'ObjectInUse'],
    ['x', 'ObjectNotFound', 'System.Exception', 'NotFound'],
    ['', '', '', 'OperationFailed'],
  ]
  it.each(TABLE)('%s (%s, %s) is %s', (errorId, category, exceptionType, kind) => {
    expect(kindOf({ errorId, category, exceptionType })).toBe(kind)
  })

  it('a way that broke loses a command, and leaves a query without an answer', () => {
    const broken = record({ exceptionType: `${SMA}.Remoting.PSRemotingTransportException` })
    expect(failureOf(broken, 'createCheckpoint').kind).toBe('Lost')
    expect(failureOf(broken, 'getInventory').kind).toBe('HostUnavailable')
  })
})
