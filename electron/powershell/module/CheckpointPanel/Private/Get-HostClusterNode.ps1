function Get-HostClusterNode {
    <#
    .SYNOPSIS
    Whether this host is a node of a failover cluster; $null where that cannot be read.
    .DESCRIPTION
    The cluster's service runs on nodes only. Win32_Service: https://learn.microsoft.com/windows/win32/cimwin32prov/win32-service
    .EXAMPLE
    Get-HostClusterNode
    #>
    [CmdletBinding()]
    param()
    try {
        $services = @(CimCmdlets\Get-CimInstance -ClassName 'Win32_Service' -Filter "Name = 'ClusSvc' OR Name = 'vmms'" -Property 'Name', 'State' -ErrorAction Stop)
    }
    catch [System.Management.Automation.PipelineStoppedException] {
        throw
    }
    catch {
        # Not read is not known.
        return $null
    }
    $isNode = $false
    $isTold = $false
    foreach ($service in $services) {
        # Hyper-V's own is on every host: to whom it is not told, services are not.
        if ("$($service.Name)" -eq 'vmms') { $isTold = $true }
        if ("$($service.Name)" -eq 'ClusSvc' -and "$($service.State)" -ceq 'Running') { $isNode = $true }
    }
    if ($isTold -or $isNode) { return $isNode }
    return $null
}
