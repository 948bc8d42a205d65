function Assert-PanelKeepable {
    <#
    .SYNOPSIS
    Throws where a machine's current state cannot be kept or a checkpoint not be applied, with the reason.
    .EXAMPLE
    Assert-PanelKeepable -Facts (Get-PanelApplyPreview -VMId $vm.Id -CheckpointId $checkpoint.Id)
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] $Facts)
    $machine = $Facts.machine
    if (-not (Test-PanelSettled -Machine $machine)) {
        throw (New-PanelError -ErrorId 'InvalidState' -Category 'InvalidOperation' -Message "Nothing was done: the machine is $($machine.state) and busy with '$($machine.operation)'.")
    }
    if ('Standard', 'Recovery' -cnotcontains $Facts.target.snapshotType) {
        throw (New-PanelError -ErrorId 'NotSupported' -Category 'NotImplemented' -Message "Nothing was done: the checkpoint is a $($Facts.target.snapshotType).")
    }
    $cause = Get-PanelHindrance -Facts $Facts
    if ("$cause".Length -eq 0) { return }
    $refusal = New-PanelError -ErrorId 'NotSupported' -Category 'NotImplemented' -Message "Nothing was done: the current state cannot be kept ($cause)."
    Add-PanelCause -ErrorRecord $refusal -Cause $cause
    throw $refusal
}

function Get-PanelHindrance {
    # What keeps a machine from having another checkpoint, by the same rules as the panel's own.
    param($Facts)
    $machine = $Facts.machine
    if ($machine.checkpointType -ceq 'Disabled') { return 'CheckpointsDisabled' }
    if ($Facts.checkpointCount -ge 50) { return 'LimitReached' }
    if ($machine.checkpointType -cne 'ProductionOnly' -or 'Off', 'Hibernated' -ccontains $machine.state) { return }
    $mayAnswer = '', 'Unknown', 'Ok', 'Degraded' -ccontains "$($Facts.backupService)"
    if ($machine.state -cne 'Running' -or -not $mayAnswer) { return 'ProductionUnavailable' }
}
