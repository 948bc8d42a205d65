function Wait-Host {
    <#
    .SYNOPSIS
    Lets that much time pass for what the stand-in remembers, and hardly any for whoever waits.
    .EXAMPLE
    Wait-Host -Milliseconds 1000
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [int] $Milliseconds)
    [Microsoft.HyperV.PowerShell.ObjectCache]::Advance($Milliseconds)
    Microsoft.PowerShell.Utility\Start-Sleep -Milliseconds 20
}
