function Measure-PanelMachine {
    <#
    .SYNOPSIS
    What the disks, checkpoints and saved memory of a machine take, and which checkpoints could not tell their disks.
    .EXAMPLE
    Measure-PanelMachine -VM $vm
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] $VM)
    $checkpoints = @(Hyper-V\Get-VMSnapshot -VM $VM -ErrorAction Stop)
    $unread = [System.Collections.ArrayList]::new()
    [pscustomobject] @{
        vmId              = "$($VM.Id)"
        clustered         = Get-PanelClustered -VM $VM
        files             = [object[]] @(Get-PanelDisk -VM $VM -Checkpoint $checkpoints -Unread $unread)
        systemFiles       = [object[]] @(foreach ($one in $checkpoints) {
                [pscustomobject] @{ checkpointId = "$($one.Id)"; bytes = Get-PanelFact -Of $one -Name 'SizeOfSystemFiles' -As 'number' }
            })
        unreadCheckpoints = [object[]] $unread.ToArray()
    }
}
