function Get-PanelCheckpointSettings {
    <#
    .SYNOPSIS
    Gets the checkpoint settings of a machine, and what commands on it expect to find.
    .EXAMPLE
    (Get-PanelCheckpointSettings -VMId $vm.Id).settings
    #>
    [CmdletBinding(DefaultParameterSetName = 'Typed')]
    [OutputType([pscustomobject], [string])]
    param(
        [Parameter(Mandatory = $true, ParameterSetName = 'Typed')] [guid] $VMId,
        [Parameter(Mandatory = $true, ParameterSetName = 'Payload')] [string] $Payload
    )
    if ($PSCmdlet.ParameterSetName -eq 'Payload') {
        return Invoke-PanelOperation -Command $MyInvocation.MyCommand -Payload $Payload
    }
    $readAt = Get-PanelNow
    $vm = Get-PanelMachine -VMId $VMId
    $machine = ConvertTo-PanelMachine -VM $vm
    [pscustomobject] @{
        readAt          = $readAt
        machine         = $machine
        expected        = [pscustomobject] @{ vmId = $machine.id; name = $machine.name; state = $machine.state }
        settings        = Get-PanelSettings -VM $vm
        checkpointCount = @(Hyper-V\Get-VMSnapshot -VM $vm -ErrorAction Stop).Count
        backupService   = Get-PanelBackupService -VM $vm
    }
}
