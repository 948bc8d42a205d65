function Compare-PanelSettings {
    <#
    .SYNOPSIS
    In what checkpoint settings differ from those that were seen.
    .EXAMPLE
    Compare-PanelSettings -Was $seen.settings -Is (Get-PanelSettings -VM $vm)
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] $Was, [Parameter(Mandatory = $true)] $Is)
    foreach ($field in 'checkpointType', 'automaticCheckpoints', 'snapshotFileLocation') {
        Compare-PanelValue -What 'settings' -Was "$($Was.$field)" -Is "$($Is.$field)"
    }
}
