function Get-PanelMachine {
    <#
    .SYNOPSIS
    The one virtual machine with an id, as the host has it now. What is read of it right after is not older.
    .EXAMPLE
    Get-PanelMachine -VMId 5f0c0a9e-7a0a-4f5e-9a52-0d6a4a7a0b11
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [guid] $VMId)
    Clear-PanelCache
    $found = @(Hyper-V\Get-VM -Id $VMId -ErrorAction Stop)
    if ($found.Count -ne 1) {
        throw (New-PanelError -ErrorId 'Ambiguous' -Category 'InvalidData' -Message "$($found.Count) machines have this id.")
    }
    $found[0]
}
