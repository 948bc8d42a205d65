function Restore-PanelCheckpoint {
    <#
    .SYNOPSIS
    Applies a checkpoint if nothing has changed since it was read. The machine's current state is lost.
    .EXAMPLE
    $preview = Get-PanelApplyPreview -VMId $vm.Id -CheckpointId $checkpoint.Id
    Restore-PanelCheckpoint -Expected $preview.expected
    #>
    [CmdletBinding(DefaultParameterSetName = 'Typed', SupportsShouldProcess = $true)]
    [OutputType([pscustomobject], [string])]
    param(
        [Parameter(Mandatory = $true, ParameterSetName = 'Typed')] $Expected,
        [Parameter(Mandatory = $true, ParameterSetName = 'Payload')] [string] $Payload
    )
    if ($PSCmdlet.ParameterSetName -eq 'Payload') {
        return Invoke-PanelOperation -Command $MyInvocation.MyCommand -Payload $Payload
    }
    $vm = Get-PanelMachine -VMId $Expected.vmId
    $checkpoints = @(Hyper-V\Get-VMSnapshot -VM $vm -ErrorAction Stop)
    $target = Get-PanelTarget -Checkpoint $checkpoints -CheckpointId $Expected.target.id
    $found = Get-PanelExpectation -VM $vm -Checkpoint $checkpoints -Target $target
    Assert-PanelUnchanged -Change @(Compare-PanelTarget -Expected $Expected -Found $found)
    if (-not $PSCmdlet.ShouldProcess("$($Expected.target.name) of $($Expected.name)", 'Apply checkpoint')) { return }
    Hyper-V\Restore-VMSnapshot -VMSnapshot $target -Confirm:$false -ErrorAction Stop
    Reset-PanelNotes -VMId $Expected.vmId
    Get-PanelState -VMId $Expected.vmId
}
