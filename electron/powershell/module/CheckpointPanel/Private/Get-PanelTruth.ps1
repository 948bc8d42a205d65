function Get-PanelTruth {
    <#
    .SYNOPSIS
    Whether an apply took place, as far as two readings can tell: 'yes', 'no' or 'unknown'.
    .DESCRIPTION
    The same disks are no apply. An apply puts new disks under Now, none of them in a chain of the reading before, and
    Now on the target. A machine without disks is told by Now alone.
    .EXAMPLE
    Get-PanelTruth -Before $factsBefore -After $factsAfter
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] $Before, $After)
    if ($null -eq $After) { return 'unknown' }
    $was = @($Before.expected.diskIds)
    $is = @($After.expected.diskIds)
    $isOnTarget = "$($After.expected.nowParentId)" -ceq $Before.target.id
    if ($was.Count -eq 0 -and $is.Count -eq 0) {
        if ($isOnTarget) { return 'yes' }
        return 'unknown'
    }
    if ($was.Count -eq 0 -or $is.Count -eq 0) { return 'unknown' }
    if ([string]::Equals(($was -join "`n"), ($is -join "`n"), [System.StringComparison]::Ordinal)) { return 'no' }
    $known = @(foreach ($file in $Before.files) { $file.id })
    if (-not (Test-PanelComparable -Id $is -Among $known)) { return 'unknown' }
    $old = @(foreach ($id in $is) { if ($known -ccontains $id) { $id } })
    if ($old.Count -eq 0 -and $isOnTarget) { return 'yes' }
    'unknown'
}

function Test-PanelComparable {
    # A file that had a number in one reading and only a path in the other would be taken for a new one.
    param([string[]] $Id, [string[]] $Among)
    $kinds = @(foreach ($one in $Among) { $one.StartsWith('path:', [System.StringComparison]::Ordinal) })
    foreach ($one in $Id) { if ($kinds -notcontains $one.StartsWith('path:', [System.StringComparison]::Ordinal)) { return $false } }
    $true
}
