function Compare-PanelValue {
    <#
    .SYNOPSIS
    A change, where something is not what it was; nothing where it is.
    .DESCRIPTION
    Compares code unit by code unit: '-eq' and '-ceq' take differently composed letters and invisible characters for
    the same.
    .EXAMPLE
    Compare-PanelValue -What 'name' -Was 'web01' -Is $vm.Name
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [string] $What, [string] $Was, [string] $Is)
    if (-not [string]::Equals($Was, $Is, [System.StringComparison]::Ordinal)) {
        @{ what = $What; was = $Was; is = $Is }
    }
}
