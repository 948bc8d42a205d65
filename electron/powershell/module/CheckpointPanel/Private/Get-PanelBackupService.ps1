function Get-PanelBackupService {
    <#
    .SYNOPSIS
    The status of the Backup (volume shadow copy) integration service; nothing where the machine is not running.
    .DESCRIPTION
    Found by the end of its id, because its name is in the host's language.
    .EXAMPLE
    Get-PanelBackupService -VM (Hyper-V\Get-VM -Id $id)
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] $VM)
    if ("$($VM.State)" -cne 'Running') { return }
    foreach ($service in Hyper-V\Get-VMIntegrationService -VM $VM -ErrorAction Stop) {
        if (-not "$($service.Id)".EndsWith('5CED1297-4598-4915-A5FC-AD21BB4D02A4', [System.StringComparison]::OrdinalIgnoreCase)) { continue }
        if (-not $service.Enabled) { return 'Disabled' }
        return "$($service.PrimaryOperationalStatus)"
    }
}
