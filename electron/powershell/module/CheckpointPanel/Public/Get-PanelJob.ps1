function Get-PanelJob {
    <#
    .SYNOPSIS
    What Hyper-V is at work on, for anybody.
    .EXAMPLE
    (Get-PanelJob).jobs | Where-Object kind -eq 'merge'
    #>
    [CmdletBinding(DefaultParameterSetName = 'Typed')]
    param([Parameter(Mandatory = $true, ParameterSetName = 'Payload')] [string] $Payload)
    if ($PSCmdlet.ParameterSetName -eq 'Payload') {
        return Invoke-PanelOperation -Command $MyInvocation.MyCommand -Payload $Payload
    }
    $readAt = Get-PanelNow
    [pscustomobject] @{
        readAt = $readAt
        jobs   = [object[]] @(foreach ($job in Get-HostJob) { ConvertTo-PanelJob -Job $job })
    }
}
