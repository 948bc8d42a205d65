function Set-PanelCheckpointNotes {
    <#
    .SYNOPSIS
    Replaces the notes of a checkpoint if nothing has changed since it was read; an empty text takes them away.
    .EXAMPLE
    $details = Get-PanelCheckpointDetails -VMId $vm.Id -CheckpointId $checkpoint.Id
    Set-PanelCheckpointNotes -Expected $details.expected -Notes 'Made for ticket 4711'
    #>
    [CmdletBinding(DefaultParameterSetName = 'Typed', SupportsShouldProcess = $true)]
    [OutputType([pscustomobject], [string])]
    param(
        [Parameter(Mandatory = $true, ParameterSetName = 'Typed')] $Expected,
        [Parameter(Mandatory = $true, ParameterSetName = 'Typed')] [AllowEmptyString()] [string] $Notes,
        [Parameter(Mandatory = $true, ParameterSetName = 'Payload')] [string] $Payload
    )
    if ($PSCmdlet.ParameterSetName -eq 'Payload') {
        return Invoke-PanelOperation -Command $MyInvocation.MyCommand -Payload $Payload
    }
    $target = Get-PanelExpectedTarget -Expected $Expected
    if (-not $PSCmdlet.ShouldProcess("$($Expected.target.name) of $($Expected.name)", 'Change checkpoint notes')) { return }
    Set-CheckpointNotes -VMId $target.VMId -CheckpointId $target.Id -Notes $Notes
    Get-PanelCheckpointAfter -Expected $Expected
}
