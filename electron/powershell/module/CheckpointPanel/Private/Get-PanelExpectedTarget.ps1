function Get-PanelExpectedTarget {
    <#
    .SYNOPSIS
    The one checkpoint that a command is aimed at, where it and its machine are still what was seen.
    .EXAMPLE
    $target = Get-PanelExpectedTarget -Expected $details.expected
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] $Expected)
    $vm = Get-PanelMachine -VMId $Expected.vmId
    $checkpoints = @(Hyper-V\Get-VMSnapshot -VM $vm -ErrorAction Stop)
    $target = Get-PanelTarget -Checkpoint $checkpoints -CheckpointId $Expected.target.id
    $found = Get-PanelExpectation -VM $vm -Checkpoint $checkpoints -Target $target
    Assert-PanelUnchanged -Change @(Compare-PanelTarget -Expected $Expected -Found $found)
    $target
}
