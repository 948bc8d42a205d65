function Measure-PanelCheckpoint {
    <#
    .SYNOPSIS
    What the disks, checkpoints and saved memory of some machines take, in bytes; machines that are gone are left out. Slow: it opens every disk file.
    .EXAMPLE
    (Measure-PanelCheckpoint -VMId $vm.Id).machines.files
    #>
    [CmdletBinding(DefaultParameterSetName = 'Typed')]
    param(
        [Parameter(Mandatory = $true, ParameterSetName = 'Typed')] [AllowEmptyCollection()] [Alias('VMIds')] [guid[]] $VMId,
        [Parameter(Mandatory = $true, ParameterSetName = 'Payload')] [string] $Payload
    )
    if ($PSCmdlet.ParameterSetName -eq 'Payload') {
        return Invoke-PanelOperation -Command $MyInvocation.MyCommand -Payload $Payload
    }
    $readAt = Get-PanelNow
    Clear-PanelCache
    $machines = foreach ($vm in Hyper-V\Get-VM -ErrorAction Stop) {
        if ($VMId -notcontains $vm.Id) { continue }
        $checkpoints = @(Hyper-V\Get-VMSnapshot -VM $vm -ErrorAction Stop)
        [pscustomobject] @{
            vmId        = "$($vm.Id)"
            clustered   = [bool] $vm.IsClustered
            files       = [object[]] @(Get-PanelDisk -VM $vm -Checkpoint $checkpoints)
            systemFiles = [object[]] @(foreach ($one in $checkpoints) {
                    [pscustomobject] @{ checkpointId = "$($one.Id)"; bytes = [long] $one.SizeOfSystemFiles }
                })
        }
    }
    [pscustomobject] @{ readAt = $readAt; machines = [object[]] @($machines) }
}
