function ConvertFrom-PanelSystem {
    <#
    .SYNOPSIS
    The records of machines and checkpoints that the service has told whole, and which machines it has not.
    .DESCRIPTION
    'lacking' has the property that does not do by the id of its machine; of such a machine nothing else is answered.
    Planned machines, which no cmdlet lists either, are left out with their checkpoints.
    .EXAMPLE
    (ConvertFrom-PanelSystem -System (Get-HostSystem)).machines
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] $System)
    $table = Get-PanelSystemTable
    $summaries = @{}
    foreach ($one in $System.summaries) { $summaries["$($one.Name)"] = $one }
    $lacking = @{}
    $machines = [System.Collections.Generic.List[object]]::new()
    $owners = @{}
    foreach ($setting in $System.settings) {
        $vmId = "$($setting.VirtualSystemIdentifier)".ToLowerInvariant()
        $owners[$vmId] = $true
        # What is of no type can be a machine or a checkpoint.
        if ($null -eq $setting.VirtualSystemType) { $lacking[$vmId] = 'VirtualSystemType' }
        if ($setting.VirtualSystemType -ne 'Microsoft:Hyper-V:System:Realized') { continue }
        $read = 'Name'
        if ($summaries.ContainsKey($vmId)) { $read = ConvertFrom-PanelSummary -Summary $summaries[$vmId] -Setting $setting -Table $table }
        if ($read -is [string]) { $lacking[$vmId] = $read }
        else { $machines.Add($read) }
    }
    $listed = @{}
    foreach ($one in $machines) { $listed[$one.id] = $true }
    $checkpoints = [System.Collections.Generic.List[object]]::new()
    foreach ($setting in $System.settings) {
        $vmId = "$($setting.VirtualSystemIdentifier)".ToLowerInvariant()
        $isCheckpoint = "$($setting.VirtualSystemType)".StartsWith('Microsoft:Hyper-V:Snapshot:', [System.StringComparison]::OrdinalIgnoreCase)
        if (-not $isCheckpoint -or -not $listed.ContainsKey($vmId)) { continue }
        $read = ConvertFrom-PanelSetting -Setting $setting -VMId $vmId -Table $table
        if ($read -is [string]) { $lacking[$vmId] = $read }
        else { $checkpoints.Add($read) }
    }
    # A machine whose settings came after they were asked for.
    foreach ($id in $summaries.Keys) { if ($id -match '\A[0-9A-F-]{36}\z' -and -not $owners.ContainsKey($id)) { $lacking["$id".ToLowerInvariant()] = 'VirtualSystemIdentifier' } }
    $whole = [object[]] @(foreach ($one in $checkpoints) { if (-not $lacking.ContainsKey($one.vmId)) { $one } })
    # The cmdlets tell them by the time at which they were made. Keys of another type would sort a copy.
    $times = [object[]] @(foreach ($one in $whole) { $one.createdAt })
    [System.Array]::Sort($times, $whole)
    [pscustomobject] @{
        machines    = [object[]] @(foreach ($one in $machines) { if (-not $lacking.ContainsKey($one.id)) { $one } })
        checkpoints = $whole
        lacking     = $lacking
    }
}
