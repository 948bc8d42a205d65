function ConvertTo-PanelMachine {
    <#
    .SYNOPSIS
    A virtual machine as the list shows it.
    .DESCRIPTION
    Names every property it reads: each costs a query on the host, and some cost many.
    .EXAMPLE
    ConvertTo-PanelMachine -VM (Hyper-V\Get-VM -Id $id)
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] $VM)
    $operation = $null
    if ($null -ne $VM.SecondaryOperationalStatus) { $operation = "$($VM.SecondaryOperationalStatus)" }
    $heartbeat = $null
    if ($null -ne $VM.Heartbeat) { $heartbeat = "$($VM.Heartbeat)" }
    $automatic = $null
    if ($null -ne $VM.AutomaticCheckpointsEnabled) { $automatic = [bool] $VM.AutomaticCheckpointsEnabled }
    [pscustomobject] @{
        id                   = "$($VM.Id)"
        name                 = "$($VM.Name)"
        state                = "$($VM.State)"
        operation            = $operation
        status               = "$($VM.Status)"
        cpuUsage             = [int] $VM.CPUUsage
        memoryAssigned       = [long] $VM.MemoryAssigned
        uptime               = [long] $VM.Uptime.TotalMilliseconds
        heartbeat            = $heartbeat
        checkpointType       = "$($VM.CheckpointType)"
        automaticCheckpoints = $automatic
        parentCheckpointId   = ConvertTo-PanelId -Id $VM.ParentSnapshotId
        replicationMode      = "$($VM.ReplicationMode)"
        version              = "$($VM.Version)"
        generation           = [int] $VM.Generation
        notes                = "$($VM.Notes)"
        createdAt            = ConvertTo-PanelTime -Time $VM.CreationTime
    }
}
