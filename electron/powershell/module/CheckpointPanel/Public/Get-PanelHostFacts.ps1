function Get-PanelHostFacts {
    <#
    .SYNOPSIS
    Gets what this host is, besides its machines: version, memory, processors, and the free space of its volumes.
    .EXAMPLE
    (Get-PanelHostFacts).volumes
    #>
    [CmdletBinding(DefaultParameterSetName = 'Typed')]
    [OutputType([pscustomobject], [string])]
    param([Parameter(Mandatory = $true, ParameterSetName = 'Payload')] [string] $Payload)
    if ($PSCmdlet.ParameterSetName -eq 'Payload') {
        return Invoke-PanelOperation -Command $MyInvocation.MyCommand -Payload $Payload
    }
    $readAt = Get-PanelNow
    $vmHost = Hyper-V\Get-VMHost -ErrorAction Stop
    $module = Get-Module -Name Hyper-V
    $version = $null
    if ($null -ne $module) { $version = "$($module.Version)" }
    [pscustomobject] @{
        readAt         = $readAt
        name           = "$($vmHost.Name)"
        systemVersion  = "$([System.Environment]::OSVersion.Version)"
        moduleVersion  = $version
        capabilities   = Get-PanelCapability
        processorCount = [int] $vmHost.LogicalProcessorCount
        memoryBytes    = [long] $vmHost.MemoryCapacity
        machineFolder  = "$($vmHost.VirtualMachinePath)"
        diskFolder     = "$($vmHost.VirtualHardDiskPath)"
        clusterNode    = Get-HostClusterNode
        volumes        = [object[]] @(Get-HostVolume)
    }
}
