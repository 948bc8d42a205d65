function Test-PanelGone {
    <#
    .SYNOPSIS
    Whether the host has no machine with an id any more; not, where that cannot be told.
    .EXAMPLE
    Clear-PanelCache
    Test-PanelGone -VMId $vm.Id
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [guid] $VMId)
    try { $null = Hyper-V\Get-VM -Id $VMId -ErrorAction Stop }
    catch [System.Management.Automation.PipelineStoppedException] {
        throw
    }
    catch {
        # What Get-VM says of a machine that is not there; everything else says something about one that is.
        return $_.FullyQualifiedErrorId -match '\AInvalidParameter,Microsoft\.HyperV\.PowerShell\.Commands\.GetVM(?:Command)?\z'
    }
    $false
}
