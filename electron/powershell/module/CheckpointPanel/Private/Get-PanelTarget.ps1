function Get-PanelTarget {
    <#
    .SYNOPSIS
    The one of a machine's checkpoints that has an id.
    .EXAMPLE
    Get-PanelTarget -Checkpoint (Hyper-V\Get-VMSnapshot -VM $vm) -CheckpointId $id
    #>
    [CmdletBinding()]
    param([object[]] $Checkpoint, [Parameter(Mandatory = $true)] [guid] $CheckpointId)
    $found = @(foreach ($one in $Checkpoint) { if ($one.Id -eq $CheckpointId) { $one } })
    if ($found.Count -eq 1) { return $found[0] }
    if ($found.Count -eq 0) {
        throw (New-PanelError -ErrorId 'ObjectNotFound' -Category 'ObjectNotFound' -Message "There is no checkpoint with the id $CheckpointId.")
    }
    throw (New-PanelError -ErrorId 'Ambiguous' -Category 'InvalidData' -Message "$($found.Count) checkpoints have this id.")
}
