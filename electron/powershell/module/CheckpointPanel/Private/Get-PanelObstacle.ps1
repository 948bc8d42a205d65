function Get-PanelObstacle {
    <#
    .SYNOPSIS
    Why a machine can have no other checkpoint just now; nothing where nothing is in the way.
    .DESCRIPTION
    Hyper-V tells these apart in words only, and in its own language.
    .EXAMPLE
    Get-PanelObstacle -VMId $vm.Id
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [guid] $VMId)
    try {
        $vm = Get-PanelMachine -VMId $VMId
        $type = Get-PanelCheckpointType -VM $vm
        if ($type -ceq 'Disabled') { return 'CheckpointsDisabled' }
        if (@(Hyper-V\Get-VMSnapshot -VM $vm -ErrorAction Stop).Count -ge 50) { return 'LimitReached' }
        if ($type -cne 'ProductionOnly' -or 'Off', 'Hibernated' -ccontains "$($vm.State)") { return }
        if ('Unknown', 'Ok', 'Degraded' -cnotcontains "$(Get-PanelBackupService -VM $vm)") { return 'ProductionUnavailable' }
    }
    catch {
        # The first error says more than that the host cannot be read either.
        return
    }
}
