function Get-PanelJob {
    <#
    .SYNOPSIS
    Gets the jobs that Hyper-V is at work on, whoever began them.
    .EXAMPLE
    (Get-PanelJob).jobs | Where-Object kind -eq 'merge'
    #>
    [CmdletBinding(DefaultParameterSetName = 'Typed')]
    [OutputType([pscustomobject], [string])]
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
