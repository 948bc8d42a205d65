function ConvertTo-PanelTime {
    <#
    .SYNOPSIS
    Whole milliseconds since 1970 UTC; fractions are cut off.
    .EXAMPLE
    ConvertTo-PanelTime -Time (Get-Date)
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [datetime] $Time)
    # DateTimeOffset knows the milliseconds since 1970 only from .NET 4.6 on, which Windows Server 2012 R2 need not have.
    [long] [System.Math]::Floor([decimal] ($Time.ToUniversalTime().Ticks - 621355968000000000) / 10000)
}
