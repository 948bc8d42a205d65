function Get-PanelClustered {
    <#
    .SYNOPSIS
    Whether a machine is in a cluster; $null where that is not known.
    .DESCRIPTION
    Hyper-V takes IsClustered from the data exchange service of the guest, and says false without it. So a false one is
    known only of a machine that runs and whose service is Ok. The service is found by the end of its id, because its name
    is in the host's language.
    .EXAMPLE
    Get-PanelClustered -VM (Hyper-V\Get-VM -Id $id)
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] $VM)
    $told = Get-PanelFact -Of $VM -Name 'IsClustered' -As 'flag'
    if ($null -eq $told -or $told) { return $told }
    if ("$($VM.State)" -cne 'Running') { return $null }
    try { $services = @(Hyper-V\Get-VMIntegrationService -VM $VM -ErrorAction Stop) }
    catch [System.Management.Automation.PipelineStoppedException] {
        throw
    }
    catch {
        # Not read is not known.
        return $null
    }
    foreach ($service in $services) {
        if (-not "$($service.Id)".EndsWith('2A34B1C2-FD73-4043-8A5B-DD2159BC743F', [System.StringComparison]::OrdinalIgnoreCase)) { continue }
        if ($service.Enabled -and "$($service.PrimaryOperationalStatus)" -ceq 'Ok') { return $false }
    }
    return $null
}
