function Get-PanelDriveKind {
    <#
    .SYNOPSIS
    Whether a drive is a virtual disk, a physical one passed through, a disk shared between machines, or empty.
    .EXAMPLE
    Get-PanelDriveKind -Drive (Hyper-V\Get-VMHardDiskDrive -VM $vm)[0]
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] $Drive)
    if (-not $Drive.Path) { return 'empty' }
    if ($null -ne $Drive.DiskNumber) { return 'passThrough' }
    if ($Drive.SupportPersistentReservations) { return 'shared' }
    'virtual'
}
