function Rename-PanelCheckpoint {
    <#
    .SYNOPSIS
    Gives a checkpoint another name, where it and its machine are still what was seen.
    .EXAMPLE
    $details = Get-PanelCheckpointDetails -VMId $vm.Id -CheckpointId $checkpoint.Id
    Rename-PanelCheckpoint -Expected $details.expected -Name 'Before the update'
    #>
    [CmdletBinding(DefaultParameterSetName = 'Typed')]
    param(
        [Parameter(Mandatory = $true, ParameterSetName = 'Typed')] $Expected,
        [Parameter(Mandatory = $true, ParameterSetName = 'Typed')] [string] $Name,
        [Parameter(Mandatory = $true, ParameterSetName = 'Payload')] [string] $Payload
    )
    if ($PSCmdlet.ParameterSetName -eq 'Payload') {
        return Invoke-PanelOperation -Command $MyInvocation.MyCommand -Payload $Payload
    }
    $target = Get-PanelExpectedTarget -Expected $Expected
    Hyper-V\Rename-VMSnapshot -VMSnapshot $target -NewName $Name -Confirm:$false -ErrorAction Stop
    Get-PanelCheckpointAfter -Expected $Expected
}
