function Get-HostFolder {
    <#
    .SYNOPSIS
    What stands under a path of the simulated host, and whether it can be written to where that can be told.
    .EXAMPLE
    Get-HostFolder -Path 'D:\Exports'
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [string] $Path)
    foreach ($folder in [Microsoft.HyperV.PowerShell.Connection]::Ask('readFolder', 'path', $Path)) {
        $writable = $null
        if ($folder.Text('writable') -eq 'false') { $writable = $false }
        [pscustomobject] @{ found = $folder.Text('found'); writable = $writable }
    }
}
