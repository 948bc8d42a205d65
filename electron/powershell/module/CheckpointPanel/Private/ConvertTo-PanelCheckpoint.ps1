function ConvertTo-PanelCheckpoint {
    <#
    .SYNOPSIS
    A checkpoint as the tree shows it.
    .EXAMPLE
    ConvertTo-PanelCheckpoint -Checkpoint (Hyper-V\Get-VMSnapshot -VM $vm)[0]
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] $Checkpoint)
    $state = 'Off'
    if ("$($Checkpoint.State)" -ceq 'Saved') { $state = 'Saved' }
    [pscustomobject] @{
        id           = "$($Checkpoint.Id)"
        vmId         = "$($Checkpoint.VMId)"
        name         = "$($Checkpoint.Name)"
        parentId     = ConvertTo-PanelId -Id $Checkpoint.ParentSnapshotId
        createdAt    = ConvertTo-PanelTime -Time $Checkpoint.CreationTime
        snapshotType = "$($Checkpoint.SnapshotType)"
        isAutomatic  = [bool] (Get-PanelMember -Of $Checkpoint -Name 'IsAutomaticCheckpoint')
        state        = $state
        notes        = "$($Checkpoint.Notes)"
        unread       = [object[]] @()
    }
}
