function Compare-PanelSettings {
    <#
    .SYNOPSIS
    In what checkpoint settings differ from those that were seen.
    .EXAMPLE
    Compare-PanelSettings -Was $seen.settings -Is (Get-PanelSettings -VM $vm)
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] $Was, [Parameter(Mandatory = $true)] $Is)
    Compare-PanelValue -What 'settings' -Was (Get-PanelSettingsText -Settings $Was) -Is (Get-PanelSettingsText -Settings $Is)
}

function Get-PanelSettingsText {
    param($Settings)
    $values = $Settings.checkpointType, $Settings.automaticCheckpoints, $Settings.snapshotFileLocation
    ConvertTo-Json -InputObject ([object[]] $values) -Compress
}
