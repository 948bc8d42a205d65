function Get-HostFile {
    <#
    .SYNOPSIS
    Size in bytes, creation and last write (ms since 1970 UTC) of a file of the host; nothing where it cannot be read.
    .EXAMPLE
    Get-HostFile -Path 'D:\Hyper-V\web01.vhdx'
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [string] $Path)
    $file = [System.IO.FileInfo]::new($Path)
    if (-not $file.Exists) { return }
    [pscustomobject] @{
        bytes     = $file.Length
        createdAt = ConvertTo-PanelTime -Time $file.CreationTimeUtc
        writtenAt = ConvertTo-PanelTime -Time $file.LastWriteTimeUtc
    }
}
