/** An error as Hyper-V's cmdlets report it. */
export interface HyperVError {
  /** The whole `FullyQualifiedErrorId`: `InvalidState,Microsoft.HyperV.PowerShell.Commands.StartVM`. */
  readonly errorId: string
  readonly category: string
  readonly exceptionType: string
  readonly message: string
}

/** The cmdlets' class names, which end an error id. */
export type CmdletClass =
  | 'CheckpointVM'
  | 'CompareVM'
  | 'DismountVhd'
  | 'ExportVM'
  | 'ExportVMSnapshot'
  | 'GetVM'
  | 'GetVMHardDiskDrive'
  | 'GetVMSnapshot'
  | 'ImportVM'
  | 'MountVhd'
  | 'NewVhd'
  | 'RemoveVMSavedState'
  | 'RemoveVMSnapshot'
  | 'RenameVMSnapshot'
  | 'RestartVM'
  | 'RestoreVMSnapshot'
  | 'ResumeVM'
  | 'SaveVM'
  | 'SetVM'
  | 'StartVM'
  | 'StopVM'
  | 'SuspendVM'
  | 'TestVhd'

const CATEGORY = {
  AccessDenied: 'PermissionDenied',
  InvalidParameter: 'InvalidArgument',
  InvalidState: 'InvalidOperation',
  NotSupported: 'InvalidOperation',
  ObjectInUse: 'ResourceBusy',
  ObjectNotFound: 'ObjectNotFound',
  OperationFailed: 'NotSpecified',
} as const

export type HyperVErrorId = keyof typeof CATEGORY

/** An error with the category that belongs to its id. */
export const hyperVError = (
  id: HyperVErrorId,
  cmdlet: CmdletClass,
  ...paragraphs: string[]
): HyperVError => ({
  errorId: `${id},${cmdlet.endsWith('Vhd') ? 'Microsoft.Vhd.PowerShell.Cmdlets' : 'Microsoft.HyperV.PowerShell.Commands'}.${cmdlet}`,
  category: CATEGORY[id],
  exceptionType: 'Microsoft.HyperV.PowerShell.VirtualizationException',
  message: paragraphs.join('\n\n'),
})

/** An error that the service answered to the panel itself, where it used no cmdlet. */
export const serviceError = (id: HyperVErrorId, ...paragraphs: string[]): HyperVError => ({
  errorId: `${id},CheckpointPanel.Host`,
  category: CATEGORY[id],
  exceptionType: 'System.InvalidOperationException',
  message: paragraphs.join('\n\n'),
})

/** How an operation ends whose job was stopped. */
export const cancelled = (cmdlet: CmdletClass): HyperVError =>
  hyperVError('OperationFailed', cmdlet, 'The operation was canceled. (0x800704C7)')

/** The same error as another cmdlet reports it, when it made the failed step on the way. */
export const reportedBy = (cmdlet: CmdletClass, error: HyperVError): HyperVError => ({
  ...error,
  errorId: error.errorId.replace(/[^.,]*$/u, cmdlet),
})

/** The service refuses in its present state (32775). */
export const invalidState = (cmdlet: CmdletClass): HyperVError =>
  hyperVError(
    'InvalidState',
    cmdlet,
    'The operation cannot be performed while the object is in its current state.',
  )

/** The cmdlet itself refuses, before it asks the service. */
export const wrongPowerState = (cmdlet: CmdletClass): HyperVError =>
  hyperVError(
    'InvalidState',
    cmdlet,
    'The operation cannot be performed while the virtual machine is in its current state.',
  )

/** `Get-VM` alone reports a missing machine as an invalid parameter (virtualengine/lability#294). */
export const machineNotFound = (cmdlet: CmdletClass, vmId: string): HyperVError =>
  hyperVError(
    cmdlet === 'GetVM' ? 'InvalidParameter' : 'ObjectNotFound',
    cmdlet,
    `Hyper-V was unable to find a virtual machine with id "${vmId}".`,
  )

export const checkpointNotFound = (cmdlet: CmdletClass): HyperVError =>
  hyperVError('ObjectNotFound', cmdlet, 'Unable to find a snapshot matching the given criteria.')

interface Named {
  readonly id: string
  readonly config: { readonly name: string }
}

/** `vmId` as Hyper-V writes it in messages. */
const machineId = ({ id }: Named): string => `(Virtual machine ID ${id.toUpperCase()})`

const checkpointRefused = (machine: Named, reason: string, reasonFor: string): HyperVError =>
  hyperVError(
    'OperationFailed',
    'CheckpointVM',
    'Checkpoint operation failed.',
    reason,
    `Checkpoint operation for '${machine.config.name}' failed. ${machineId(machine)}`,
    `${reasonFor} for '${machine.config.name}'. ${machineId(machine)}`,
  )

/** hashicorp/vagrant#9977 */
export const checkpointsDisabled = (machine: Named): HyperVError =>
  checkpointRefused(machine, 'Checkpoints have been disabled.', 'Checkpoints have been disabled')

export const productionUnavailable = (machine: Named): HyperVError =>
  checkpointRefused(
    machine,
    'Production checkpoints cannot be created.',
    'Production checkpoints cannot be created',
  )

export const noSpaceForMemory = ({ config: { name } }: Named): HyperVError =>
  hyperVError(
    'OperationFailed',
    'CheckpointVM',
    `'${name}' could not initiate a checkpoint operation.`,
    `'${name}' failed to save RAM contents during a checkpoint operation: There is not enough space on the disk. (0x80070070).`,
  )

/** Why Hyper-V says no more than this is not known: the text for the 51st checkpoint is not documented. */
export const cannotInitiateCheckpoint = (id: 'OperationFailed' | 'NotSupported', name: string): HyperVError =>
  hyperVError(
    id,
    'CheckpointVM',
    `Taking a checkpoint of '${name}' failed.`,
    `'${name}' could not initiate a checkpoint operation.`,
  )

/** The host has the object open for something else. */
export const objectInUse = (cmdlet: CmdletClass, ...paragraphs: string[]): HyperVError =>
  hyperVError(
    'ObjectInUse',
    cmdlet,
    ...paragraphs,
    'The operation cannot be performed while the object is in use.',
  )

/** 0xC03A000E, as the event log words it: https://learn.microsoft.com/windows/win32/com/com-error-codes-10 */
export const MISFIT =
  'The chain of virtual hard disks is corrupted. There is a mismatch in the identifiers of the parent virtual hard disk and differencing disk. (0xC03A000E)'

export const brokenChain = (parentPath: string, childPath: string): string =>
  `The chain of virtual hard disks is broken. The system cannot locate the parent virtual hard disk '${parentPath}' for the child virtual hard disk '${childPath}'.`
