function Get-HostOwnerNode {
    <#
    .SYNOPSIS
    The node of the cluster that has a machine now; nothing where that cannot be read.
    .DESCRIPTION
    MSCluster_Resource: https://learn.microsoft.com/previous-versions/windows/desktop/cluswmi/mscluster-resource
    .EXAMPLE
    Get-HostOwnerNode -VMId $vm.Id
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [guid] $VMId)
    try {
        $resources = CimCmdlets\Get-CimInstance -Namespace 'root\MSCluster' -ClassName 'MSCluster_Resource' -Filter "Type = 'Virtual Machine'" -ErrorAction Stop
    }
    catch [System.Management.Automation.PipelineStoppedException] {
        throw
    }
    catch {
        # Reading a cluster takes rights that managing Hyper-V does not; the machine can be told without them.
        return
    }
    foreach ($resource in $resources) {
        if ("$($resource.PrivateProperties.VmID)" -eq "$VMId") { return "$($resource.OwnerNode)" }
    }
}
