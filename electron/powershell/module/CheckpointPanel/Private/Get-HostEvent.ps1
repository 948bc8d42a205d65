function Get-HostEvent {
    <#
    .SYNOPSIS
    Entries of Hyper-V's event logs about the checkpoints and merges of a machine, the youngest first, at most 200 of each log.
    .DESCRIPTION
    Those without the machine's id are found by its name and its disks, where these are given.
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
    $since = [System.DateTime]::Now - $Age
    $logs = @(
        @{ log = 'VMMS'; name = 'Microsoft-Windows-Hyper-V-VMMS-Admin'; ids = 12240, 15268, 16300, 18012, 18014, 18590, 19070, 19080, 19090, 19100 }
        @{ log = 'Worker'; name = 'Microsoft-Windows-Hyper-V-Worker-Admin'; ids = 3216, 3280, 18590 }
    )
    $levels = @{ 1 = 'Critical'; 2 = 'Error'; 3 = 'Warning'; 4 = 'Information'; 0 = 'Information' }
    $found = foreach ($log in $logs) {
        try {
            $entries = Microsoft.PowerShell.Diagnostics\Get-WinEvent -FilterHashtable @{ LogName = $log.name; Id = $log.ids; StartTime = $since } -MaxEvents 2000 -ErrorAction Stop
        }
        catch {
            # None is an error to Get-WinEvent, and an answer to us.
            if ($_.FullyQualifiedErrorId -like 'NoMatchingEventsFound,*') { continue }
            throw
        }
        $told = 0
        foreach ($entry in $entries) {
            $values = [string[]] @(foreach ($property in $entry.Properties) { "$($property.Value)" })
            if ($told -ge 200 -or -not (Test-PanelEvent -Value $values -VMId $VMId -Name $Name -Disk $Disk)) { continue }
            $told++
            [pscustomobject] @{
                at      = ConvertTo-PanelTime -Time $entry.TimeCreated
                log     = $log.log
                eventId = [int] $entry.Id
                level   = "$($levels[[int] $entry.Level])"
                message = "$($entry.Message)"
            }
        }
    }
    $found | Microsoft.PowerShell.Utility\Sort-Object -Property at -Descending
}
