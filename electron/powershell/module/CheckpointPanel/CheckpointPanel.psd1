@{
    RootModule        = 'CheckpointPanel.psm1'
    ModuleVersion     = '0.1.0'
    GUID              = '0b8f1a52-6c0e-4e0e-9a7d-8a2d2f0f3c11'
    Author            = 'Checkpoint Panel'
    Description       = 'What Checkpoint Panel asks of a Hyper-V host: readings, checkpoints, applying them, settings and power.'
    PowerShellVersion = '5.1'
    RequiredModules   = @('Hyper-V')
    FunctionsToExport = @(
        'Get-PanelApplyPreview'
        'Get-PanelCheckpointSettings'
        'Get-PanelInventory'
        'Measure-PanelCheckpoint'
        'New-PanelCheckpoint'
        'Restore-PanelCheckpoint'
        'Set-PanelCheckpointSettings'
        'Start-PanelVirtualMachine'
        'Stop-PanelVirtualMachine'
    )
    CmdletsToExport   = @()
    VariablesToExport = @()
    AliasesToExport   = @()
}
