/** A parameter set: what must be given, and what may be. */
export interface ParameterSet {
  readonly mandatory: readonly string[]
  readonly optional: readonly string[]
}

const set = (mandatory: readonly string[], ...optional: readonly string[]): ParameterSet => ({
  mandatory,
  optional,
})

const REMOTE = ['CimSession', 'ComputerName', 'Credential'] as const
const COMMON = ['ErrorAction'] as const
const MUTATING = [...COMMON, 'Confirm', 'WhatIf'] as const
/** Those that have to do with checkpoints; `Set-VM` has many more. */
const SETTINGS = [
  'AllowUnverifiedPaths',
  'AutomaticCheckpointsEnabled',
  'CheckpointType',
  'NewVMName',
  'Notes',
  'Passthru',
  'SnapshotFileLocation',
  ...MUTATING,
] as const

/**
 * The parameter sets of the cmdlets that the panel calls, as
 * https://learn.microsoft.com/powershell/module/hyper-v documents them.
 */
export const parameterSets: Readonly<Record<string, readonly ParameterSet[]>> = {
  'Get-VM': [
    set([], 'Name', ...REMOTE, ...COMMON),
    set([], 'Id', ...REMOTE, ...COMMON),
    set(['ClusterObject'], ...COMMON),
  ],
  'Get-VMSnapshot': [
    set(['VMName'], 'Name', 'SnapshotType', ...REMOTE, ...COMMON),
    set(['VM'], 'Name', 'SnapshotType', ...COMMON),
    set(['Id'], ...REMOTE, ...COMMON),
    set(['ParentOf'], 'Name', 'SnapshotType', ...COMMON),
    set(['ChildOf'], 'Name', 'SnapshotType', ...COMMON),
  ],
  'Get-VMHardDiskDrive': [
    set(['VMName'], 'ControllerLocation', 'ControllerNumber', 'ControllerType', ...REMOTE, ...COMMON),
    set(['VM'], 'ControllerLocation', 'ControllerNumber', 'ControllerType', ...COMMON),
    set(['VMDriveController'], 'ControllerLocation', ...COMMON),
    set(['VMSnapshot'], 'ControllerLocation', 'ControllerNumber', 'ControllerType', ...COMMON),
  ],
  'Get-VHD': [
    set(['Path'], ...REMOTE, ...COMMON),
    set(['VMId'], ...REMOTE, ...COMMON),
    set(['DiskNumber'], ...REMOTE, ...COMMON),
  ],
  'Get-VMIntegrationService': [
    set(['VMName'], 'Name', ...REMOTE, ...COMMON),
    set(['VM'], 'Name', ...COMMON),
    set(['VMSnapshot'], 'Name', ...COMMON),
  ],
  'Checkpoint-VM': [
    set(['Name'], 'SnapshotName', 'AsJob', 'Passthru', ...REMOTE, ...MUTATING),
    set(['VM'], 'SnapshotName', 'AsJob', 'Passthru', ...MUTATING),
  ],
  'Restore-VMSnapshot': [
    set(['Name', 'VMName'], 'AsJob', 'Passthru', ...REMOTE, ...MUTATING),
    set(['VMSnapshot'], 'AsJob', 'Passthru', ...MUTATING),
    set(['VM', 'Name'], 'AsJob', 'Passthru', ...MUTATING),
  ],
  'Set-VM': [set(['Name'], ...SETTINGS, ...REMOTE), set(['VM'], ...SETTINGS)],
  'Start-VM': [
    set(['Name'], 'AsJob', 'Passthru', ...REMOTE, ...MUTATING),
    set(['VM'], 'AsJob', 'Passthru', ...MUTATING),
  ],
  'Stop-VM': [
    set(['Name'], 'Save', 'TurnOff', 'Force', 'AsJob', 'Passthru', ...REMOTE, ...MUTATING),
    set(['VM'], 'Save', 'TurnOff', 'Force', 'AsJob', 'Passthru', ...MUTATING),
  ],
}

/** Whether parameters bind to one of a cmdlet's sets. With a splat more may come, so nothing is missed then. */
export function binds(cmdlet: string, parameters: readonly string[], splats: boolean): boolean {
  return (parameterSets[cmdlet] ?? []).some(
    ({ mandatory, optional }) =>
      parameters.every((name) => mandatory.includes(name) || optional.includes(name)) &&
      (splats || mandatory.every((name) => parameters.includes(name))),
  )
}
