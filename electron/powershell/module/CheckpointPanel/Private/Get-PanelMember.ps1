function Get-PanelMember {
    <#
    .SYNOPSIS
    The value of a property, or nothing where this version of Hyper-V's module does not have it.
    .EXAMPLE
    Get-PanelMember -Of $vm -Name 'AutomaticCheckpointsEnabled'
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] $Of, [Parameter(Mandatory = $true)] [string] $Name)
    $property = $Of.PSObject.Properties[$Name]
    if ($null -ne $property) { $property.Value }
}
