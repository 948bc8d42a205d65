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
    # Applying is 32769 in WMI, and 23769 by a slip in the module's list of names: it prints as a number.
    if ($operation -eq '32769') { $operation = 'ApplyingSnapshot' }
    $heartbeat = $null
    if ($null -ne $VM.Heartbeat) { $heartbeat = "$($VM.Heartbeat)" }
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
        checkpointType       = Get-PanelCheckpointType -VM $VM
        automaticCheckpoints = Get-PanelAutomatic -VM $VM
        parentCheckpointId   = ConvertTo-PanelId -Id $VM.ParentSnapshotId
        replicationMode      = "$($VM.ReplicationMode)"
        version              = "$($VM.Version)"
        generation           = [int] $VM.Generation
        notes                = "$($VM.Notes)"
        createdAt            = ConvertTo-PanelTime -Time $VM.CreationTime
        unread               = [object[]] @()
    }
}
