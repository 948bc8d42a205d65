function Get-PanelFinding {
    <#
    .SYNOPSIS
    What came of an apply that was not told as done: how a machine is once it has settled, and whether it was applied.
    .DESCRIPTION
    That nothing was applied is never taken from one reading: it is read again after longer than the Hyper-V module
    answers from memory. A machine that does not settle within a minute or cannot be read leaves it unknown.
    .EXAMPLE
    Get-PanelFinding -Aim @{ VMId = $vm.Id; CheckpointId = $checkpoint.Id } -Before $before
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [hashtable] $Aim, [Parameter(Mandatory = $true)] $Before)
    $after = Read-PanelSettled -Aim $Aim
    $applied = Get-PanelTruth -Before $Before -After $after
    if ($applied -eq 'no') {
        Wait-Host -Milliseconds 5100
        $after = Read-PanelSettled -Aim $Aim
        $applied = Get-PanelTruth -Before $Before -After $after
    }
    [pscustomobject] @{ after = $after; applied = $applied }
}

function Read-PanelSettled {
    # Nothing where the machine cannot be read or is still at work after a minute.
    param([hashtable] $Aim)
    for ($tries = 0; $tries -lt 60; $tries++) {
        try { $now = Get-PanelApplyPreview @Aim }
        catch [System.Management.Automation.PipelineStoppedException] {
            throw
        }
        catch {
            # Not read is not known.
            return
        }
        if (Test-PanelSettled -Machine $now.machine) { return $now }
        Wait-Host -Milliseconds 1000
    }
}
