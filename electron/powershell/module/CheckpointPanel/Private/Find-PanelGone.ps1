function Find-PanelGone {
    <#
    .SYNOPSIS
    The ids of machines that could not be read whole because they went while the host was read.
    .EXAMPLE
    Find-PanelGone -Read $records -Failed $tree.failed
    #>
    [CmdletBinding()]
    param([object[]] $Read, [Parameter(Mandatory = $true)] [hashtable] $Failed)
    $doubtful = @(foreach ($one in $Read) {
            $isWhole = $null -eq $one.failure -and $one.record.unread.Count -eq 0
            if ($one.vmId -and (-not $isWhole -or $Failed.ContainsKey($one.vmId))) { $one.vmId }
        })
    if ($doubtful.Count -eq 0) { return }
    Clear-PanelCache
    foreach ($id in [System.Linq.Enumerable]::Distinct([string[]] $doubtful)) { if (Test-PanelGone -VMId $id) { $id } }
}
