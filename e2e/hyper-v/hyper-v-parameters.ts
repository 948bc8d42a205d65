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
const DELETING = ['IncludeAllChildSnapshots', 'AsJob', 'Passthru', ...MUTATING] as const
const WAITING = ['For', 'Delay', 'Timeout', 'Force', 'AsJob', 'Passthru', ...MUTATING] as const
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
  'Get-VMHost': [set([], 'ComputerName', 'Credential', ...COMMON), set(['CimSession'], ...COMMON)],
  'Get-VMDvdDrive': [
    set(['VMName'], 'ControllerLocation', 'ControllerNumber', ...REMOTE, ...COMMON),
    set(['VM'], 'ControllerLocation', 'ControllerNumber', ...COMMON),
    set(['VMDriveController'], 'ControllerLocation', ...COMMON),
    set(['VMSnapshot'], 'ControllerLocation', 'ControllerNumber', ...COMMON),
  ],
  'Get-VMNetworkAdapter': [
    set(['VMName'], 'Name', 'IsLegacy', ...REMOTE, ...COMMON),
    set(['VM'], 'Name', 'IsLegacy', ...COMMON),
    set(['VMSnapshot'], 'Name', 'IsLegacy', ...COMMON),
    set(['All'], 'Name', ...REMOTE, ...COMMON),
    set(['ManagementOS'], 'Name', 'SwitchName', ...REMOTE, ...COMMON),
  ],
  'Remove-VMSnapshot': [
    set(['VMName'], 'Name', ...DELETING, ...REMOTE),
    set(['VM'], 'Name', ...DELETING),
    set(['VMSnapshot'], ...DELETING),
  ],
  'Rename-VMSnapshot': [
    set(['Name', 'VMName', 'NewName'], 'Passthru', ...REMOTE, ...MUTATING),
    set(['VMSnapshot', 'NewName'], 'Passthru', ...MUTATING),
    set(['VM', 'Name', 'NewName'], 'Passthru', ...MUTATING),
  ],
  'Export-VMSnapshot': [
    set(['Name', 'Path', 'VMName'], 'AsJob', 'Passthru', ...REMOTE, ...MUTATING),
    set(['VM', 'Name', 'Path'], 'AsJob', 'Passthru', ...MUTATING),
    set(['VMSnapshot', 'Path'], 'AsJob', 'Passthru', ...MUTATING),
  ],
  ...Object.fromEntries(
    ['Start-VM', 'Save-VM', 'Suspend-VM', 'Resume-VM'].map((name) => [
      name,
      [
        set(['Name'], 'AsJob', 'Passthru', ...REMOTE, ...MUTATING),
        set(['VM'], 'AsJob', 'Passthru', ...MUTATING),
      ],
    ]),
  ),
  ...Object.fromEntries(
    ['Disable-VMEventing', 'Enable-VMEventing'].map((name) => [
      name,
      [
        set([], 'ComputerName', 'Credential', 'Force', ...MUTATING),
        set(['CimSession'], 'Force', ...MUTATING),
      ],
    ]),
  ),
  'Restart-VM': [
    set(['Name'], 'Force', 'AsJob', 'Passthru', ...REMOTE, ...MUTATING),
    set(['VM'], 'Force', 'AsJob', 'Passthru', ...MUTATING),
    set(['Name', 'Wait'], ...WAITING, ...REMOTE),
    set(['VM', 'Wait'], ...WAITING),
  ],
  'Remove-VMSavedState': [
    set(['VMName'], ...REMOTE, ...MUTATING),
    set(['VM'], ...MUTATING),
    set(['VMSnapshot'], ...MUTATING),
  ],
  'Stop-VM': [
    set(['Name'], 'Save', 'TurnOff', 'Force', 'AsJob', 'Passthru', ...REMOTE, ...MUTATING),
    set(['VM'], 'Save', 'TurnOff', 'Force', 'AsJob', 'Passthru', ...MUTATING),
  ],
}

/**
 * The same of the cmdlets that ask Windows itself, as far as the panel calls them:
 * https://learn.microsoft.com/powershell/module/cimcmdlets
 */
export const windowsParameterSets: Readonly<Record<string, readonly ParameterSet[]>> = {
  'Get-CimInstance': [
    set(['ClassName'], 'Namespace', 'Filter', 'Property', ...COMMON),
    set(['InputObject'], ...COMMON),
  ],
  'Get-CimAssociatedInstance': [set(['InputObject', 'Association'], 'ResultClassName', ...COMMON)],
  'Invoke-CimMethod': [set(['InputObject', 'MethodName'], 'Arguments', 'Confirm', 'WhatIf', ...COMMON)],
  'Get-Service': [set(['Name'], ...COMMON)],
  'Get-WinEvent': [set(['FilterHashtable'], 'MaxEvents', 'Oldest', ...COMMON)],
}

const sets = { ...parameterSets, ...windowsParameterSets }

/** Whether parameters bind to one of a cmdlet's sets. With a splat more may come, so nothing is missed then. */
export function binds(cmdlet: string, parameters: readonly string[], splats: boolean): boolean {
  return (sets[cmdlet] ?? []).some(
    ({ mandatory, optional }) =>
      parameters.every((name) => mandatory.includes(name) || optional.includes(name)) &&
      (splats || mandatory.every((name) => parameters.includes(name))),
  )
}
