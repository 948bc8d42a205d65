function Get-PanelState {
    <#
    .SYNOPSIS
    The power state a machine has after a command, or Other where it could not be read.
    .DESCRIPTION
    The command has been carried out by then, so failing to read must not be told as its failure.
    .EXAMPLE
    Get-PanelState -VMId 5f0c0a9e-7a0a-4f5e-9a52-0d6a4a7a0b11
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [guid] $VMId)
    try {
        [pscustomobject] @{ state = (Get-PanelStateName -VM (Get-PanelMachine -VMId $VMId)) }
    }
    catch {
        [pscustomobject] @{ state = 'Other' }
    }
}
