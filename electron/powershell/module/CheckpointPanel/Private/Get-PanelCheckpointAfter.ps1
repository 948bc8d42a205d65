function Get-PanelCheckpointAfter {
    <#
    .SYNOPSIS
    A checkpoint as it is once a command has changed it.
    .EXAMPLE
    Get-PanelCheckpointAfter -Expected $details.expected
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] $Expected)
    $checkpoints = @(Hyper-V\Get-VMSnapshot -VM (Get-PanelMachine -VMId $Expected.vmId) -ErrorAction Stop)
    $target = Get-PanelTarget -Checkpoint $checkpoints -CheckpointId $Expected.target.id
    [pscustomobject] @{ checkpoint = ConvertTo-PanelCheckpoint -Checkpoint $target }
}
