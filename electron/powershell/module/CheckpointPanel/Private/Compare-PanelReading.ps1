function Compare-PanelReading {
    <#
    .SYNOPSIS
    The properties in which the cmdlets tell some machines otherwise than the queries before and after them.
    .DESCRIPTION
    What differs between the two readings by queries was changing, and says nothing.
    .EXAMPLE
    Compare-PanelReading -Before $first -Told (Read-PanelHost -VMId $ids) -After $second
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] $Before, [Parameter(Mandatory = $true)] $Told, [Parameter(Mandatory = $true)] $After)
    foreach ($list in 'machines', 'checkpoints') {
        $early = Get-PanelIndex -Record $Before.$list
        $late = Get-PanelIndex -Record $After.$list
        foreach ($one in $Told.$list) {
            $first = $early[$one.id]
            $last = $late[$one.id]
            if ($null -eq $first -and $null -eq $last) { "$list.id" }
            # It came or went in between.
            if ($null -eq $first -or $null -eq $last) { continue }
            $unread = @(foreach ($fact in $one.unread) { $fact.fact })
            foreach ($property in $one.PSObject.Properties) {
                $name = $property.Name
                if ($name -ceq 'unread' -or $unread -ccontains $name) { continue }
                if (-not (Test-PanelSame -Name $name -Before $first.$name -Told $property.Value -After $last.$name)) { "$list.$name" }
            }
        }
    }
    # A checkpoint that the cmdlets do not tell, of a machine whose checkpoints they do.
    $whole = @(foreach ($one in $Told.machines) { if (@(foreach ($fact in $one.unread) { $fact.fact }) -cnotcontains 'checkpoints') { $one.id } })
    $known = Get-PanelIndex -Record $Told.checkpoints
    $late = Get-PanelIndex -Record $After.checkpoints
    foreach ($one in $Before.checkpoints) {
        if ($whole -ccontains $one.vmId -and $late.ContainsKey($one.id) -and -not $known.ContainsKey($one.id)) { 'checkpoints.id' }
    }
}

function Get-PanelIndex {
    # Records by their ids.
    param([object[]] $Record)
    $index = @{}
    foreach ($one in $Record) { $index[$one.id] = $one }
    $index
}

function Test-PanelSame {
    # Whether a value that was read in between is the one before or after, as far as it can be.
    param([string] $Name, $Before, $Told, $After)
    if ($Name -ceq 'cpuUsage') { return $Told -ge 0 -and $Told -le 100 -and $Before -ge 0 -and $Before -le 100 }
    # Two seconds for what the host rounds; a machine that was started anew in between has less.
    if ($Name -ceq 'uptime') { return $After -lt $Before -or ($Told -ge $Before - 2000 -and $Told -le $After + 2000) }
    $texts = [string[]] @(foreach ($one in $Before, $Told, $After) { "$one" })
    # None and an unknown one say the same of a guest.
    if ($Name -ceq 'heartbeat') { $texts = [string[]] @(foreach ($one in $texts) { $one -creplace '\AUnknown\z', '' }) }
    $wasChanging = -not [string]::Equals($texts[0], $texts[2], [System.StringComparison]::Ordinal)
    $wasChanging -or [string]::Equals($texts[1], $texts[0], [System.StringComparison]::Ordinal)
}
