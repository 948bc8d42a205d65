function Get-PanelCaller {
    <#
    .SYNOPSIS
    Who asks: the user that is signed in to this session, also where it runs as a virtual account.
    .EXAMPLE
    Get-PanelCaller
    #>
    [CmdletBinding()]
    param()
    $sender = Microsoft.PowerShell.Utility\Get-Variable -Name 'PSSenderInfo' -Scope 'Global' -ValueOnly -ErrorAction Ignore
    if ($null -ne $sender) { return "$($sender.ConnectedUser)" }
    [System.Environment]::UserName
}
