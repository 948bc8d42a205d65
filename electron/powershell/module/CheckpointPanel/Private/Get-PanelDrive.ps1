function Get-PanelDrive {
    <#
    .SYNOPSIS
    The drives of a machine's current state and of one of its checkpoints.
    .EXAMPLE
    Get-PanelDrive -VM $vm -Target $checkpoint
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] $VM, [Parameter(Mandatory = $true)] $Target)
    $drives = [System.Collections.Specialized.OrderedDictionary]::new([System.StringComparer]::OrdinalIgnoreCase)
    foreach ($drive in Hyper-V\Get-VMHardDiskDrive -VM $VM -ErrorAction Stop) {
        $kind = Get-PanelDriveKind -Drive $drive
        if ($kind -eq 'empty') { continue }
        $drives[$drive.Path] = [pscustomobject] @{ path = $drive.Path; kind = $kind; inNow = $true; inTarget = $false }
    }
    foreach ($drive in Hyper-V\Get-VMHardDiskDrive -VMSnapshot $Target -ErrorAction Stop) {
        $kind = Get-PanelDriveKind -Drive $drive
        if ($kind -eq 'empty') { continue }
        if ($drives.Contains($drive.Path)) { $drives[$drive.Path].inTarget = $true; continue }
        $drives[$drive.Path] = [pscustomobject] @{ path = $drive.Path; kind = $kind; inNow = $false; inTarget = $true }
    }
    foreach ($drive in $drives.Values) { $drive }
}
