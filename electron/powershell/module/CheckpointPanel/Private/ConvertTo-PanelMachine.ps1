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
    $unread = [System.Collections.ArrayList]::new()
    $of = @{ Of = $VM; Unread = $unread }
    $operation = Get-PanelFact @of -Name 'SecondaryOperationalStatus' -As 'enum' -Fact 'operation'
    # Applying is 32769 in WMI, and 23769 by a slip in the module's list of names: it prints as a number.
    if ($operation -ceq 'Other (32769)') { $operation = 'ApplyingSnapshot' }
    [pscustomobject] @{
        id                   = "$($VM.Id)"
        name                 = Get-PanelName @of
        state                = Get-PanelStateName -VM $VM -Unread $unread
        operation            = $operation
        status               = Get-PanelFact @of -Name 'Status' -As 'words' -Fact 'status'
        cpuUsage             = Get-PanelFact @of -Name 'CPUUsage' -As 'number' -Fact 'cpuUsage'
        memoryAssigned       = Get-PanelFact @of -Name 'MemoryAssigned' -As 'number' -Fact 'memoryAssigned'
        uptime               = Get-PanelFact @of -Name 'Uptime' -As 'span' -Fact 'uptime'
        heartbeat            = Get-PanelFact @of -Name 'Heartbeat' -As 'enum' -Fact 'heartbeat'
        checkpointType       = Get-PanelCheckpointType -VM $VM -Unread $unread
        automaticCheckpoints = Get-PanelFact @of -Name 'AutomaticCheckpointsEnabled' -As 'flag' -Fact 'automaticCheckpoints'
        parentCheckpointId   = Get-PanelFact @of -Name 'ParentSnapshotId' -As 'id' -Fact 'parentCheckpointId'
        replicationMode      = Get-PanelFact @of -Name 'ReplicationMode' -As 'enum' -Fact 'replicationMode'
        version              = Get-PanelFact @of -Name 'Version' -As 'text' -Fact 'version'
        generation           = Get-PanelFact @of -Name 'Generation' -As 'number' -Fact 'generation'
        notes                = Get-PanelFact @of -Name 'Notes' -As 'words' -Fact 'notes'
        createdAt            = Get-PanelFact @of -Name 'CreationTime' -As 'time' -Fact 'createdAt'
        unread               = [object[]] $unread.ToArray()
    }
}
