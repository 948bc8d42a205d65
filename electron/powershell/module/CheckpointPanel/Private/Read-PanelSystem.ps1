function Read-PanelSystem {
    <#
    .SYNOPSIS
    All machines and checkpoints by two queries; the cmdlets are asked for machines that these do not tell whole.
    .DESCRIPTION
    Fails where the queries do, or tell so little that the cmdlets are better asked for everything.
    .EXAMPLE
    (Read-PanelSystem).machines
    #>
    [CmdletBinding()]
    param()
    $told = ConvertFrom-PanelSystem -System (Get-HostSystem)
    $lacking = [string[]] @($told.lacking.Keys)
    if ($lacking.Count -gt [System.Math]::Max(5, [int] ($told.machines.Count / 10))) {
        throw (New-PanelError -ErrorId 'Incomplete' -Category 'InvalidData' -Message 'Many machines are not told whole.' -TargetObject $told.lacking[$lacking[0]])
    }
    $rest = [pscustomobject] @{ machines = @(); checkpoints = @(); findings = @() }
    if ($lacking.Count -gt 0) { $rest = Read-PanelHost -VMId $lacking }
    [pscustomobject] @{
        machines    = [object[]] @($told.machines; $rest.machines)
        checkpoints = [object[]] @($told.checkpoints; $rest.checkpoints)
        findings    = [object[]] @($rest.findings)
    }
}
