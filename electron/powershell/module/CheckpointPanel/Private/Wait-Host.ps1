function Wait-Host {
    <#
    .SYNOPSIS
    Gives the host time.
    .EXAMPLE
    Wait-Host -Milliseconds 1000
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [int] $Milliseconds)
    Microsoft.PowerShell.Utility\Start-Sleep -Milliseconds $Milliseconds
}
