function Test-PanelSettled {
    <#
    .SYNOPSIS
    Whether nothing is under way with a machine, by the same rules as the panel's own.
    .EXAMPLE
    Test-PanelSettled -Machine (ConvertTo-PanelMachine -VM $vm)
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] $Machine)
    $isSettled = 'Running', 'Off', 'Saved', 'Paused', 'FastSaved', 'Hibernated' -ccontains $Machine.state
    $isFree = '', 'WaitingToStart', 'ApplicationCriticalState', 'CommunicationTimedOut', 'CommunicationFailed', 'CriticalIoError' -ccontains "$($Machine.operation)"
    $isSettled -and $isFree
}
