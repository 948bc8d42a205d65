function Get-PanelInventory {
    <#
    .SYNOPSIS
    All virtual machines and all checkpoints of this host.
    .EXAMPLE
    (Get-PanelInventory).machines | Where-Object state -eq 'Running'
    #>
    [CmdletBinding(DefaultParameterSetName = 'Typed')]
    param([Parameter(Mandatory = $true, ParameterSetName = 'Payload')] [string] $Payload)
    if ($PSCmdlet.ParameterSetName -eq 'Payload') {
        return Invoke-PanelOperation -Command $MyInvocation.MyCommand -Payload $Payload
    }
    $readAt = Get-PanelNow
    Clear-PanelCache
    $vms = @(Hyper-V\Get-VM -ErrorAction Stop)
    $checkpoints = @()
    if ($vms.Count -gt 0) { $checkpoints = @(Hyper-V\Get-VMSnapshot -VM $vms -ErrorAction Stop) }
    [pscustomobject] @{
        readAt      = $readAt
        machines    = [object[]] @(foreach ($vm in $vms) { ConvertTo-PanelMachine -VM $vm })
        checkpoints = [object[]] @(foreach ($one in $checkpoints) { ConvertTo-PanelCheckpoint -Checkpoint $one })
    }
}
