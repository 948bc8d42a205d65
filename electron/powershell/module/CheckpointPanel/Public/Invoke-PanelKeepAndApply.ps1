function Invoke-PanelKeepAndApply {
    <#
    .SYNOPSIS
    Keeps a machine's current state in a checkpoint, proves that it is kept, and then applies another checkpoint.
    .DESCRIPTION
    For those who may apply a checkpoint but not lose anything by it: nothing here leaves the keeping out. Whatever is not
    proved ends it with nothing applied; an apply that fails or cannot be believed ends it with what is true on the host.
    The reason, such as the number of a ticket, goes into the transcript and, where the host lets it, into the notes of
    the kept checkpoint. The machine is not started afterwards.
    .EXAMPLE
    $preview = Get-PanelApplyPreview -VMId $vm.Id -CheckpointId $checkpoint.Id
    Invoke-PanelKeepAndApply -Expected $preview.expected -Reason 'INC-4711: the update broke the service'
    #>
    [CmdletBinding(DefaultParameterSetName = 'Typed', SupportsShouldProcess = $true)]
    [OutputType([pscustomobject], [string])]
    param(
        [Parameter(Mandatory = $true, ParameterSetName = 'Typed')] $Expected,
        [Parameter(Mandatory = $true, ParameterSetName = 'Typed')] [AllowEmptyString()] [string] $Reason,
        [Parameter(Mandatory = $true, ParameterSetName = 'Payload')] [string] $Payload
    )
    if ($PSCmdlet.ParameterSetName -eq 'Payload') {
        return Invoke-PanelOperation -Command $MyInvocation.MyCommand -Payload $Payload
    }
    Assert-PanelReason -Reason $Reason
    $aim = @{ VMId = $Expected.vmId; CheckpointId = $Expected.target.id }
    $record = "Kept before applying $($Expected.target.id) to $($Expected.vmId). By: $(Get-PanelCaller). Reason: $Reason"
    # A payload is no text to whoever reads a transcript, so it is said in words.
    if (-not $WhatIfPreference) {
        Microsoft.PowerShell.Utility\Write-Information -MessageData "Checkpoint Panel: $record" -InformationAction Continue
    }

    $before = Get-PanelApplyPreview @aim
    Assert-PanelUnchanged -Change @(Compare-PanelTarget -Expected $Expected -Found $before.expected)
    Assert-PanelKeepable -Facts $before

    if (-not $PSCmdlet.ShouldProcess("$($Expected.target.name) of $($Expected.name)", 'Keep the current state and apply checkpoint')) { return }
    $kept = $null
    try {
        $stamp = [System.DateTime]::UtcNow.ToString('yyyy-MM-dd HH:mm:ss', [System.Globalization.CultureInfo]::InvariantCulture)
        $kept = (New-PanelCheckpoint -Expected $before.expected -Name "Kept before an apply, $stamp UTC" -Confirm:$false).checkpoint
        $ready = Get-PanelApplyPreview @aim
        Assert-PanelKept -Before $before -After $ready -Kept $kept
    }
    catch {
        throw (New-PanelOutcome -ErrorRecord $_ -Applied 'no' -State (Get-PanelState -VMId $aim.VMId).state -Kept $kept)
    }

    $noted = $true
    # A kept checkpoint's notes are the machine's own, and other programs keep data there: they stay, above a line of ours.
    $notes = "[Checkpoint Panel] $record"
    if ($kept.notes.Length -gt 0) { $notes = "$($kept.notes)`r`n$notes" }
    try { Set-CheckpointNotes -VMId $aim.VMId -CheckpointId $kept.id -Notes $notes }
    catch [System.Management.Automation.PipelineStoppedException] {
        throw
    }
    catch {
        # The state is kept with or without notes, and the transcript has the reason.
        $noted = $false
    }

    try {
        $null = Restore-PanelCheckpoint -Expected $ready.expected -Confirm:$false
        $after = Get-PanelApplyPreview @aim
        if ((Get-PanelTruth -Before $ready -After $after) -ne 'yes') {
            throw (New-PanelError -ErrorId 'OperationFailed' -Category 'InvalidResult' -Message 'Hyper-V said that it had applied the checkpoint.')
        }
    }
    catch {
        $failed = $_
        $finding = Get-PanelFinding -Aim $aim -Before $ready
        throw (New-PanelOutcome -ErrorRecord $failed -Applied $finding.applied -State (Get-PanelState -VMId $aim.VMId).state -Kept $kept)
    }
    [pscustomobject] @{ state = $after.machine.state; appliedAt = $after.readAt; kept = $kept; noted = $noted }
}
