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
    # An error of a property that is read as one is swallowed, and what could not be read looks like nothing.
    if ($null -ne $property) { $property.get_Value() }
}
