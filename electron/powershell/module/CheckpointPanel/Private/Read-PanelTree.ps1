function Read-PanelTree {
    <#
    .SYNOPSIS
    The checkpoints of some machines, and the errors of those machines whose checkpoints could not all be read.
    .DESCRIPTION
    Get-VMSnapshot writes an error for each machine that fails, and answers the others. Where its errors do not say
    whose they are, each machine is asked for by itself.
    .EXAMPLE
    $tree = Read-PanelTree -VM $vms
    $tree.checkpoints
    $tree.failed["$($vm.Id)"].Exception.Message
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [AllowEmptyCollection()] [object[]] $VM)
    $tree = [pscustomobject] @{ checkpoints = [object[]] @(); failed = @{} }
    if ($VM.Count -eq 0) { return $tree }
    $refused = @()
    try { $tree.checkpoints = [object[]] @(Hyper-V\Get-VMSnapshot -VM $VM -ErrorAction SilentlyContinue -ErrorVariable refused) }
    catch [System.Management.Automation.PipelineStoppedException] {
        throw
    }
    catch {
        $refused = @($_)
    }
    $ids = @(foreach ($one in $VM) { "$($one.Id)" })
    foreach ($one in $refused) {
        $owner = Get-PanelOwner -ErrorRecord $one
        if ($ids -cnotcontains $owner) { return Read-PanelTreeByMachine -VM $VM }
        $tree.failed[$owner] = $one
    }
    $tree
}

function Read-PanelTreeByMachine {
    # As above, with one call for each.
    param([object[]] $VM)
    $failed = @{}
    $found = @(foreach ($one in $VM) {
            $refused = @()
            try { Hyper-V\Get-VMSnapshot -VM $one -ErrorAction SilentlyContinue -ErrorVariable refused }
            catch [System.Management.Automation.PipelineStoppedException] {
                throw
            }
            catch {
                $refused = @($_)
            }
            if ($refused.Count -gt 0) { $failed["$($one.Id)"] = $refused[0] }
        })
    [pscustomobject] @{ checkpoints = [object[]] $found; failed = $failed }
}
