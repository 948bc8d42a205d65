function Assert-PanelKept {
    <#
    .SYNOPSIS
    Throws where it is not proved that a checkpoint holds the state there was, or where anything else has changed.
    .DESCRIPTION
    Proved: it is the only new one, of the user's kind, it stands where Now stood and Now stands on it, and each of
    Now's disks is a new file on the disk there was. A disk that cannot be read proves nothing.
    .EXAMPLE
    Assert-PanelKept -Before $factsBefore -After $factsAfter -Kept $checkpoint
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] $Before, [Parameter(Mandatory = $true)] $After, [Parameter(Mandatory = $true)] $Kept)
    $was = $Before.expected
    $is = $After.expected
    $fresh = @(foreach ($id in $is.checkpointIds) { if ($was.checkpointIds -cnotcontains $id) { $id } })
    $isOurs = $fresh.Count -eq 1 -and $fresh[0] -ceq $Kept.id -and $Kept.snapshotType -ceq 'Standard' -and
    "$($Kept.parentId)" -ceq "$($was.nowParentId)" -and "$($is.nowParentId)" -ceq $Kept.id
    if (-not $isOurs) {
        throw (New-PanelError -ErrorId 'KeepUnproved' -Category 'InvalidData' -Message 'It could not be proved that the current state was kept.')
    }
    [string[]] $ids = @($was.checkpointIds) + $Kept.id
    foreach ($drive in $After.drives) {
        if ($drive.kind -ne 'virtual' -or -not $drive.inNow -or $was.diskIds -ccontains $drive.id) { continue }
        $isRead = $false
        foreach ($file in $After.files) {
            if ($file.id -cne $drive.id) { continue }
            $isRead = $file.readable -and ($null -eq $file.parentId -or (Test-PanelComparable -Id $file.parentId -Among $was.diskIds))
        }
        if (-not $isRead) {
            throw (New-PanelError -ErrorId 'DiskUnreadable' -Category 'ReadError' -Message "The disk '$($drive.path)' could not be read after the current state was kept.")
        }
    }
    [string[]] $parents = @(foreach ($id in $is.diskIds) {
            foreach ($file in $After.files) { if ($file.id -ceq $id) { "$($file.parentId)" } }
        })
    [System.Array]::Sort($ids, [System.StringComparer]::Ordinal)
    [System.Array]::Sort($parents, [System.StringComparer]::Ordinal)
    $allowed = @{
        name = $was.name; state = $was.state; target = $was.target
        nowParentId = $Kept.id; checkpointIds = $ids; diskIds = $was.diskIds
    }
    $found = @{
        name = $is.name; state = $is.state; target = $is.target
        nowParentId = $is.nowParentId; checkpointIds = $is.checkpointIds; diskIds = $parents
    }
    Assert-PanelUnchanged -Change @(Compare-PanelTarget -Expected $allowed -Found $found)
}
