function ConvertTo-PanelId {
    <#
    .SYNOPSIS
    An id as text, or nothing where there is none.
    .EXAMPLE
    ConvertTo-PanelId -Id $vm.ParentSnapshotId
    #>
    [CmdletBinding()]
    param($Id)
    if ($null -eq $Id -or $Id -eq [guid]::Empty) { return $null }
    "$Id"
}
