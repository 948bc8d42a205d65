function ConvertTo-PanelJob {
    <#
    .SYNOPSIS
    A job as the panel shows it, its kind by the number that Hyper-V gives it; Other with that number where it is not known.
    .DESCRIPTION
    The numbers: https://learn.microsoft.com/windows/win32/hyperv_v2/msvm-concretejob
    .EXAMPLE
    Get-HostJob | ForEach-Object { ConvertTo-PanelJob -Job $_ }
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] $Job)
    $kinds = @{ 12 = 'start'; 14 = 'save'; 50 = 'merge'; 62 = 'export'; 70 = 'create'; 71 = 'apply'; 72 = 'delete'; 73 = 'clearState' }
    $kind = $kinds[[int] $Job.jobType]
    if ($null -eq $kind) { $kind = "Other ($([int] $Job.jobType))" }
    [pscustomobject] @{
        id         = "$($Job.id)"
        kind       = $kind
        vmId       = ConvertTo-PanelId -Id $Job.vmId
        percent    = $Job.percent
        startedAt  = $Job.startedAt
        cancelable = [bool] $Job.cancelable
        status     = "$($Job.status)"
    }
}
