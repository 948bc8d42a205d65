function ConvertTo-PanelError {
    <#
    .SYNOPSIS
    The parts of an error that do not depend on language, and the host's own words.
    .EXAMPLE
    try { Hyper-V\Get-VM -Name x -ErrorAction Stop } catch { ConvertTo-PanelError -ErrorRecord $_ }
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [System.Management.Automation.ErrorRecord] $ErrorRecord)
    $message = "$($ErrorRecord.Exception.Message)"
    if ($null -ne $ErrorRecord.ErrorDetails) { $message = "$($ErrorRecord.ErrorDetails.Message)" }
    $detail = $ErrorRecord.Exception.Data['CheckpointPanelDetail']
    if ($null -ne $detail) { $message = "$($ErrorRecord.Exception.InnerException.Message)" }
    # Only the host's own words are handed on.
    if ($ErrorRecord.FullyQualifiedErrorId -like '*,CheckpointPanel') { $message = '' }
    $record = @{
        errorId       = Get-PanelErrorId -ErrorRecord $ErrorRecord
        category      = "$($ErrorRecord.CategoryInfo.Category)"
        exceptionType = $ErrorRecord.Exception.GetType().FullName
        message       = $message
    }
    $cause = $ErrorRecord.Exception.Data['CheckpointPanelCause']
    if ($null -ne $detail) { $record['detail'] = $detail }
    if ($null -ne $cause) { $record['cause'] = "$cause" }
    if ($record.errorId -eq 'StaleTarget,CheckpointPanel') { $record['changes'] = [object[]] @($ErrorRecord.TargetObject) }
    $record
}

function Get-PanelErrorId {
    # The error's own id, but where it stands for something else than it does for a command of a person.
    param([System.Management.Automation.ErrorRecord] $ErrorRecord)
    $id = "$($ErrorRecord.FullyQualifiedErrorId)"
    # Without Hyper-V there are none of its commands; any other that is missing is another lack.
    if ($id -eq 'CommandNotFoundException' -and "$($ErrorRecord.TargetObject)" -notlike 'Hyper-V\*') { return 'CommandMissing,CheckpointPanel.Host' }
    # Of a machine that is not there Get-VM says InvalidParameter; this is about no machine.
    if ($id -match '\AObjectNotFound,Microsoft\.HyperV\.PowerShell\.Commands\.Get(?:VM|VMHost)(?:Command)?\z') {
        return "$(Get-HostHindrance),CheckpointPanel.Host"
    }
    $id
}
