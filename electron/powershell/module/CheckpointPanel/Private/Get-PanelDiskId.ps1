function Get-PanelDiskId {
    <#
    .SYNOPSIS
    What the files of the virtual disks are told apart by that a machine and its checkpoints name.
    .EXAMPLE
    Get-PanelDiskId -VM $vm
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] $VM)
    $drives = @(Hyper-V\Get-VMHardDiskDrive -VM $VM -ErrorAction Stop)
    foreach ($checkpoint in Hyper-V\Get-VMSnapshot -VM $VM -ErrorAction Stop) {
        $drives += @(Hyper-V\Get-VMHardDiskDrive -VMSnapshot $checkpoint -ErrorAction Stop)
    }
    foreach ($drive in $drives) {
        if ((Get-PanelDriveKind -Drive $drive) -eq 'virtual') { Get-PanelFileId -Path $drive.Path }
    }
}
