function ConvertFrom-PanelSummary {
    <#
    .SYNOPSIS
    A machine as the list shows it, from what the service tells of it; the name of a property where that does not do.
    .DESCRIPTION
    The record is what ConvertTo-PanelMachine makes of Get-VM's object. Where a property has no value that the cmdlets
    would have, they know better why.
    .EXAMPLE
    ConvertFrom-PanelSummary -Summary $summary -Setting $setting -Table (Get-PanelSystemTable)
    #>
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true)] $Summary,
        [Parameter(Mandatory = $true)] $Setting,
        [Parameter(Mandatory = $true)] [hashtable] $Table
    )
    $lack = Get-PanelLack -Of $Summary -Need $Table.summaryNeeds
    if ($null -eq $lack) { $lack = Get-PanelLack -Of $Setting -Need $Table.machineNeeds }
    if ($null -ne $lack) { return $lack }

    $number = [int] $Summary.EnabledState
    $state = $Table.states[$number]
    if ($number -eq 1) { $state = $Table.otherStates["$($Summary.OtherEnabledState)"] }
    # A state of which nothing else is told than that it is another.
    if ($null -eq $state -and $number -le 1) { return 'EnabledState' }
    if ($null -eq $state) { $state = "Other ($number)" }
    $hasMemory = -not $Table.withoutMemory.ContainsKey($state)
    if ($hasMemory) {
        $lack = Get-PanelLack -Of $Summary -Need $Table.memoryNeeds
        if ($null -ne $lack) { return $lack }
    }
    if ([int] $Summary.HealthState -ne 5 -and $Table.critical.ContainsKey($state)) { $state = $Table.critical[$state] }

    $generation = $Table.generations["$($Setting.VirtualSystemSubType)"]
    if ($null -eq $generation) { return 'VirtualSystemSubType' }
    try { $parentId = Get-PanelSettingId -Path $Setting.Parent }
    catch { return 'Parent' }
    $heartbeat = $null
    if ($hasMemory) { $heartbeat = Get-PanelHeartbeat -Summary $Summary -Table $Table }
    $operation = $null
    $descriptions = @($Summary.StatusDescriptions)
    $status = "$($descriptions[0])"
    if ($descriptions.Count -gt 1 -and "$($descriptions[1])".Length -gt 0) { $status = "$($descriptions[1])" }
    $statuses = @($Summary.OperationalStatus)
    if ($statuses.Count -gt 1) { $operation = Get-PanelNamed -Table $Table.operations -Number $statuses[1] }
    $id = "$([guid] $Summary.Name)"
    $name = "$($Summary.ElementName)"
    if ($name.Length -eq 0) { $name = $id }
    [pscustomobject] @{
        id                   = $id
        name                 = $name
        state                = $state
        operation            = $operation
        status               = $status
        cpuUsage             = [long] $Summary.ProcessorLoad
        memoryAssigned       = 1048576 * [long] $Summary.MemoryUsage
        uptime               = [long] $Summary.UpTime
        heartbeat            = $heartbeat
        checkpointType       = Get-PanelNamed -Table $Table.checkpointTypes -Number $Setting.UserSnapshotType
        automaticCheckpoints = [bool] $Setting.AutomaticSnapshotsEnabled
        parentCheckpointId   = $parentId
        replicationMode      = Get-PanelNamed -Table $Table.replication -Number $Summary.ReplicationMode
        version              = "$($Setting.Version)"
        generation           = $generation
        notes                = "$(@($Setting.Notes)[0])"
        createdAt            = ConvertTo-PanelTime -Time $Setting.CreationTime
        unread               = [object[]] @()
    }
}

function Get-PanelNamed {
    # A number by its name, and one that is newer than this list as its number.
    param([hashtable] $Table, $Number)
    $name = $Table[[int] $Number]
    if ($null -eq $name) { return "Other ($Number)" }
    $name
}

function Get-PanelHeartbeat {
    # An unknown heartbeat is Unknown to the cmdlets too.
    param($Summary, [hashtable] $Table)
    $number = [int] $Summary.Heartbeat
    $name = $Table.heartbeats[$number]
    if ($number -eq 2) {
        $name = $Table.okHeartbeats[[int] $Summary.ApplicationHealth]
        if ($null -eq $name) { $name = 'OkApplicationsUnknown' }
    }
    if ($null -eq $name) { return 'Unknown' }
    $name
}
