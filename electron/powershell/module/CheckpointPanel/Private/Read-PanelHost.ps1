function Read-PanelHost {
    <#
    .SYNOPSIS
    All machines and checkpoints as Hyper-V's cmdlets tell them, or those of some machines.
    .DESCRIPTION
    An error of one object hides no other: it is a finding, or stands at its machine. It fails only where nothing could be
    read and the error is about no machine. A machine that goes while it is read is left out.
    .EXAMPLE
    (Read-PanelHost -VMId $vm.Id).machines
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [guid[]] $VMId)
    Clear-PanelCache
    $refused = @()
    if ($PSBoundParameters.ContainsKey('VMId')) {
        $failures = [System.Collections.ArrayList]::new()
        $vms = @(foreach ($id in $VMId) {
                Hyper-V\Get-VM -Id $id -ErrorAction SilentlyContinue -ErrorVariable refused
                if ($refused.Count -eq 0 -or (Test-PanelGone -VMId $id)) { continue }
                $null = $failures.Add(@{ ErrorRecord = $refused[0]; VMId = $id })
            })
    }
    else {
        $vms = @(Hyper-V\Get-VM -ErrorAction SilentlyContinue -ErrorVariable refused)
        $failures = @(foreach ($one in $refused) { @{ ErrorRecord = $one; VMId = Get-PanelOwner -ErrorRecord $one } })
        $owners = @(foreach ($one in $failures) { if ($null -ne $one.VMId) { $one.VMId } })
        # An error that is about no machine, and nothing beside it: that is the host's.
        if ($vms.Count -eq 0 -and $failures.Count -gt 0 -and $owners.Count -eq 0) { throw $refused[0] }
    }
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
        machines    = [object[]] @(foreach ($one in $there) { if ($null -ne $one.record -and $one.kind -ceq 'machine') { $one.record } })
        checkpoints = [object[]] @(foreach ($one in $there) { if ($null -ne $one.record -and $one.kind -ceq 'checkpoint') { $one.record } })
        findings    = [object[]] @(
            foreach ($one in $failures) { New-PanelFinding -Kind 'machine' @one }
            foreach ($one in $there) { if ($null -ne $one.failure) { New-PanelFinding -Kind $one.kind -ErrorRecord $one.failure -VMId $one.vmId } }
        )
    }
}
