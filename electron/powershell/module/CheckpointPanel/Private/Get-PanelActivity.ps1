function Get-PanelActivity {
    <#
    .SYNOPSIS
    What a machine is busy with after a command, or nothing where that cannot be read.
    .DESCRIPTION
    The command has been carried out by then, so failing to read must not be told as its failure.
    .EXAMPLE
    Get-PanelActivity -VMId 5f0c0a9e-7a0a-4f5e-9a52-0d6a4a7a0b11
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [guid] $VMId)
    try {
        [pscustomobject] @{ operation = (ConvertTo-PanelMachine -VM (Get-PanelMachine -VMId $VMId)).operation }
    }
    catch {
        [pscustomobject] @{ operation = $null }
    }
}
