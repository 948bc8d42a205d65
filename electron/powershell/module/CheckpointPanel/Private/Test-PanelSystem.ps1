function Test-PanelSystem {
    <#
    .SYNOPSIS
    Compares a reading by queries with what Hyper-V's cmdlets tell of up to 20 machines.
    .DESCRIPTION
    'property' is the first that differs; nothing where none does, and then 'read' is a reading by queries that is younger.
    .EXAMPLE
    (Test-PanelSystem -Before (Read-PanelSystem)).property
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] $Before)
    $count = $Before.machines.Count
    $isSmall = $count -le 20
    # On a small host a machine is seen too that either way leaves out.
    if ($isSmall) { $told = Read-PanelHost }
    else {
        $step = [int] [System.Math]::Ceiling($count / 20)
        $told = Read-PanelHost -VMId ([guid[]] @(for ($at = 0; $at -lt $count; $at += $step) { $Before.machines[$at].id }))
    }
    $after = Read-PanelSystem
    $different = @(Compare-PanelReading -Before $Before -Told $told -After $after)
    if ($isSmall -and $told.machines.Count -lt [System.Math]::Min($count, $after.machines.Count)) { $different += 'machines.id' }
    $property = $null
    if ($different.Count -gt 0) { $property = $different[0] }
    [pscustomobject] @{ property = $property; read = $after }
}
