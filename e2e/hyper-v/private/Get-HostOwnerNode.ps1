function Get-HostOwnerNode {
    <#
    .SYNOPSIS
    The node of the simulated cluster that has a machine.
    .EXAMPLE
    Get-HostOwnerNode -VMId $vm.Id
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [guid] $VMId)
    foreach ($owner in [Microsoft.HyperV.PowerShell.Connection]::Ask('readOwnerNode', 'vmId', "$VMId")) {
        $owner.Text('ownerNode')
    }
}
