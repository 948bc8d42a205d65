function Rename-PanelCheckpoint {
    <#
    .SYNOPSIS
    Renames a checkpoint if nothing has changed since it was read.
    .EXAMPLE
    $details = Get-PanelCheckpointDetails -VMId $vm.Id -CheckpointId $checkpoint.Id
    Rename-PanelCheckpoint -Expected $details.expected -Name 'Before the update'
    #>
    [CmdletBinding(DefaultParameterSetName = 'Typed', SupportsShouldProcess = $true)]
    [OutputType([pscustomobject], [string])]
    param(
        [Parameter(Mandatory = $true, ParameterSetName = 'Typed')] $Expected,
        [Parameter(Mandatory = $true, ParameterSetName = 'Typed')] [string] $Name,
        [Parameter(Mandatory = $true, ParameterSetName = 'Payload')] [string] $Payload
    )
    if ($PSCmdlet.ParameterSetName -eq 'Payload') {
        return Invoke-PanelOperation -Command $MyInvocation.MyCommand -Payload $Payload
    }
    $target = Get-PanelExpectedTarget -Expected $Expected
    if (-not $PSCmdlet.ShouldProcess("$($Expected.target.name) of $($Expected.name)", "Rename checkpoint to $Name")) { return }
    Hyper-V\Rename-VMSnapshot -VMSnapshot $target -NewName $Name -Confirm:$false -ErrorAction Stop
    Get-PanelCheckpointAfter -Expected $Expected
}
