function Get-HostJob {
    <#
    .SYNOPSIS
    What the simulated Hyper-V is at work on.
    .EXAMPLE
    Get-HostJob
    #>
    [CmdletBinding()]
    param()
    foreach ($job in [Microsoft.HyperV.PowerShell.Connection]::Ask('readJobs')) {
        [pscustomobject] @{
            id         = $job.Text('id')
            jobType    = [int] $job.Number('jobType')
            vmId       = $job.Text('vmId')
            percent    = [int] $job.Number('percent')
            startedAt  = $job.Number('startedAt')
            cancelable = $job.Text('cancelable') -eq 'true'
            status     = $job.Text('status')
        }
    }
}
