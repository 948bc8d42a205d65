function Stop-PanelJob {
    <#
    .SYNOPSIS
    Asks Hyper-V to stop a job of a machine. The command it belongs to then fails.
    .EXAMPLE
    $job = (Get-PanelJob).jobs[0]
    Stop-PanelJob -VMId $job.vmId -JobId $job.id
    #>
    [CmdletBinding(DefaultParameterSetName = 'Typed', SupportsShouldProcess = $true)]
    [OutputType([pscustomobject], [string])]
    param(
        [Parameter(Mandatory = $true, ParameterSetName = 'Typed')] [guid] $VMId,
        [Parameter(Mandatory = $true, ParameterSetName = 'Typed')] [guid] $JobId,
        [Parameter(Mandatory = $true, ParameterSetName = 'Payload')] [string] $Payload
    )
    if ($PSCmdlet.ParameterSetName -eq 'Payload') {
        return Invoke-PanelOperation -Command $MyInvocation.MyCommand -Payload $Payload
    }
    $found = @(foreach ($job in Get-HostJob) { if ($job.id -eq "$JobId" -and "$($job.vmId)" -eq "$VMId") { $job } })
    if ($found.Count -ne 1) {
        throw (New-PanelError -ErrorId 'ObjectNotFound' -Category 'ObjectNotFound' -Message 'The job has ended.')
    }
    if (-not $found[0].cancelable) {
        throw (New-PanelError -ErrorId 'NotSupported' -Category 'NotImplemented' -Message 'Hyper-V does not let this job be stopped.')
    }
    if (-not $PSCmdlet.ShouldProcess("job $JobId of machine $VMId", 'Stop')) { return }
    Stop-HostJob -Id $JobId
    [pscustomobject] @{ }
}
