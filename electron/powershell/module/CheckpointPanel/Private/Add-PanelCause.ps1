function Add-PanelCause {
    <#
    .SYNOPSIS
    Notes on an error what was found on the host afterwards and tells why; nothing where there is nothing.
    .EXAMPLE
    catch { Add-PanelCause -ErrorRecord $_ -Cause 'LimitReached'; throw }
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [System.Management.Automation.ErrorRecord] $ErrorRecord, [string] $Cause)
    if ("$Cause".Length -gt 0) { $ErrorRecord.Exception.Data['CheckpointPanelCause'] = $Cause }
}
