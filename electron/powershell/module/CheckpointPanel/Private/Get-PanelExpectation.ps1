function Get-PanelExpectation {
    <#
    .SYNOPSIS
    What a command aimed at a checkpoint is checked against.
    .EXAMPLE
    Get-PanelExpectation -VM $vm -Checkpoint $all -Target $one
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] $VM, [object[]] $Checkpoint, [Parameter(Mandatory = $true)] $Target)
    [string[]] $disks = @(foreach ($drive in Hyper-V\Get-VMHardDiskDrive -VM $VM -ErrorAction Stop) {
            if ((Get-PanelDriveKind -Drive $drive) -eq 'virtual') { Get-PanelFileId -Path $drive.Path }
        })
    [string[]] $ids = @(foreach ($one in $Checkpoint) { if ((Get-PanelFact -Of $one -Name 'SnapshotType' -As 'enum') -ceq 'Standard') { "$($one.Id)" } })
    [System.Array]::Sort($disks, [System.StringComparer]::Ordinal)
    [System.Array]::Sort($ids, [System.StringComparer]::Ordinal)
    $seen = ConvertTo-PanelCheckpoint -Checkpoint $Target
    [pscustomobject] @{
        vmId          = "$($VM.Id)"
        name          = Get-PanelName -Of $VM
        state         = Get-PanelStateName -VM $VM
        nowParentId   = ConvertTo-PanelId -Id $VM.ParentSnapshotId
        diskIds       = $disks
        checkpointIds = $ids
        target        = [pscustomobject] @{
            id           = $seen.id
            name         = $seen.name
            parentId     = $seen.parentId
            snapshotType = $seen.snapshotType
            createdAt    = $seen.createdAt
        }
    }
}
