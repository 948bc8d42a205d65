function Get-PanelCheckpointDetails {
    <#
    .SYNOPSIS
    Gets everything about a checkpoint that Get-PanelInventory does not tell, and what commands on it expect to find.
    .EXAMPLE
    (Get-PanelCheckpointDetails -VMId $vm.Id -CheckpointId $checkpoint.Id).hardware
    #>
    [CmdletBinding(DefaultParameterSetName = 'Typed')]
    [OutputType([pscustomobject], [string])]
    param(
        [Parameter(Mandatory = $true, ParameterSetName = 'Typed')] [guid] $VMId,
        [Parameter(Mandatory = $true, ParameterSetName = 'Typed')] [guid] $CheckpointId,
        [Parameter(Mandatory = $true, ParameterSetName = 'Payload')] [string] $Payload
    )
    if ($PSCmdlet.ParameterSetName -eq 'Payload') {
        return Invoke-PanelOperation -Command $MyInvocation.MyCommand -Payload $Payload
    }
    $readAt = Get-PanelNow
    $vm = Get-PanelMachine -VMId $VMId
    $checkpoints = @(Hyper-V\Get-VMSnapshot -VM $vm -ErrorAction Stop)
    $target = Get-PanelTarget -Checkpoint $checkpoints -CheckpointId $CheckpointId
    [pscustomobject] @{
        readAt      = $readAt
        checkpoint  = ConvertTo-PanelCheckpoint -Checkpoint $target
        expected    = Get-PanelExpectation -VM $vm -Checkpoint $checkpoints -Target $target
        hardware    = ConvertTo-PanelHardware -Source $target -Part @{ VMSnapshot = $target }
        version     = "$($target.Version)"
        generation  = [int] $target.Generation
        systemBytes = Get-PanelFact -Of $target -Name 'SizeOfSystemFiles' -As 'number'
    }
}
