function Get-HostJob {
    <#
    .SYNOPSIS
    What Hyper-V is at work on: jobs of the service that have not ended.
    .DESCRIPTION
    Msvm_ConcreteJob: https://learn.microsoft.com/windows/win32/hyperv_v2/msvm-concretejob
    .EXAMPLE
    Get-HostJob
    #>
    [CmdletBinding()]
    param()
    # 7 and above have ended.
    $jobs = CimCmdlets\Get-CimInstance -Namespace 'root\virtualization\v2' -ClassName 'Msvm_ConcreteJob' -Filter 'JobState < 7' -ErrorAction Stop
    foreach ($job in $jobs) {
        $id = [guid]::Empty
        if (-not [guid]::TryParse("$($job.InstanceID)", [ref] $id)) { continue }
        $startedAt = $null
        # 1601 is the time of what waits to be started.
        if ($null -ne $job.StartTime -and $job.StartTime.Year -gt 1601) { $startedAt = ConvertTo-PanelTime -Time $job.StartTime }
        $percent = $null
        if ($null -ne $job.PercentComplete) { $percent = [int] $job.PercentComplete }
        [pscustomobject] @{
            id         = "$id"
            jobType    = [int] $job.JobType
            vmId       = Get-HostJobMachine -Job $job
            percent    = $percent
            startedAt  = $startedAt
            cancelable = [bool] $job.Cancellable
            status     = "$($job.JobStatus)"
        }
    }
}

function Get-HostJobMachine {
    # The machine that a job affects: itself, or by one of its settings, whose checkpoints name it too.
    param($Job)
    try {
        $affected = @(CimCmdlets\Get-CimAssociatedInstance -InputObject $Job -Association 'Msvm_AffectedJobElement' -ErrorAction Stop)
    }
    catch {
        # It ended in between; what it was about is not known then.
        return
    }
    foreach ($element in $affected) {
        $text = $null
        if ($element.CimClass.CimClassName -eq 'Msvm_ComputerSystem') { $text = $element.Name }
        if ($element.CimClass.CimClassName -eq 'Msvm_VirtualSystemSettingData') { $text = $element.VirtualSystemIdentifier }
        $id = [guid]::Empty
        if ([guid]::TryParse("$text", [ref] $id)) { return "$id" }
    }
}
