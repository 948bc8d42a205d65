function Measure-PanelCheckpoint {
    <#
    .SYNOPSIS
    What the disks, checkpoints and saved memory of some machines take, in bytes. Slow: it opens every disk file.
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
    $machines = foreach ($id in $VMId) {
        $vm = Get-PanelMachine -VMId $id
        $checkpoints = @(Hyper-V\Get-VMSnapshot -VM $vm -ErrorAction Stop)
        [pscustomobject] @{
            vmId        = "$id"
            clustered   = [bool] $vm.IsClustered
            files       = [object[]] @(Get-PanelDisk -VM $vm -Checkpoint $checkpoints)
            systemFiles = [object[]] @(foreach ($one in $checkpoints) {
                    [pscustomobject] @{ checkpointId = "$($one.Id)"; bytes = [long] $one.SizeOfSystemFiles }
                })
        }
    }
    [pscustomobject] @{ readAt = $readAt; machines = [object[]] @($machines) }
}
