function New-PanelFinding {
    <#
    .SYNOPSIS
    That something is missing in a reading, and why.
    .EXAMPLE
    New-PanelFinding -Kind 'machine' -ErrorRecord $refused[0]
    #>
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true)] [ValidateSet('machine', 'checkpoint')] [string] $Kind,
        [Parameter(Mandatory = $true)] [System.Management.Automation.ErrorRecord] $ErrorRecord,
        $VMId
    )
    if ("$VMId".Length -eq 0) { $VMId = Get-PanelOwner -ErrorRecord $ErrorRecord }
    [pscustomobject] @{
        kind        = $Kind
        vmId        = ConvertTo-PanelId -Id $VMId
        hostMessage = "$($ErrorRecord.Exception.Message)"
        errorId     = "$($ErrorRecord.FullyQualifiedErrorId)"
    }
}
