function Set-PanelCheckpointNotes {
    <#
    .SYNOPSIS
    Gives a checkpoint other notes, where it and its machine are still what was seen; an empty text takes them away.
    .EXAMPLE
    $details = Get-PanelCheckpointDetails -VMId $vm.Id -CheckpointId $checkpoint.Id
    Set-PanelCheckpointNotes -Expected $details.expected -Notes 'Made for ticket 4711'
    #>
    [CmdletBinding(DefaultParameterSetName = 'Typed')]
    param(
        [Parameter(Mandatory = $true, ParameterSetName = 'Typed')] $Expected,
        [Parameter(Mandatory = $true, ParameterSetName = 'Typed')] [AllowEmptyString()] [string] $Notes,
        [Parameter(Mandatory = $true, ParameterSetName = 'Payload')] [string] $Payload
    )
    if ($PSCmdlet.ParameterSetName -eq 'Payload') {
        return Invoke-PanelOperation -Command $MyInvocation.MyCommand -Payload $Payload
    }
    $target = Get-PanelExpectedTarget -Expected $Expected
    Set-CheckpointNotes -VMId $target.VMId -CheckpointId $target.Id -Notes $Notes
    Get-PanelCheckpointAfter -Expected $Expected
}
