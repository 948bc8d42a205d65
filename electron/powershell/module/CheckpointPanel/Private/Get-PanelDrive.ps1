function Get-PanelDrive {
    <#
    .SYNOPSIS
    The drives of a machine's current state and of one of its checkpoints.
    .EXAMPLE
    Get-PanelDrive -VM $vm -Target $checkpoint
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] $VM, [Parameter(Mandatory = $true)] $Target)
    $drives = [System.Collections.Specialized.OrderedDictionary]::new([System.StringComparer]::Ordinal)
    foreach ($drive in Hyper-V\Get-VMHardDiskDrive -VM $VM -ErrorAction Stop) {
        $record = ConvertTo-PanelDrive -Drive $drive
        if ($null -eq $record) { continue }
        $record.inNow = $true
        $drives[$record.id] = $record
    }
    # Whoever asks is told which checkpoints could not be read.
    foreach ($drive in (Read-PanelDriveList -Checkpoint $Target).drives) {
        $record = ConvertTo-PanelDrive -Drive $drive
        if ($null -eq $record) { continue }
        if (-not $drives.Contains($record.id)) { $drives[$record.id] = $record }
        $drives[$record.id].inTarget = $true
    }
    foreach ($drive in $drives.Values) { $drive }
}

function ConvertTo-PanelDrive {
    # Nothing for an empty drive.
    param($Drive)
    $kind = Get-PanelDriveKind -Drive $Drive
    if ($kind -eq 'empty') { return }
    $id = $Drive.Path
    if ($kind -ne 'passThrough') { $id = Get-PanelFileId -Path $Drive.Path }
    [pscustomobject] @{ id = $id; path = $Drive.Path; kind = $kind; inNow = $false; inTarget = $false }
}
