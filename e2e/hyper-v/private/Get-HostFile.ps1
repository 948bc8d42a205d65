function Get-HostFile {
    <#
    .SYNOPSIS
    Size in bytes, creation and last write (ms since 1970 UTC) of a file of the simulated host.
    .EXAMPLE
    Get-HostFile -Path 'D:\Hyper-V\web01.vhdx'
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [string] $Path)
    foreach ($file in [Microsoft.HyperV.PowerShell.Connection]::Ask('readFile', 'path', $Path)) {
        [pscustomobject] @{
            bytes     = $file.Number('bytes')
            createdAt = $file.Number('createdAt')
            writtenAt = $file.Number('writtenAt')
        }
    }
}
