function Set-CheckpointNotes {
    <#
    .SYNOPSIS
    Gives a checkpoint other notes. No Hyper-V cmdlet does that, so the service's own method is called.
    .DESCRIPTION
    ModifySystemSettings: https://learn.microsoft.com/windows/win32/hyperv_v2/modifysystemsettings-msvm-virtualsystemmanagementservice
    .EXAMPLE
    Set-CheckpointNotes -VMId $checkpoint.VMId -CheckpointId $checkpoint.Id -Notes 'Made for ticket 4711'
    #>
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true)] [guid] $VMId,
        [Parameter(Mandatory = $true)] [guid] $CheckpointId,
        [Parameter(Mandatory = $true)] [AllowEmptyString()] [string] $Notes
    )
    $namespace = 'root\virtualization\v2'
    $filter = "InstanceID = 'Microsoft:$CheckpointId' AND VirtualSystemIdentifier = '$VMId'"
    $found = @(CimCmdlets\Get-CimInstance -Namespace $namespace -ClassName 'Msvm_VirtualSystemSettingData' -Filter $filter -ErrorAction Stop)
    if ($found.Count -ne 1) {
        throw (New-PanelError -ErrorId 'ObjectNotFound' -Category 'ObjectNotFound' -Message 'There is no such checkpoint.')
    }
    $found[0].CimInstanceProperties['Notes'].Value = [string[]] @($Notes)
    $settings = ConvertTo-HostInstanceText -Instance $found[0]
    $service = CimCmdlets\Get-CimInstance -Namespace $namespace -ClassName 'Msvm_VirtualSystemManagementService' -ErrorAction Stop
    $answer = CimCmdlets\Invoke-CimMethod -InputObject $service -MethodName 'ModifySystemSettings' -Arguments @{ SystemSettings = $settings } -Confirm:$false -ErrorAction Stop
    if ([long] $answer.ReturnValue -eq 0) { return }
    if ([long] $answer.ReturnValue -ne 4096) {
        throw (New-PanelHostError -Code $answer.ReturnValue -Message "ModifySystemSettings: $($answer.ReturnValue)")
    }
    Wait-HostJob -Job $answer.Job
}

function Wait-HostJob {
    # A change under way is never given up: it would go on, and nobody would know how far.
    param($Job)
    $now = CimCmdlets\Get-CimInstance -InputObject $Job -ErrorAction Stop
    while ([int] $now.JobState -lt 7) {
        Microsoft.PowerShell.Utility\Start-Sleep -Milliseconds 100
        $now = CimCmdlets\Get-CimInstance -InputObject $Job -ErrorAction Stop
    }
    # 7 is completed, 32768 completed with warnings.
    if (7, 32768 -contains [int] $now.JobState) { return }
    throw (New-PanelHostError -Code $now.ErrorCode -Message "$($now.ErrorDescription)")
}
