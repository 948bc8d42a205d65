function Remove-PanelCheckpointSubtree {
    <#
    .SYNOPSIS
    Deletes a checkpoint and all that descend from it if nothing has changed since they were read.
    .DESCRIPTION
    The disks merge afterwards. What is answered is what the machine was seen to be busy with then; a merge that waits
    until the machine is off shows nowhere.
    .EXAMPLE
    $details = Get-PanelCheckpointDetails -VMId $vm.Id -CheckpointId $checkpoint.Id
    Remove-PanelCheckpointSubtree -Expected $details.expected
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
    if (-not $PSCmdlet.ShouldProcess("$($Expected.target.name) of $($Expected.name)", 'Delete checkpoint subtree')) { return }
    Hyper-V\Remove-VMSnapshot -VMSnapshot $target -IncludeAllChildSnapshots -Confirm:$false -ErrorAction Stop
    Get-PanelActivity -VMId $Expected.vmId
}
