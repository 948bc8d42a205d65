function Read-PanelDriveList {
    <#
    .SYNOPSIS
    The drives of a checkpoint, and the error that there is instead where they cannot be read.
    .DESCRIPTION
    PowerShell asks what it hands to a cmdlet for its text, and so for its name: where that cannot be read the call does
    not even begin, and throws in spite of any ErrorAction.
    .EXAMPLE
    (Read-PanelDriveList -Checkpoint $checkpoint).drives
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] $Checkpoint)
    $read = [pscustomobject] @{ drives = [object[]] @(); failure = $null }
    $refused = @()
    try { $drives = @(Hyper-V\Get-VMHardDiskDrive -VMSnapshot $Checkpoint -ErrorAction SilentlyContinue -ErrorVariable refused) }
    catch [System.Management.Automation.PipelineStoppedException] {
        throw
    }
    catch {
        $refused = @($_)
    }
    # A part of a checkpoint's disks says nothing.
    if ($refused.Count -gt 0) { $read.failure = $refused[0] }
    else { $read.drives = [object[]] $drives }
    $read
}
