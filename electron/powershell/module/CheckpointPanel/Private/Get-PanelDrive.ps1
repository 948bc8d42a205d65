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
        $drives["$($drive.Path)"] = [pscustomobject] @{
            path = "$($drive.Path)"; kind = Get-PanelDriveKind -Drive $drive; inNow = $true; inTarget = $false
        }
    }
    foreach ($drive in Hyper-V\Get-VMHardDiskDrive -VMSnapshot $Target -ErrorAction Stop) {
        $path = "$($drive.Path)"
        if ($drives.Contains($path)) { $drives[$path].inTarget = $true; continue }
        $drives[$path] = [pscustomobject] @{
            path = $path; kind = Get-PanelDriveKind -Drive $drive; inNow = $false; inTarget = $true
        }
    }
    foreach ($drive in $drives.Values) { $drive }
}
