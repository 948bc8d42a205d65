function Get-PanelInventory {
    <#
    .SYNOPSIS
    Gets all virtual machines and all checkpoints of this host.
    .DESCRIPTION
    An error of one object hides no other: it is a finding, or stands at its machine. It fails only where nothing could be
    read and the error is about no machine. A machine that goes while it is read is left out. 'source' says whether two
    queries told it all, or why Hyper-V's cmdlets did.
    .EXAMPLE
    (Get-PanelInventory).machines | Where-Object state -eq 'Running'
    #>
    [CmdletBinding(DefaultParameterSetName = 'Typed')]
    [OutputType([pscustomobject], [string])]
    param([Parameter(Mandatory = $true, ParameterSetName = 'Payload')] [string] $Payload)
    if ($PSCmdlet.ParameterSetName -eq 'Payload') {
        return Invoke-PanelOperation -Command $MyInvocation.MyCommand -Payload $Payload
    }
    $readAt = Get-PanelNow
    $read = Read-PanelInventory
    [pscustomobject] @{
        readAt      = $readAt
        machines    = $read.machines
        checkpoints = $read.checkpoints
        findings    = $read.findings
        source      = $read.source
    }
}
