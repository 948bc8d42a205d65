function ConvertTo-PanelCheckpoint {
    <#
    .SYNOPSIS
    A checkpoint as the tree shows it.
    .EXAMPLE
    ConvertTo-PanelCheckpoint -Checkpoint (Hyper-V\Get-VMSnapshot -VM $vm)[0]
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] $Checkpoint)
    $unread = [System.Collections.ArrayList]::new()
    $of = @{ Of = $Checkpoint; Unread = $unread }
    # Any other state says nothing about whether it holds memory.
    $state = Get-PanelFact @of -Name 'State' -As 'enum' -Fact 'state'
    if ($state -ceq 'FastSaved') { $state = 'Saved' }
    if ('Saved', 'Off' -cnotcontains $state) { $state = $null }
    $isAutomatic = $false
    if ($null -ne $Checkpoint.PSObject.Properties['IsAutomaticCheckpoint']) {
        $isAutomatic = Get-PanelFact @of -Name 'IsAutomaticCheckpoint' -As 'flag' -Fact 'isAutomatic'
    }
    [pscustomobject] @{
        id           = "$($Checkpoint.Id)"
        vmId         = "$($Checkpoint.VMId)"
        name         = Get-PanelName @of
        parentId     = Get-PanelFact @of -Name 'ParentSnapshotId' -As 'id' -Fact 'parentId'
        createdAt    = Get-PanelFact @of -Name 'CreationTime' -As 'time' -Fact 'createdAt'
        snapshotType = Get-PanelFact @of -Name 'SnapshotType' -As 'enum' -Fact 'snapshotType'
        isAutomatic  = $isAutomatic
        state        = $state
        notes        = Get-PanelFact @of -Name 'Notes' -As 'words' -Fact 'notes'
        unread       = [object[]] $unread.ToArray()
    }
}
