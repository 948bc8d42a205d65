function Find-PanelNewCheckpoint {
    <#
    .SYNOPSIS
    The checkpoint that was made although Checkpoint-VM failed; nothing where that cannot be told for certain.
    .EXAMPLE
    Find-PanelNewCheckpoint -VMId $vm.Id -ParentId $parentBefore -Before $checkpointsBefore
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [guid] $VMId, $ParentId, [object[]] $Before)
    $known = @(foreach ($one in $Before) { $one.Id })
    try {
        $now = Get-PanelMachine -VMId $VMId
        $fresh = @(foreach ($one in Hyper-V\Get-VMSnapshot -VM $now -ErrorAction Stop) { if ($known -notcontains $one.Id) { $one } })
    }
    catch {
        # The first error says more than that the host cannot be read either.
        return
    }
    if ($fresh.Count -ne 1) { return }
    $isOurs = $fresh[0].ParentSnapshotId -eq $ParentId -and $now.ParentSnapshotId -eq $fresh[0].Id
    if ($isOurs) { $fresh[0] }
}
