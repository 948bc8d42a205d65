function Get-HostClusterNode {
    <#
    .SYNOPSIS
    Whether the simulated host is a node of a cluster.
    .EXAMPLE
    Get-HostClusterNode
    #>
    [CmdletBinding()]
    param()
    foreach ($one in [Microsoft.HyperV.PowerShell.Connection]::Ask('readHost')) { $one.Text('clusterNode') -ceq 'true' }
}
