function Get-HostFileNumber {
    <#
    .SYNOPSIS
    What the simulated host numbers a file by, however its path is spelled; nothing where there is none.
    .EXAMPLE
    Get-HostFileNumber -Path 'D:\Hyper-V\web01.vhdx'
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [string] $Path)
    foreach ($file in [Microsoft.HyperV.PowerShell.Connection]::Ask('readFileNumber', 'path', $Path)) { $file.Text('number') }
}
