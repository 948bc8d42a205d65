function Get-PanelDisk {
    <#
    .SYNOPSIS
    Every virtual disk file of a machine: of its current state and of its checkpoints, up to the base of each chain.
    .DESCRIPTION
    Each file is asked for once. One that cannot be opened is told as not readable, and ends its chain.
    .EXAMPLE
    Get-PanelDisk -VM $vm -Checkpoint (Hyper-V\Get-VMSnapshot -VM $vm)
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] $VM, [object[]] $Checkpoint)
    $disks = [System.Collections.Specialized.OrderedDictionary]::new([System.StringComparer]::OrdinalIgnoreCase)
    foreach ($path in Get-PanelChain -Drive @(Hyper-V\Get-VMHardDiskDrive -VM $VM -ErrorAction Stop) -Disk $disks) {
        $disks[$path].inNow = $true
    }
    foreach ($one in $Checkpoint) {
        foreach ($path in Get-PanelChain -Drive @(Hyper-V\Get-VMHardDiskDrive -VMSnapshot $one -ErrorAction Stop) -Disk $disks) {
            $disks[$path].heldBy = [object[]] @($disks[$path].heldBy) + "$($one.Id)"
        }
    }
    foreach ($disk in $disks.Values) { [pscustomobject] $disk }
}

function Get-PanelChain {
    # The paths of all files that some drives stand on, each once; files not met before are read into $Disk.
    param([object[]] $Drive, $Disk)
    $met = [System.Collections.Generic.HashSet[string]]::new([System.StringComparer]::OrdinalIgnoreCase)
    foreach ($one in $Drive) {
        if ((Get-PanelDriveKind -Drive $one) -ne 'virtual') { continue }
        $path = $one.Path
        while ($path -and $met.Add($path)) {
            if (-not $Disk.Contains($path)) { $Disk[$path] = Read-PanelDisk -Path $path }
            $path
            $path = $Disk[$path].parentPath
        }
    }
}

function Read-PanelDisk {
    param([string] $Path)
    $disk = [ordered] @{
        path = $Path; readable = $false; parentPath = $null
        bytes = $null; createdAt = $null; writtenAt = $null
        inNow = $false; heldBy = [object[]] @()
    }
    try {
        # Get-VHD takes patterns.
        $escaped = [System.Management.Automation.WildcardPattern]::Escape($Path)
        $parent = "$((Hyper-V\Get-VHD -Path $escaped -ErrorAction Stop).ParentPath)"
        $disk.readable = $true
        if ($parent -ne '') { $disk.parentPath = $parent }
    }
    catch [System.Management.Automation.PipelineStoppedException] {
        throw
    }
    catch {
        # Missing, or in use by another host: what is not known of it stays $null, and that is an answer.
        $disk.readable = $false
    }
    $file = Get-HostFile -Path $Path
    if ($null -ne $file) {
        $disk.bytes = $file.bytes
        $disk.createdAt = $file.createdAt
        $disk.writtenAt = $file.writtenAt
    }
    $disk
}
