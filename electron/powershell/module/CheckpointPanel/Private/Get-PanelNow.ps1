function Get-PanelNow {
    <#
    .SYNOPSIS
    The host's clock, in ms since 1970 UTC.
    .EXAMPLE
    Get-PanelNow
    #>
    [CmdletBinding()]
    param()
    [System.DateTimeOffset]::UtcNow.ToUnixTimeMilliseconds()
}
