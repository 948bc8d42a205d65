function Get-PanelApplyPreview {
    <#
    .SYNOPSIS
    Gets the facts about applying a checkpoint, and what Restore-PanelCheckpoint expects to find.
    .EXAMPLE
    Get-PanelApplyPreview -VMId $vm.Id -CheckpointId $checkpoint.Id
    #>
    [CmdletBinding(DefaultParameterSetName = 'Typed')]
    [OutputType([pscustomobject], [string])]
    param(
        [Parameter(Mandatory = $true, ParameterSetName = 'Typed')] [guid] $VMId,
        [Parameter(Mandatory = $true, ParameterSetName = 'Typed')] [guid] $CheckpointId,
        [Parameter(Mandatory = $true, ParameterSetName = 'Payload')] [string] $Payload
    )
    if ($PSCmdlet.ParameterSetName -eq 'Payload') {
        return Invoke-PanelOperation -Command $MyInvocation.MyCommand -Payload $Payload
    }
    $readAt = Get-PanelNow
    $vm = Get-PanelMachine -VMId $VMId
    $checkpoints = @(Hyper-V\Get-VMSnapshot -VM $vm -ErrorAction Stop)
    $target = Get-PanelTarget -Checkpoint $checkpoints -CheckpointId $CheckpointId
    $unread = [System.Collections.ArrayList]::new()
    $files = [object[]] @(Get-PanelDisk -VM $vm -Checkpoint $checkpoints -Unread $unread)
    [pscustomobject] @{
        readAt          = $readAt
        machine         = ConvertTo-PanelMachine -VM $vm
        target          = ConvertTo-PanelCheckpoint -Checkpoint $target
        expected        = Get-PanelExpectation -VM $vm -Checkpoint $checkpoints -Target $target
        checkpointCount = $checkpoints.Count
        backupService   = Get-PanelBackupService -VM $vm
        clustered       = Get-PanelClustered -VM $vm
        drives          = [object[]] @(Get-PanelDrive -VM $vm -Target $target)
        files           = $files
        unreadCheckpoints = [object[]] $unread.ToArray()
    }
}
