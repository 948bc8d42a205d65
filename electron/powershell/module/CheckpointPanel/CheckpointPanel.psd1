@{
    RootModule        = 'CheckpointPanel.psm1'
    ModuleVersion     = '0.1.0'
    GUID              = '0b8f1a52-6c0e-4e0e-9a7d-8a2d2f0f3c11'
    Author            = 'Checkpoint Panel'
    Description       = 'What Checkpoint Panel asks of a Hyper-V host: readings, checkpoints, applying them, settings and power.'
    PowerShellVersion = '5.1'
    RequiredModules   = @('Hyper-V')
    FunctionsToExport = @(
        'Export-PanelCheckpoint'
        'Get-PanelApplyPreview'
        'Get-PanelCheckpointDetails'
        'Get-PanelCheckpointSettings'
        'Get-PanelEvent'
        'Get-PanelFolder'
        'Get-PanelHostFacts'
        'Get-PanelInventory'
        'Get-PanelJob'
        'Get-PanelMachineDetails'
        'Get-PanelSession'
        'Invoke-PanelKeepAndApply'
        'Measure-PanelCheckpoint'
        'New-PanelCheckpoint'
        'Remove-PanelCheckpoint'
        'Remove-PanelCheckpointSubtree'
        'Remove-PanelSavedState'
        'Rename-PanelCheckpoint'
        'Restart-PanelVirtualMachine'
        'Restore-PanelCheckpoint'
        'Resume-PanelVirtualMachine'
        'Save-PanelVirtualMachine'
        'Set-PanelCheckpointNotes'
        'Set-PanelCheckpointSettings'
        'Start-PanelVirtualMachine'
        'Stop-PanelGuest'
        'Stop-PanelJob'
        'Stop-PanelVirtualMachine'
        'Suspend-PanelVirtualMachine'
    )
    CmdletsToExport   = @()
    VariablesToExport = @()
    AliasesToExport   = @()
}
