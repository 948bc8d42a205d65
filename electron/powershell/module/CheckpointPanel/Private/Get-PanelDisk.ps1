function Get-PanelDisk {
    <#
    .SYNOPSIS
    Every virtual disk file of a machine: of its current state and of its checkpoints, up to the base of each chain.
    .DESCRIPTION
    Each file is asked for once, however many ways there are to it. One that cannot be opened is told as not readable, and ends its chain.
    .EXAMPLE
    Get-PanelDisk -VM $vm -Checkpoint (Hyper-V\Get-VMSnapshot -VM $vm)
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] $VM, [object[]] $Checkpoint, $Unread)
    $disks = [System.Collections.Specialized.OrderedDictionary]::new([System.StringComparer]::Ordinal)
    foreach ($id in Get-PanelChain -Drive @(Hyper-V\Get-VMHardDiskDrive -VM $VM -ErrorAction Stop) -Disk $disks) {
        $disks[$id].inNow = $true
    }
    foreach ($one in $Checkpoint) {
        $read = Read-PanelDriveList -Checkpoint $one
        if ($null -ne $read.failure) {
            # Without the list there is nowhere to say it.
            if ($null -eq $Unread) { throw $read.failure }
            $null = $Unread.Add("$($one.Id)")
            continue
        }
        foreach ($id in Get-PanelChain -Drive $read.drives -Disk $disks) {
            $disks[$id].heldBy = [object[]] @($disks[$id].heldBy) + "$($one.Id)"
        }
    }
    foreach ($disk in $disks.Values) { [pscustomobject] $disk }
}

function Get-PanelChain {
    # The ids of all files that some drives stand on, each once; files not met before are read into $Disk, and so are
    # other spellings of those that were.
    param([object[]] $Drive, $Disk)
    $met = [System.Collections.Generic.HashSet[string]]::new([System.StringComparer]::Ordinal)
    foreach ($one in $Drive) {
        if ((Get-PanelDriveKind -Drive $one) -ne 'virtual') { continue }
        $path = $one.Path
        while ($path) {
            $id = Get-PanelFileId -Path $path
            if (-not $Disk.Contains($id)) { $Disk[$id] = Read-PanelDisk -Path $path -Id $id }
            $file = $Disk[$id]
            if ($file.path -cne $path -and $file.otherPaths -cnotcontains $path) { $file.otherPaths = [object[]] @($file.otherPaths) + $path }
            if (-not $met.Add($id)) { break }
            $id
            $path = $file.parentPath
        }
    }
}

function Read-PanelDisk {
    param([string] $Path, [string] $Id)
    $disk = [ordered] @{
        id = $Id; path = $Path; otherPaths = [object[]] @()
        readable = $false; parentId = $null; parentPath = $null
        bytes = $null; createdAt = $null; writtenAt = $null
        inNow = $false; heldBy = [object[]] @()
    }
    try {
        # Get-VHD takes patterns.
        $escaped = [System.Management.Automation.WildcardPattern]::Escape($Path)
        $parent = "$((Hyper-V\Get-VHD -Path $escaped -ErrorAction Stop).ParentPath)"
        $disk.readable = $true
        if ($parent.Length -gt 0) {
            $disk.parentPath = $parent
            $disk.parentId = Get-PanelFileId -Path $parent
        }
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
