function Get-PanelLack {
    <#
    .SYNOPSIS
    The first of some properties that an instance has no value for; nothing where it has all of them.
    .EXAMPLE
    Get-PanelLack -Of $summary -Need 'ElementName', 'EnabledState'
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] $Of, [Parameter(Mandatory = $true)] [string[]] $Need)
    foreach ($name in $Need) { if ($null -eq $Of.$name) { return $name } }
}
