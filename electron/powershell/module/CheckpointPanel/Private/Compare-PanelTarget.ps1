function Compare-PanelTarget {
    <#
    .SYNOPSIS
    In what a machine, its checkpoints and the target differ from what was seen.
    .EXAMPLE
    Compare-PanelTarget -Expected $preview.expected -Found (Get-PanelExpectation -VM $vm -Checkpoint $all -Target $one)
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] $Expected, [Parameter(Mandatory = $true)] $Found)
    Compare-PanelValue -What 'name' -Was $Expected.name -Is $Found.name
    Compare-PanelValue -What 'state' -Was $Expected.state -Is $Found.state
    Compare-PanelValue -What 'nowParent' -Was $Expected.nowParentId -Is $Found.nowParentId
    Compare-PanelValue -What 'disks' -Was ($Expected.diskIds -join "`n") -Is ($Found.diskIds -join "`n")
    Compare-PanelValue -What 'checkpoints' -Was ($Expected.checkpointIds -join "`n") -Is ($Found.checkpointIds -join "`n")
    $fields = 'id', 'name', 'parentId', 'snapshotType', 'createdAt'
    $differing = @(foreach ($field in $fields) {
            Compare-PanelValue -What 'target' -Was "$($Expected.target.$field)" -Is "$($Found.target.$field)"
        })
    if ($differing.Count -gt 0) {
        @{ what = 'target'; was = "$($Expected.target.name)"; is = "$($Found.target.name)" }
    }
}
