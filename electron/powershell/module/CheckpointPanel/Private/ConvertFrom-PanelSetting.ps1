function ConvertFrom-PanelSetting {
    <#
    .SYNOPSIS
    A checkpoint as the tree shows it, from what the service tells of it; the name of a property where that does not do.
    .EXAMPLE
    ConvertFrom-PanelSetting -Setting $setting -VMId $vmId -Table (Get-PanelSystemTable)
    #>
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true)] $Setting,
        [Parameter(Mandatory = $true)] [string] $VMId,
        [Parameter(Mandatory = $true)] [hashtable] $Table
    )
    $lack = Get-PanelLack -Of $Setting -Need $Table.checkpointNeeds
    if ($null -ne $lack) { return $lack }
    $type = $Table.snapshotTypes["$($Setting.VirtualSystemType)"]
    if ($null -eq $type) { return 'VirtualSystemType' }
    try {
        $parentId = Get-PanelSettingId -Path $Setting.Parent
        $id = Get-PanelSettingId -Path $Setting.InstanceID
    }
    catch { return 'Parent' }
    $name = "$($Setting.ElementName)"
    if ($name.Length -eq 0) { $name = $id }
    $state = 'Off'
    if ($Setting.IsSaved) { $state = 'Saved' }
    [pscustomobject] @{
        id           = $id
        vmId         = $VMId
        name         = $name
        parentId     = $parentId
        createdAt    = ConvertTo-PanelTime -Time $Setting.CreationTime
        snapshotType = $type
        isAutomatic  = [bool] $Setting.IsAutomaticSnapshot
        state        = $state
        notes        = "$(@($Setting.Notes)[0])"
        unread       = [object[]] @()
    }
}
