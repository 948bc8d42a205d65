function Assert-PanelShutdownService {
    <#
    .SYNOPSIS
    Throws NotSupported where a running machine's guest takes no request to shut down.
    .DESCRIPTION
    The service is found by the end of its id, because its name is in the host's language. Stop-VM asks a guest only where
    its status is Ok, and else asks on a screen nobody sees whether to turn the machine off; Degraded is not Ok.
    .EXAMPLE
    Assert-PanelShutdownService -VM (Hyper-V\Get-VM -Id $id)
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] $VM)
    if ("$($VM.State)" -cne 'Running') { return }
    foreach ($service in Hyper-V\Get-VMIntegrationService -VM $VM -ErrorAction Stop) {
        if (-not "$($service.Id)".EndsWith('9F8233AC-BE49-4C79-8EE3-E7E1985B2077', [System.StringComparison]::OrdinalIgnoreCase)) { continue }
        if ($service.Enabled -and "$($service.PrimaryOperationalStatus)" -ceq 'Ok') { return }
    }
    throw (New-PanelError -ErrorId 'NotSupported' -Category 'NotImplemented' -Message 'The shutdown service of the guest is off or does not answer.')
}
