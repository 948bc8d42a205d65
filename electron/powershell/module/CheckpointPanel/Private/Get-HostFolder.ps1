function Get-HostFolder {
    <#
    .SYNOPSIS
    What stands under a path of the host ('folder', 'file', 'nothing' or 'unknown'), and whether it can be written to where that can be told.
    .DESCRIPTION
    Nothing is written: rights are only shown by writing, and Hyper-V has others than whoever asks.
    .EXAMPLE
    Get-HostFolder -Path 'D:\Exports'
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [string] $Path)
    $isShare = $Path.StartsWith('\\', [System.StringComparison]::Ordinal)
    $writable = $null
    if (-not $isShare -and [System.IO.DriveInfo]::new($Path.Substring(0, 3)).DriveType -eq [System.IO.DriveType]::CDRom) { $writable = $false }
    try {
        $found = 'file'
        if ([System.IO.File]::GetAttributes($Path) -band [System.IO.FileAttributes]::Directory) { $found = 'folder' }
    }
    catch {
        $found = 'unknown'
        $cause = $_.Exception.GetBaseException()
        # A share that this session does not reach looks as if it were not there.
        if (-not $isShare -and ($cause -is [System.IO.FileNotFoundException] -or $cause -is [System.IO.DirectoryNotFoundException])) { $found = 'nothing' }
    }
    [pscustomobject] @{ found = $found; writable = $writable }
}
