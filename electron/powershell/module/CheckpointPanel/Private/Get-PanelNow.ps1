function Get-PanelNow {
    <#
    .SYNOPSIS
    The host's clock, in ms since 1970 UTC.
    .EXAMPLE
    Get-PanelNow
    #>
    [CmdletBinding()]
    param()
    ConvertTo-PanelTime -Time ([System.DateTime]::UtcNow)
}
