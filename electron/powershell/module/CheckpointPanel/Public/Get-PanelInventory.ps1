function Get-PanelInventory {
    <#
    .SYNOPSIS
    Gets all virtual machines and all checkpoints of this host.
    .DESCRIPTION
    An error of one object hides no other: it is a finding, or stands at its machine. It fails only where nothing could be
    read and the error is about no machine. A machine that goes while it is read is left out.
    .EXAMPLE
    (Get-PanelInventory).machines | Where-Object state -eq 'Running'
    #>
    [CmdletBinding(DefaultParameterSetName = 'Typed')]
    [OutputType([pscustomobject], [string])]
    param([Parameter(Mandatory = $true, ParameterSetName = 'Payload')] [string] $Payload)
    if ($PSCmdlet.ParameterSetName -eq 'Payload') {
        return Invoke-PanelOperation -Command $MyInvocation.MyCommand -Payload $Payload
    }
    $readAt = Get-PanelNow
    Clear-PanelCache
    $refused = @()
    $vms = @(Hyper-V\Get-VM -ErrorAction SilentlyContinue -ErrorVariable refused)
    $owners = @(foreach ($one in $refused) { Get-PanelOwner -ErrorRecord $one })
    # An error that is about no machine, and nothing beside it: that is the host's.
    if ($vms.Count -eq 0 -and $refused.Count -gt 0 -and $owners.Count -eq 0) { throw $refused[0] }
    $tree = Read-PanelTree -VM $vms
    $read = @(foreach ($vm in $vms) { Read-PanelRecord -Kind 'machine' -Source $vm })
    $read += @(foreach ($one in $tree.checkpoints) { Read-PanelRecord -Kind 'checkpoint' -Source $one })
    $gone = @(Find-PanelGone -Read $read -Failed $tree.failed)
    foreach ($one in $read) {
        if ($one.kind -ceq 'machine' -and $tree.failed.ContainsKey("$($one.vmId)")) {
            $one.record.unread += [pscustomobject] @{ fact = 'checkpoints'; hostMessage = "$($tree.failed[$one.vmId].Exception.Message)" }
        }
    }
    $there = @(foreach ($one in $read) { if ($gone -cnotcontains $one.vmId) { $one } })
    [pscustomobject] @{
        readAt      = $readAt
        machines    = [object[]] @(foreach ($one in $there) { if ($null -ne $one.record -and $one.kind -ceq 'machine') { $one.record } })
        checkpoints = [object[]] @(foreach ($one in $there) { if ($null -ne $one.record -and $one.kind -ceq 'checkpoint') { $one.record } })
        findings    = [object[]] @(
            foreach ($one in $refused) { New-PanelFinding -Kind 'machine' -ErrorRecord $one }
            foreach ($one in $there) { if ($null -ne $one.failure) { New-PanelFinding -Kind $one.kind -ErrorRecord $one.failure -VMId $one.vmId } }
        )
    }
}
