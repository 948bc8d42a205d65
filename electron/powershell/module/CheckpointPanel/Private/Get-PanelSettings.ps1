function Get-PanelSettings {
    <#
    .SYNOPSIS
    A machine's checkpoint settings.
    .EXAMPLE
    Get-PanelSettings -VM (Hyper-V\Get-VM -Id $id)
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] $VM)
    $automatic = $null
    if ($null -ne $VM.AutomaticCheckpointsEnabled) { $automatic = [bool] $VM.AutomaticCheckpointsEnabled }
    [pscustomobject] @{
        checkpointType       = "$($VM.CheckpointType)"
        automaticCheckpoints = $automatic
        snapshotFileLocation = "$($VM.SnapshotFileLocation)"
    }
}
