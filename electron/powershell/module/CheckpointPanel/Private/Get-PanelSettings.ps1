function Get-PanelSettings {
    <#
    .SYNOPSIS
    A machine's checkpoint settings.
    .EXAMPLE
    Get-PanelSettings -VM (Hyper-V\Get-VM -Id $id)
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] $VM)
    [pscustomobject] @{
        checkpointType       = Get-PanelCheckpointType -VM $VM
        automaticCheckpoints = Get-PanelAutomatic -VM $VM
        snapshotFileLocation = "$($VM.SnapshotFileLocation)"
    }
}
