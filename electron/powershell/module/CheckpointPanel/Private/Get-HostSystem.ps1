function Get-HostSystem {
    <#
    .SYNOPSIS
    All machines and checkpoints as Hyper-V's service tells them: two queries, however many there are.
    .DESCRIPTION
    Only what is named is asked for: pictures, jobs and checkpoints inside a summary cost more than all the rest.
    Msvm_SummaryInformation: https://learn.microsoft.com/windows/win32/hyperv_v2/msvm-summaryinformation
    Msvm_VirtualSystemSettingData: https://learn.microsoft.com/windows/win32/hyperv_v2/msvm-virtualsystemsettingdata
    .EXAMPLE
    (Get-HostSystem).settings
    #>
    [CmdletBinding()]
    param()
    $namespace = 'root\virtualization\v2'
    $ofSummary = 'SELECT Name, ElementName, EnabledState, OtherEnabledState, HealthState, ProcessorLoad, MemoryUsage, UpTime, Heartbeat, ApplicationHealth, OperationalStatus, StatusDescriptions, ReplicationMode FROM Msvm_SummaryInformation'
    $ofSettings = 'SELECT InstanceID, ElementName, VirtualSystemIdentifier, VirtualSystemType, VirtualSystemSubType, Parent, CreationTime, Notes, Version, IsSaved, IsAutomaticSnapshot, UserSnapshotType, AutomaticSnapshotsEnabled FROM Msvm_VirtualSystemSettingData'
    [pscustomobject] @{
        summaries = [object[]] @(CimCmdlets\Get-CimInstance -Namespace $namespace -Query $ofSummary -ErrorAction Stop)
        settings  = [object[]] @(CimCmdlets\Get-CimInstance -Namespace $namespace -Query $ofSettings -ErrorAction Stop)
    }
}
