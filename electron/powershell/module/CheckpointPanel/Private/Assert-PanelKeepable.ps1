function Assert-PanelKeepable {
    <#
    .SYNOPSIS
    Throws where a machine cannot be kept as it is now, or a checkpoint not be applied; with the reason.
    .EXAMPLE
    Assert-PanelKeepable -VM $vm -Target $checkpoint
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] $VM, [Parameter(Mandatory = $true)] $Target)
    $machine = ConvertTo-PanelMachine -VM $VM
    $isSettled = 'Running', 'Off', 'Saved', 'Paused', 'FastSaved', 'Hibernated' -ccontains $machine.state
    $mayGoOn = '', 'WaitingToStart', 'ApplicationCriticalState', 'CommunicationTimedOut', 'CommunicationFailed', 'CriticalIoError' -ccontains "$($machine.operation)"
    if (-not $isSettled -or -not $mayGoOn) {
        throw (New-PanelError -ErrorId 'InvalidState' -Category 'InvalidOperation' -Message "Nothing was done: the machine is $($machine.state), and at work on: '$($machine.operation)'.")
    }
    if ('Replica', 'AppConsistentReplica', 'SyncedReplica', 'Planned', 'Missing' -ccontains "$($Target.SnapshotType)") {
        throw (New-PanelError -ErrorId 'NotSupported' -Category 'NotImplemented' -Message "Nothing was done: a checkpoint of the kind $($Target.SnapshotType) is not to be applied.")
    }
    $obstacle = Get-PanelObstacle -VMId $VM.Id
    if ("$obstacle" -ne '') {
        throw (New-PanelError -ErrorId $obstacle -Category 'InvalidOperation' -Message "Nothing was done: the state there is now cannot be kept ($obstacle).")
    }
}
