function Remove-PanelCheckpoint {
    <#
    .SYNOPSIS
    Deletes a checkpoint if nothing has changed since it was read. Its children move up.
    .DESCRIPTION
    The disks merge afterwards. What is answered is what the machine was seen to be busy with then; a merge that waits
    until the machine is off shows nowhere.
    .EXAMPLE
    $details = Get-PanelCheckpointDetails -VMId $vm.Id -CheckpointId $checkpoint.Id
    Remove-PanelCheckpoint -Expected $details.expected
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
    $target = Get-PanelExpectedTarget -Expected $Expected
    if (-not $PSCmdlet.ShouldProcess("$($Expected.target.name) of $($Expected.name)", 'Delete checkpoint')) { return }
    Hyper-V\Remove-VMSnapshot -VMSnapshot $target -Confirm:$false -ErrorAction Stop
    Get-PanelActivity -VMId $Expected.vmId
}
