function Get-PanelCapability {
    <#
    .SYNOPSIS
    What this host's Hyper-V can be asked for, by the parameters that its Set-VM takes.
    .EXAMPLE
    (Get-PanelCapability).productionCheckpoints
    #>
    [CmdletBinding()]
    param()
    $taken = (Microsoft.PowerShell.Core\Get-Command -Name 'Hyper-V\Set-VM' -ErrorAction Stop).Parameters
    [pscustomobject] @{
        productionCheckpoints = $taken.ContainsKey('CheckpointType')
        automaticCheckpoints  = $taken.ContainsKey('AutomaticCheckpointsEnabled')
    }
}
