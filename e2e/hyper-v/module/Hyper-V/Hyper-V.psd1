@{
    RootModule        = 'Hyper-V.psm1'
    ModuleVersion     = '2.0.0.0'
    GUID              = '7c1f6a0e-3d5b-4f7e-8f0e-2b6f4a9d1e57'
    Author            = 'Checkpoint Panel tests'
    Description       = 'Stands in for Hyper-V in tests: same cmdlets, types and errors, answered by the simulator over a loopback connection.'
    PowerShellVersion = '5.1'
    FunctionsToExport = @()
    CmdletsToExport   = @(
        'Checkpoint-VM'
        'Get-VHD'
        'Get-VM'
        'Get-VMHardDiskDrive'
        'Get-VMIntegrationService'
        'Get-VMSnapshot'
        'Restore-VMSnapshot'
        'Set-VM'
        'Start-VM'
        'Stop-VM'
    )
    VariablesToExport = @()
    AliasesToExport   = @('Get-VMCheckpoint', 'Restore-VMCheckpoint')
}
