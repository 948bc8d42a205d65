@{
    RootModule        = 'Hyper-V.psm1'
    ModuleVersion     = '2.0.0.0'
    GUID              = '7c1f6a0e-3d5b-4f7e-8f0e-2b6f4a9d1e57'
    Author            = 'Checkpoint Panel tests'
    Description       = 'Stands in for Hyper-V in tests: same cmdlets, types and errors, answered by the simulator over a loopback connection.'
    PowerShellVersion = '5.1'
    TypesToProcess    = @('Hyper-V.Types.ps1xml')
    FormatsToProcess  = @('Hyper-V.Format.ps1xml')
    FunctionsToExport = @()
    CmdletsToExport   = @(
        'Checkpoint-VM'
        'Disable-VMEventing'
        'Dismount-VHD'
        'Enable-VMEventing'
        'Export-VMSnapshot'
        'Get-VHD'
        'Get-VM'
        'Get-VMDvdDrive'
        'Get-VMHardDiskDrive'
        'Get-VMHost'
        'Get-VMIntegrationService'
        'Get-VMMemory'
        'Get-VMNetworkAdapter'
        'Get-VMProcessor'
        'Get-VMScsiController'
        'Get-VMSnapshot'
        'Mount-VHD'
        'New-VHD'
        'Remove-VM'
        'Remove-VMSavedState'
        'Remove-VMSnapshot'
        'Rename-VMSnapshot'
        'Restart-VM'
        'Restore-VMSnapshot'
        'Resume-VM'
        'Save-VM'
        'Set-VM'
        'Set-VMMemory'
        'Set-VMProcessor'
        'Start-VM'
        'Stop-VM'
        'Suspend-VM'
        'Test-VHD'
    )
    VariablesToExport = @()
    AliasesToExport   = @(
        'Export-VMCheckpoint'
        'Get-VMCheckpoint'
        'Remove-VMCheckpoint'
        'Rename-VMCheckpoint'
        'Restore-VMCheckpoint'
    )
}
