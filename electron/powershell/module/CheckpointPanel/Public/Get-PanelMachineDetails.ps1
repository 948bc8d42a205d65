function Get-PanelMachineDetails {
    <#
    .SYNOPSIS
    Gets everything about a machine that Get-PanelInventory does not tell.
    .EXAMPLE
    (Get-PanelMachineDetails -VMId $vm.Id).hardware
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
    $clustered = Get-PanelClustered -VM $vm
    $owner = $null
    if ($clustered) { $owner = Get-HostOwnerNode -VMId $vm.Id }
    [pscustomobject] @{
        readAt              = $readAt
        machine             = $machine
        expected            = [pscustomobject] @{ vmId = $machine.id; name = $machine.name; state = $machine.state }
        hardware            = ConvertTo-PanelHardware -Source $vm -Part @{ VM = $vm }
        clustered           = $clustered
        ownerNode           = $owner
        configurationFolder = "$($vm.ConfigurationLocation)"
        checkpointFolder    = "$($vm.SnapshotFileLocation)"
    }
}
