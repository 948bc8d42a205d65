function Stop-HostJob {
    <#
    .SYNOPSIS
    Asks the simulated Hyper-V to end one of its jobs.
    .EXAMPLE
    Stop-HostJob -Id (Get-HostJob)[0].id
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [guid] $Id)
    try { $null = [Microsoft.HyperV.PowerShell.Connection]::Ask('cancelJob', 'jobId', "$Id") }
    catch [Microsoft.HyperV.PowerShell.Refused] {
        throw (New-PanelError -ErrorId $_.Exception.Id -Category 'NotSpecified' -Message 'The job has ended.')
    }
}
