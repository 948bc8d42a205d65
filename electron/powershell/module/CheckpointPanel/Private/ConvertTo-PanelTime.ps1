function ConvertTo-PanelTime {
    <#
    .SYNOPSIS
    Whole milliseconds since 1970 UTC; fractions are cut off.
    .EXAMPLE
    ConvertTo-PanelTime -Time (Get-Date)
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [datetime] $Time)
    [System.DateTimeOffset]::new($Time).ToUnixTimeMilliseconds()
}
