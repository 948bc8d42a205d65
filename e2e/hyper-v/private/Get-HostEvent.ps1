function Get-HostEvent {
    <#
    .SYNOPSIS
    Entries of the simulated host's event logs about a machine, the youngest first.
    .EXAMPLE
    Get-HostEvent -VMId $vm.Id -Age ([timespan]::FromDays(7))
    #>
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true)] [guid] $VMId,
        [Parameter(Mandatory = $true)] [timespan] $Age,
        [AllowEmptyString()] [string] $Name = '',
        [AllowEmptyCollection()] [string[]] $Disk = @()
    )
    $ms = [long] $Age.TotalMilliseconds
    foreach ($entry in [Microsoft.HyperV.PowerShell.Connection]::Ask('readEvents', 'vmId', "$VMId", 'ms', "$ms")) {
        [pscustomobject] @{
            at      = $entry.Number('at')
            log     = $entry.Text('log')
            eventId = [int] $entry.Number('eventId')
            level   = $entry.Text('level')
            message = $entry.Text('message')
        }
    }
}
