function Set-CheckpointNotes {
    <#
    .SYNOPSIS
    Gives a checkpoint of the simulated host other notes.
    .EXAMPLE
    Set-CheckpointNotes -VMId $checkpoint.VMId -CheckpointId $checkpoint.Id -Notes 'Made for ticket 4711'
    #>
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true)] [guid] $VMId,
        [Parameter(Mandatory = $true)] [guid] $CheckpointId,
        [Parameter(Mandatory = $true)] [AllowEmptyString()] [string] $Notes
    )
    try {
        $null = [Microsoft.HyperV.PowerShell.Connection]::Ask('setNotes', 'vmId', "$VMId", 'checkpointId', "$CheckpointId", 'notes', $Notes)
    }
    catch [Microsoft.HyperV.PowerShell.Refused] {
        throw (New-PanelHostError -ErrorId $_.Exception.Id -Message $_.Exception.Message)
    }
}
