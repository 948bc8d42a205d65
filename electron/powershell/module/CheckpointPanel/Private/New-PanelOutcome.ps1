function New-PanelOutcome {
    <#
    .SYNOPSIS
    An error to be thrown that says, besides what went wrong, what is true now.
    .EXAMPLE
    catch { throw (New-PanelOutcome -ErrorRecord $_ -Applied 'no' -State 'Running' -Kept $checkpoint) }
    #>
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true)] [System.Management.Automation.ErrorRecord] $ErrorRecord,
        [Parameter(Mandatory = $true)] [string] $Applied,
        [Parameter(Mandatory = $true)] [string] $State,
        $Kept
    )
    $truths = @{
        no      = 'Nothing was applied.'
        yes     = 'The checkpoint was applied.'
        unknown = 'Whether the checkpoint was applied could not be told.'
    }
    $detail = @{ applied = $Applied; state = $State }
    $holds = 'No checkpoint is known to have been made.'
    if ($null -ne $Kept) {
        $detail['kept'] = @{ id = "$($Kept.id)"; name = "$($Kept.name)" }
        $holds = "The state before is kept in the checkpoint '$($Kept.name)' ($($Kept.id))."
    }
    $words = $truths[$Applied], $holds, "The machine is now: $State.", $ErrorRecord.Exception.Message
    $exception = [System.InvalidOperationException]::new(($words -join ' '), $ErrorRecord.Exception)
    $exception.Data['CheckpointPanelDetail'] = $detail
    $cause = $ErrorRecord.Exception.Data['CheckpointPanelCause']
    if ($null -ne $cause) { $exception.Data['CheckpointPanelCause'] = $cause }
    [System.Management.Automation.ErrorRecord]::new($exception, $ErrorRecord.FullyQualifiedErrorId, $ErrorRecord.CategoryInfo.Category, $ErrorRecord.TargetObject)
}
